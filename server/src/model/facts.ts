import { directiveIn } from '../schema/lookup';
import type { DirectiveEntry, ValueType } from '../schema/types';
import { pieceEnd, skipBlanks, trimmedEnd } from '../schema/values/chars';
import { argumentsOf } from '../schema/values/check';
import { isMacroChar } from '../schema/values/hostname';
import { isIp } from '../schema/values/ip';
import { parseSignalsSwitch } from '../schema/values/signals-switch';
import type { Line } from '../syntax/line';
import { isBlank, splitList, unquoted, type Word } from '../syntax/words';
import { scopeIn } from './file-model';
import type { Mention, NameKind } from './names';
import { type Facts, type Include, noFacts, type Unit } from './units';

/** Blocks that define the name in their argument. */
const definingBlocks: ReadonlyMap<string, readonly NameKind[]> = new Map(
  Object.entries<NameKind>({
    'virtual-mta': 'virtual-mta',
    'virtual-mta-pool': 'virtual-mta-pool',
    'pattern-list': 'pattern-list',
    'smtp-pattern-list': 'smtp-pattern-list',
    source: 'source',
    'source-group': 'source-group',
    'smtp-user': 'smtp-user',
    'rewrite-list': 'rewrite-list',
    'address-list': 'address-list',
    'domain-key-list': 'domain-key-list',
    proxy: 'proxy',
    'signals-filter': 'signals-filter',
    domain: 'domain',
    'smtp-listener': 'listener',
  }).map(([block, kind]) => [block, [kind]]),
);

const setting: readonly NameKind[] = ['setting'];
const sharedSetting: readonly NameKind[] = ['setting', 'shared-setting'];
const macro: readonly NameKind[] = ['macro'];
const selector: readonly NameKind[] = ['selector'];
const sourceAddress: readonly NameKind[] = ['source-address'];
const signalsFilter: readonly NameKind[] = ['signals-filter'];

/** What values of a type refer to. */
const referenceKinds: Partial<Record<ValueType, readonly NameKind[]>> = {
  'virtual-mta': ['virtual-mta'],
  'virtual-mta-or-pool': ['virtual-mta', 'virtual-mta-pool'],
  source: ['source'],
  'source-group': ['source-group'],
  'pattern-list': ['pattern-list'],
  'smtp-pattern-list': ['smtp-pattern-list'],
  'rewrite-list': ['rewrite-list'],
  'address-list': ['address-list'],
  proxy: ['proxy'],
  queue: ['queue'],
};

/**
 * Directives and blocks that rules ask the whole configuration about: each line is entered as a definition of kind
 * `setting`, as are all settings at the top level that may stand only once.
 */
const watched: ReadonlySet<string> = new Set([
  'command',
  'http-delivery-url',
  'backoff-to-normal-after',
  'backoff-to-normal-after-delivery',
  'smtp-hosts',
  'reroute-to-virtual-mta',
  'backoff-reroute-to-virtual-mta',
  'dkim-sign',
  'second-dkim-sign',
  'domain-key',
  'log-file',
  'postmaster',
  'spool',
  'smtp-listener',
  'http-access',
  'http-redirect-to-https',
  'http-csrf-protection',
  'domain-macro',
  'source',
  'always-allow-relaying',
  'relay-domain',
  'relay-address',
  'require-auth',
  'allow-auth',
  'allow-unencrypted-plain-auth',
  'use-unencrypted-plain-auth',
  'process-x-dkim-key',
]);

/** Whether every line with a directive or tag of that name is entered as a setting, so that they can be looked up. */
export function isEntered(name: string): boolean {
  return watched.has(name);
}

/**
 * Makes a reader of what units say about names and other files. It keeps its lists from unit to unit, as a file has many.
 * @returns a function that takes one unit after the other
 */
export function factsReader(): (unit: Unit) => Facts {
  const definitions: Gathered<Mention> = { items: [], count: 0 };
  const references: Gathered<Mention> = { items: [], count: 0 };
  const includes: Gathered<Include> = { items: [], count: 0 };
  return (unit) => {
    const collected: Collected = {
      unit,
      definitions,
      references,
      includes,
      opener: UNKNOWN_OPENER,
      scope: '',
    };
    const { lines } = unit.file.tree;
    for (let offset = 0; offset < unit.count; offset++) {
      const line = lines[unit.first + offset];
      if (line !== undefined) {
        collectLine(collected, line, offset);
      }
    }
    return definitions.count + references.count + includes.count === 0
      ? noFacts
      : { definitions: taken(definitions), references: taken(references), includes: taken(includes) };
  };
}

/** A list that is filled again and again: emptied, it keeps its room. */
interface Gathered<T> {
  readonly items: T[];
  count: number;
}

function gather<T>(list: Gathered<T>, item: T): void {
  list.items[list.count++] = item;
}

/** What was gathered, as a list without room for more; the gathered one is empty then. */
function taken<T>(list: Gathered<T>): readonly T[] {
  const { items, count } = list;
  list.count = 0;
  return count === 0 ? nothing : items.slice(0, count);
}

const nothing: readonly never[] = [];

interface Collected {
  readonly unit: Unit;
  readonly definitions: Gathered<Mention>;
  readonly references: Gathered<Mention>;
  readonly includes: Gathered<Include>;
  /** The line that opens the block around the last line asked about, and the name of that block. */
  opener: number;
  scope: string;
}

const UNKNOWN_OPENER = -2;

/** The block around a line: several lines of one block follow each other. */
function scopeAt(into: Collected, offset: number): string {
  const { file, first } = into.unit;
  const opener = file.tree.parent[first + offset] ?? -1;
  if (opener !== into.opener) {
    into.opener = opener;
    into.scope = scopeIn(file, first + offset);
  }
  return into.scope;
}

function collectLine(into: Collected, line: Line, offset: number): void {
  if (line.kind === 'open') {
    collectTag(into, line, offset);
  } else if (line.kind === 'directive') {
    collectDirective(into, line, offset);
  } else if (line.kind === 'continuation') {
    collectMacros(into, line, offset, line.valueStart, line.valueEnd);
  }
}

function collectTag(into: Collected, line: Line, offset: number): void {
  const kind = definingBlocks.get(line.name);
  if (kind !== undefined && line.valueEnd > line.valueStart) {
    gather(into.definitions, mention(into, kind, line, offset, line.valueStart, line.valueEnd));
    collectMacros(into, line, offset, line.valueStart, line.valueEnd);
  }
  if (watched.has(line.name)) {
    gather(into.definitions, mentionOfSetting(into, line, offset));
  }
}

function collectDirective(into: Collected, line: Line, offset: number): void {
  if (line.name === 'include') {
    const scope = scopeAt(into, offset);
    const target = line.text.slice(line.valueStart, line.valueEnd).replace(/^"|"$/g, '');
    const { valueStart: start, valueEnd: end, templated } = line;
    gather(into.includes, { target, unit: into.unit, offset, start, end, scope, templated });
    return;
  }
  const scope = scopeAt(into, offset);
  const entry = directiveIn(line.name, scope);
  if (
    watched.has(line.name) ||
    (scope === 'global' && entry !== undefined && entry.repeatable === undefined)
  ) {
    gather(into.definitions, mentionOfSetting(into, line, offset));
  }
  if (line.name === 'smtp-source-host' && scope === 'virtual-mta') {
    collectSourceAddress(into, line, offset);
  }
  const names = entry === undefined ? 'none' : namesIn(entry);
  if (entry === undefined || names === 'none' || (names === 'macros' && !line.text.includes('$'))) {
    return;
  }
  if (names === 'key') {
    collectKey(into, line, offset, entry.params[0]?.words ?? []);
    return;
  }
  for (const argument of argumentsOf(line, entry)) {
    const { type } = argument.param;
    const kinds = referenceKinds[type];
    if (type === 'macro-name') {
      gather(into.definitions, mention(into, macro, line, offset, argument.start, argument.end));
    } else if (type === 'domain-or-macro' || type === 'domain-pattern') {
      collectMacros(into, line, offset, argument.start, argument.end);
    } else if (type === 'pattern-result') {
      collectAssigned(into, line, offset, argument.start, argument.end, 'virtual-mta', [
        'virtual-mta',
        'virtual-mta-pool',
      ]);
      collectAssigned(into, line, offset, argument.start, argument.end, 'call-to', ['pattern-list']);
    } else if (type === 'source-option') {
      collectAssigned(into, line, offset, argument.start, argument.end, 'source', ['source']);
    } else if (type === 'signals-switch') {
      collectFilter(into, line, offset, argument, scope);
    } else if (kinds !== undefined) {
      collectNames(into, kinds, line, offset, argument.start, argument.end, argument.param.words ?? []);
    }
  }
}

/** The address of a `smtp-source-host` in a virtual MTA, as far as it is one address. */
function collectSourceAddress(into: Collected, line: Line, offset: number): void {
  const { text, valueStart, valueEnd } = line;
  let end = valueStart;
  while (end < valueEnd && !isBlank(text.charCodeAt(end))) {
    end++;
  }
  const address = mention(into, sourceAddress, line, offset, valueStart, end);
  if (isIp(address.name)) {
    gather(into.definitions, address);
  }
}

/** What kind of names the values of a directive may hold: none, at most macros (`$name`), a selector, or others too. */
type NamesHeld = 'none' | 'macros' | 'key' | 'names';

const namesByEntry = new Map<DirectiveEntry, NamesHeld>();

function namesIn(entry: DirectiveEntry): NamesHeld {
  let answer = namesByEntry.get(entry);
  if (answer === undefined) {
    const types = entry.params.map((param) => param.type);
    const others = [
      'macro-name',
      'pattern-result',
      'source-option',
      'signals-switch',
      ...Object.keys(referenceKinds),
    ];
    const macros = ['domain-or-macro', 'domain-pattern'];
    const has = (wanted: readonly string[]) => types.some((type) => wanted.includes(type));
    answer = has(['selector']) ? 'key' : has(others) ? 'names' : has(macros) ? 'macros' : 'none';
    namesByEntry.set(entry, answer);
  }
  return answer;
}

function mentionOfSetting(into: Collected, line: Line, offset: number): Mention {
  const { text, name: key, nameStart: start, nameEnd: end } = line;
  const name = text.startsWith(key, start) ? key : text.slice(start, end);
  const kinds = isOwner(into.unit) ? setting : sharedSetting;
  return { kinds, name, key, unit: into.unit, line, offset, start, end };
}

/** Whether a unit is the block of a virtual MTA or pool. */
function isOwner({ header: { kind, name } }: Pick<Unit, 'header'>): boolean {
  return kind === 'open' && (name === 'virtual-mta' || name === 'virtual-mta-pool');
}

/** The names in a comma-separated list of references; words of the language, negations and `""` aren't names. */
function collectNames(
  into: Collected,
  kinds: readonly NameKind[],
  line: Line,
  offset: number,
  from: number,
  to: number,
  words: readonly string[],
): void {
  for (const piece of splitList(line.text, from, to)) {
    const quoted = piece.text.startsWith('"') && piece.text.endsWith('"');
    const name = unquoted(quoted ? { ...piece, form: 'quoted' } : piece);
    if (name !== '' && !words.includes(name)) {
      const start = piece.start + (quoted ? 1 : 0);
      gather(into.references, mention(into, kinds, line, offset, start, start + name.length));
    }
  }
}

/** The filter that `enable-signals NAME` names; in the entries of a filter there are only words. */
function collectFilter(into: Collected, line: Line, offset: number, argument: Word, scope: string): void {
  const name = unquoted(argument);
  const parsed = parseSignalsSwitch(name);
  if (parsed.ok && parsed.kind === 'filter' && name !== '' && scope !== 'signals-filter') {
    const start = argument.start + (argument.form === 'quoted' ? 1 : 0);
    gather(into.references, mention(into, signalsFilter, line, offset, start, start + name.length));
  }
}

/**
 * The selector and the macros of a `domain-key SELECTOR,DOMAIN,FILENAME`. A selector is a name within its domain only,
 * `SELECTOR._domainkey.DOMAIN` (RFC 6376 3.6.2.1): what other domains call their keys is another name. There are as many keys
 * as virtual MTAs, so that the value isn't taken apart into objects.
 */
function collectKey(into: Collected, line: Line, offset: number, words: readonly string[]): void {
  const { text, valueStart, valueEnd } = line;
  const comma = pieceEnd(text, valueStart, valueEnd);
  const start = valueStart;
  const end = trimmedEnd(text, start, comma);
  const domainStart = comma < valueEnd ? skipBlanks(text, comma + 1, valueEnd) : valueEnd;
  const domainEnd = trimmedEnd(text, domainStart, pieceEnd(text, domainStart, valueEnd));
  const quotes = text[start] === '"' && text[end - 1] === '"' && end - start > 1 ? 1 : 0;
  const [from, to] = [start + quotes, end - quotes];
  const name = text.slice(from, to);
  if (name !== '' && !words.includes(name)) {
    // The two mostly stand side by side, as in the key: a part of the line needs no memory of its own.
    const key =
      domainStart === end + 1 && quotes === 0
        ? text.slice(start, domainEnd).toLowerCase()
        : selectorKey(name, text.slice(domainStart, domainEnd));
    const { unit } = into;
    gather(into.references, { kinds: selector, name, key, unit, line, offset, start: from, end: to });
  }
  collectMacros(into, line, offset, domainStart, domainEnd);
}

/** How a selector of a domain is entered among the names: the same name for another domain is another one. */
export function selectorKey(name: string, domain: string): string {
  return `${name},${domain}`.toLowerCase();
}

/** The name in `key=NAME` or `key:NAME` inside a list of results. */
function collectAssigned(
  into: Collected,
  line: Line,
  offset: number,
  from: number,
  to: number,
  key: string,
  kinds: readonly NameKind[],
): void {
  for (const piece of splitList(line.text, from, to)) {
    const separator = piece.text.charAt(key.length);
    if (
      piece.text.toLowerCase().startsWith(key) &&
      (separator === '=' || separator === ':') &&
      piece.text.length > key.length + 1
    ) {
      gather(into.references, mention(into, kinds, line, offset, piece.start + key.length + 1, piece.end));
    }
  }
}

/** The macros used in a domain list or pattern: `$name` (guide §3.3.1.43.4); `${…}` belongs to vault paths. */
function collectMacros(into: Collected, line: Line, offset: number, from: number, to: number): void {
  let at = line.text.indexOf('$', from);
  while (at >= 0 && at < to) {
    let end = at + 1;
    while (end < to && isMacroChar(line.text.charCodeAt(end))) {
      end++;
    }
    if (end > at + 1) {
      gather(into.references, mention(into, macro, line, offset, at + 1, end));
    }
    at = line.text.indexOf('$', end);
  }
}

function mention(
  into: Collected,
  kinds: readonly NameKind[],
  line: Line,
  offset: number,
  start: number,
  end: number,
): Mention {
  const name = line.text.slice(start, end);
  return { kinds, name, key: name.toLowerCase(), unit: into.unit, line, offset, start, end };
}
