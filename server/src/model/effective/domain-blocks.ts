import { type DomainPattern, parseDomainPattern } from '../../schema/values/domain-pattern';
import { unquotedValue } from '../../syntax/words';
import { contentOf, type Entry, topLevelOf } from '../block-content';
import type { Configuration } from '../configuration';
import { derived, unlessAny } from '../derived';
import { expandMacros } from './macros';
import type { Owner } from './owners';

/** One of the patterns that a `<domain>` stands for once its macros are filled in. */
export interface ReadPattern {
  readonly text: string;
  readonly pattern: DomainPattern;
}

/** A `<domain>` block. */
export interface DomainBlock {
  /** The line that opens it. */
  readonly header: Entry;
  /** Its argument as written. */
  readonly name: string;
  /** The virtual MTA or pool that it stands in; undefined for a global one. */
  readonly owner: Owner | undefined;
  /** What it matches; none where its argument can't be read. */
  readonly patterns: readonly ReadPattern[];
  /** Why it may match more: sentences without a full stop. */
  readonly problems: readonly string[];
  /** Its place in the order of reading. */
  readonly order: number;
  /** Whether it stands in PowerMTA's own `config-defaults`. */
  readonly isDefault: boolean;
}

/** The global `<domain>` blocks in the order of reading. */
export const globalDomains: (configuration: Configuration) => readonly DomainBlock[] = derived(
  (configuration) => domainsAmong(configuration, topLevelOf(configuration).entries, undefined),
  unlessAny(({ header }) => header.name === 'domain' || header.name === 'domain-macro'),
);

/** The `<domain>` blocks among the lines of a block. */
export function domainsAmong(
  configuration: Configuration,
  entries: readonly Entry[],
  owner: Owner | undefined,
): DomainBlock[] {
  const blocks: DomainBlock[] = [];
  for (const header of entries) {
    if (header.line.kind === 'open' && header.line.name === 'domain') {
      blocks.push(domainBlock(configuration, header, owner, blocks.length));
    }
  }
  return blocks;
}

function domainBlock(
  configuration: Configuration,
  header: Entry,
  owner: Owner | undefined,
  order: number,
): DomainBlock {
  const { line, unit } = header;
  const name = unquotedValue(line);
  const isDefault = unit.file.uri === configuration.defaults;
  const base = { header, name, owner, order, isDefault };
  if (line.templated) {
    return { ...base, patterns: [], problems: ['a template fills in its name'] };
  }
  const { texts, problems } = expandMacros(configuration, name);
  const patterns = readAll(texts);
  const unread = patterns.length < texts.length ? ["its name can't be read as a domain pattern"] : [];
  return { ...base, patterns, problems: [...problems, ...unread] };
}

/** The settings in a `<domain>` block, included files read in their places. */
export function settingsIn(
  configuration: Configuration,
  block: Pick<Entry, 'unit' | 'offset'>,
): { entries: Entry[]; complete: boolean } {
  const { unit, offset } = block;
  const { entries, complete } = contentOf(configuration, unit, unit.first + offset);
  return { entries: entries.filter(({ line }) => line.kind === 'directive'), complete };
}

/** What the argument of a `<domain>` matches, its macros filled in. */
export function patternsOf(configuration: Configuration, name: string): ReadPattern[] {
  return readAll(expandMacros(configuration, name).texts);
}

function readAll(texts: readonly string[]): ReadPattern[] {
  return texts.flatMap((text): ReadPattern[] => {
    const pattern = parseDomainPattern(text);
    return pattern.ok ? [{ text, pattern }] : [];
  });
}
