import { type BlockContent, contentOf, type Entry } from '../model/block-content';
import { type Configuration, nameEntry } from '../model/configuration';
import { lineOf } from '../model/names';
import type { Unit } from '../model/units';
import { splitList, type Word } from '../syntax/words';
import { deleteLines, insertBelow } from './edits';
import { type Fix, lineOfFinding, type Rule, type RuleContext } from './rule';

/** A key for every domain before keys for certain ones, which are then never used. */
export const wildcardKeyFirst: Rule = {
  id: 'wildcard-key-first',
  severity: 'warning',
  summary: 'A DKIM key for every domain hides those after it.',
  evidence: '§3.3.1.43.1',
  reach: {
    near: {
      shows: ({ header }) => (header.name === 'domain-key' ? header.text : ''),
      of: wildcardsBeside,
    },
  },
  directives: ['domain-key'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const hidden = hiddenBy(context, at);
    const first = hidden[0];
    if (line === undefined || first === undefined) {
      return;
    }
    const domain = keyIn(first)?.domain.text ?? '';
    const more = hidden.length > 1 ? ` and ${hidden.length - 1} more` : '';
    const start = keyIn({ line })?.domain.start ?? line.valueStart;
    context.report({
      line: at,
      start,
      end: start + 1,
      message: `Keys are tried in order and * fits every domain, so the key for ${domain}${more} below is never used. Move this line last.`,
      related: [
        {
          message: 'never used',
          at: { ...first, start: first.line.nameStart, end: first.line.valueEnd },
        },
      ],
      fixable: lastIn(context, hidden) !== undefined,
    });
  },
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    return moveBelow(context, at, lastIn(context, hiddenBy(context, at)));
  },
};

/** The units with a `*` that a key in a line of its own may stand below: in its file, or in the blocks that include files. */
function wildcardsBeside({ header, file }: Unit, configuration: Configuration): Unit[] {
  if (header.name !== 'domain-key') {
    return [];
  }
  const keys = nameEntry(configuration, 'shared-setting', 'domain-key')?.definitions ?? [];
  const beside = keys.filter(({ unit, line }) => unit.file === file && line.text.includes('*'));
  const including = file.baseScope === 'global' ? [] : configuration.index.includes;
  return [...beside, ...including].map(({ unit }) => unit);
}

interface Key {
  readonly selector: Word;
  readonly domain: Word;
  readonly file: Word;
}

/** The parts of a key; undefined while one is missing, or where a template or Vault fills in the domain. */
function keyIn({ line }: Pick<Entry, 'line'>): Key | undefined {
  const [selector, domain, file] = splitList(line.text, line.valueStart, line.valueEnd);
  const known = domain !== undefined && domain.text !== '' && !line.templated && !domain.text.startsWith('{');
  return selector === undefined || file === undefined || !known ? undefined : { selector, domain, file };
}

/** The keys for certain domains that a key for every domain hides; none when it signs with the same key as they do. */
function hiddenBy(context: RuleContext, at: number): readonly Entry[] {
  const line = context.tree.lines[at];
  const own = line?.text.includes('*') ? keyIn({ line }) : undefined;
  if (own?.domain.text !== '*') {
    return none;
  }
  return keysAfter(context, at).filter((entry) => {
    const key = keyIn(entry);
    const same = key?.selector.text === own.selector.text && key.file.text === own.file.text;
    return key !== undefined && key.domain.text !== '*' && !same;
  });
}

const none: readonly never[] = [];

/** The keys that follow a line in its block or, at the top level, in its file. */
function keysAfter(context: RuleContext, at: number): Entry[] {
  const { configuration, tree, file, unit } = context;
  const opener = tree.parent[at] ?? -1;
  if (opener >= 0 && unit !== undefined) {
    return keysBehind(contentOf(configuration, unit, opener), at, context);
  }
  const keys = nameEntry(configuration, 'shared-setting', 'domain-key')?.definitions ?? [];
  return keys
    .filter((mention) => mention.unit.file === file && mention.offset === 0 && lineOf(mention) > at)
    .sort((a, b) => lineOf(a) - lineOf(b));
}

function keysBehind({ entries }: BlockContent, at: number, { unit }: RuleContext): Entry[] {
  const own = entries.findIndex((entry) => entry.unit === unit && entry.unit.first + entry.offset === at);
  return entries.slice(own + 1).filter(({ line }) => line.name === 'domain-key');
}

/** The last of some keys, where it is in the same file. */
function lastIn({ file }: RuleContext, keys: readonly Entry[]): Entry | undefined {
  const last = keys.at(-1);
  return last?.unit.file === file ? last : undefined;
}

function moveBelow(context: RuleContext, at: number, last: Entry | undefined): Fix[] {
  const line = context.tree.lines[at];
  if (line === undefined || last === undefined) {
    return [];
  }
  const text = line.text.slice(line.nameStart, line.eol).trimEnd();
  const below = insertBelow(context, last.unit.first + last.offset, [text]);
  return [
    { title: 'Move the line below the others', preferred: true, changes: [deleteLines(context, at), below] },
  ];
}
