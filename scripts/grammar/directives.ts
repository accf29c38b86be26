import type { DirectiveEntry, Param, ValueType } from '../../server/src/schema/types';
import { alternatives, BLANKS } from './text';
import type { Rule } from './types';
import { constants } from './words';

const KNOWN = 'support.function.directive.powermta';
const UNKNOWN = 'meta.directive.unknown.powermta';

/** What may stand in any value, before the words themselves. */
const anywhere: readonly Rule[] = [{ include: '#template' }, { include: '#quoted' }];

/** Actions of `reply` entries (guide §3.3.15). */
const actions = ['skip-mx', 'bounce-queue', 'bounce-rcpt', 'disable-source-ip', 'defer-queue'];
/** Modes of a queue, as `mode=backoff` gives them (guide §3.3.15). */
const modes = ['normal', 'backoff'];

/** How the value of a directive is coloured. */
type ValueKind = 'macro' | 'regexp' | 'text' | 'path' | 'words' | 'plain';

const textTypes: ReadonlySet<ValueType> = new Set(['secret', 'string', 'cipher-string', 'tls13-suites']);
const pathTypes: ReadonlySet<ValueType> = new Set(['path', 'include']);

/**
 * The rules for directives, one for each way to read a value; then that for names that we don't know.
 * @param directives every directive of the schema, once for each block it may stand in
 * @param takesRegex whether words of a directive that begin with a slash are regular expressions in a block
 */
export function directiveRules(
  directives: readonly DirectiveEntry[],
  takesRegex: (name: string, scope: string) => boolean,
): Record<string, Rule> {
  const names: Record<ValueKind, string[]> = {
    macro: [],
    regexp: [],
    text: [],
    path: [],
    words: [],
    plain: [],
  };
  const words = new Set<string>();
  for (const [name, entries] of byName(directives)) {
    const kind = kindOf(entries, takesRegex);
    names[kind].push(name);
    if (kind === 'words') {
      addWords(words, entries);
    }
  }
  return {
    'long-line': longLine(names.macro),
    directives: {
      patterns: [
        domainMacro(names.macro),
        directive(names.regexp, [{ include: '#regexp-value' }]),
        directive(names.text, [...anywhere, { include: '#text-word' }]),
        directive(names.path, [
          ...anywhere,
          { include: '#word-with-macro' },
          { include: '#url' },
          { include: '#path-word' },
        ]),
        directive(names.words, [
          { include: '#boolean' },
          { include: '#constant' },
          constants([...words].sort(), 'word'),
          { include: '#value' },
        ]),
        directive(names.plain, [{ include: '#value' }]),
        entry,
        unknownDirective,
      ],
    },
    'regexp-value': {
      patterns: [
        { include: '#regexp' },
        { include: '#nested-block' },
        { include: '#list-call' },
        constants(actions, 'action'),
        constants(modes, 'mode'),
        { include: '#value' },
      ],
    },
    'list-call': {
      match: `(?<![^\\s,=])((?i:call-to))(:)`,
      captures: {
        '1': { name: 'keyword.other.option.powermta' },
        '2': { name: 'keyword.operator.assignment.powermta' },
      },
    },
    'domain-list': {
      patterns: [{ include: '#template' }, { include: '#macro' }, { include: '#domain-word' }],
    },
  };
}

function byName(directives: readonly DirectiveEntry[]): Map<string, DirectiveEntry[]> {
  const found = new Map<string, DirectiveEntry[]>();
  for (const entry of directives) {
    found.set(entry.name, [...(found.get(entry.name) ?? []), entry]);
  }
  return found;
}

function kindOf(
  entries: readonly DirectiveEntry[],
  takesRegex: (name: string, scope: string) => boolean,
): ValueKind {
  const params = entries.flatMap((entry) => entry.params);
  if (params.some((param) => param.type === 'macro-name')) {
    return 'macro';
  }
  if (entries.some((entry) => takesRegex(entry.name, entry.scope))) {
    return 'regexp';
  }
  const sure = entries.every((entry) => isCurrent(entry) && entry.params.length > 0);
  if (sure && params.every((param) => textTypes.has(param.type))) {
    return 'text';
  }
  if (entries.every((entry) => isPath(entry.params[0]))) {
    return 'path';
  }
  return params.some((param) => param.words !== undefined) ? 'words' : 'plain';
}

/** Of directives that are gone and of those that only other people's files tell of, the form of the value isn't known. */
function isCurrent(entry: DirectiveEntry): boolean {
  return !entry.deprecated && !entry.removed && ['certain', 'high'].includes(entry.source.certainty);
}

function isPath(param: Param | undefined): boolean {
  return param !== undefined && pathTypes.has(param.type);
}

function addWords(words: Set<string>, entries: readonly DirectiveEntry[]): void {
  for (const text of entries.flatMap((entry) => entry.params.flatMap((param) => param.words ?? []))) {
    for (const word of text.split(',')) {
      if (/^[a-z][\w-]*$/.test(word)) {
        words.add(word);
      }
    }
  }
}

function directive(names: readonly string[], patterns: readonly Rule[]): Rule {
  return {
    begin: `^${BLANKS}(${alternatives(names)})(?=[\\s#]|$)`,
    beginCaptures: { '1': { name: KNOWN } },
    end: '(?=#)|$',
    patterns,
  };
}

/**
 * A line with a value of more than two thousand characters isn't told apart any further, lest an editor wait for it: nobody
 * writes such a value by hand. Lists of `domain-macro` may be as long as they like.
 */
function longLine(listed: readonly string[]): Rule {
  return {
    match: `^(?=[^#\\n]{2000})${BLANKS}(?!${alternatives(listed)}[\\t ])((?>[^\\s<>#][^\\s#]{0,60}))([^#\\n]++)`,
    captures: {
      '1': { name: 'meta.directive.long.powermta' },
      '2': { name: 'string.unquoted.long.powermta' },
    },
  };
}

/** An entry that begins with its regular expression, as those of <bounce-category-patterns> (2019 edition 10.8). */
const entry: Rule = {
  begin: `^${BLANKS}(?=/)`,
  end: '(?=#)|$',
  patterns: [{ include: '#regexp-value' }],
};

const unknownDirective: Rule = {
  begin: `^${BLANKS}((?!\\{[{%])[^\\s<>#/][^\\s#{]*+)`,
  beginCaptures: { '1': { name: UNKNOWN } },
  end: '(?=#)|$',
  patterns: [{ include: '#value' }],
};

/**
 * `domain-macro name a,b` and the lines that go on with its list: after a trailing comma, or after the name alone. A line
 * belongs to the list when its first word has a dot, a comma or a dollar sign.
 */
function domainMacro(names: readonly string[]): Rule {
  const name = `^${BLANKS}(${alternatives(names)})[\\t ]++([^\\s,#{]++)`;
  const captures = { '1': { name: KNOWN }, '2': { name: 'variable.other.macro.definition.powermta' } };
  const goesOn: Rule = {
    begin: `,${BLANKS}(?=#|$)`,
    end: `${otherLine}|${listEnd}`,
    patterns: [{ include: '#comment' }, { include: '#domain-list' }],
  };
  return {
    patterns: [
      {
        begin: `${name}(?:[\\t ]++(?=#)|[\\t ]*+\\n)`,
        beginCaptures: captures,
        end: `${otherLine}|${listEnd}`,
        patterns: [{ include: '#comment' }, { include: '#domain-list' }],
      },
      {
        begin: name,
        beginCaptures: captures,
        end: '^|(?=#)|$',
        patterns: [goesOn, { include: '#domain-list' }],
      },
      directive(names, [{ include: '#value' }]),
    ],
  };
}

/** The start of a line that doesn't go on with a domain list: neither empty nor a comment nor list-like. */
const otherLine = `^(?!${BLANKS}(?:#|$|(?!<)[^\\s#.,$]*+[.,$]))`;
/** Behind the last item of a line, without a comma after it. */
const listEnd = `(?<=[^\\s,])(?=${BLANKS}(?:#|$))`;
