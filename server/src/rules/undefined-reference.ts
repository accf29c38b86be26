import { type Configuration, countDefinitions, definitionsOf } from '../model/configuration';
import { derived } from '../model/derived';
import { nameLabels } from '../model/name-labels';
import { entriesOf, type Mention, type NameKind } from '../model/names';
import { nearest } from '../schema/lookup';
import { quote } from '../schema/values/result';
import { replaceRange } from './edits';
import { holdsMarks } from './pasted-markup';
import type { Rule, RuleContext } from './rule';
import { knowsDefaults } from './shared';

/** Names in braces that PowerMTA itself knows (guide §3.3.7, §3.3.7.63, §10.1.1). */
const reserved: ReadonlySet<string> = new Set(['{pickup}', '{auth}', '{default}', '{sparkpost}']);

/** The kinds of names that messages speak of. */
const namedKinds = Object.keys(nameLabels) as NameKind[];

/** What the file `config-defaults` brings along. */
const inDefaults: ReadonlySet<NameKind> = new Set(['smtp-pattern-list', 'macro']);

/**
 * A name that is used and defined nowhere. Only a configuration that is known as a whole can tell: with an include that
 * can't be read, the rule stays silent.
 */
export const undefinedReference: Rule = {
  id: 'undefined-reference',
  severity: 'warning',
  summary: 'A name is used that is defined nowhere.',
  evidence: 'each directive’s section of the guide',
  reach: { names: namedKinds },
  checkUnit: (context, unit) => {
    if (context.configuration.complete) {
      for (const mention of unit.facts.references) {
        if (isUndefined(context, mention)) {
          report(context, unit.first + mention.offset, mention);
        }
      }
    }
  },
  fixes: (_context, finding) => {
    const name = finding.data?.name;
    return typeof name === 'string'
      ? [{ title: `Change to ${name}`, preferred: true, changes: [replaceRange(finding, name)] }]
      : [];
  },
};

function isUndefined(context: RuleContext, mention: Mention): boolean {
  const { line } = mention;
  if (!speaksOf(mention.kinds) || line.templated || reserved.has(mention.key) || holdsMarks(mention.name)) {
    return false;
  }
  if (mention.kinds.some((kind) => inDefaults.has(kind)) && !knowsDefaults(context.configuration)) {
    return false;
  }
  return countDefinitions(context.configuration, mention.kinds, mention.key) === 0;
}

function speaksOf(kinds: readonly NameKind[]): boolean {
  for (const kind of kinds) {
    if (nameLabels[kind] !== undefined) {
      return true;
    }
  }
  return false;
}

function report(context: RuleContext, line: number, mention: Mention): void {
  const what = mention.kinds.map((kind) => nameLabels[kind] ?? kind).join(' or ');
  const close = nearest(mention.key, suggestions(context.configuration, mention));
  const meant = close && definitionsOf(context.configuration, mention.kinds, close.name)[0]?.name;
  context.report({
    line,
    start: mention.start,
    end: mention.end,
    message:
      meant === undefined
        ? `No ${what} named ${quote(mention.name)} is defined in this configuration: define it, or correct the name.`
        : `No ${what} named ${quote(mention.name)} is defined in this configuration: did you mean ${quote(meant)}?`,
    ...(meant !== undefined && { fixable: true, data: { name: meant } }),
  });
}

/** With more names than these, every name has one like it: none is suggested. */
const MOST_NAMES = 2000;

/** `mta7` isn't `mta1` mistyped: names that differ only in their numbers make a series. */
function withoutDigits(name: string): string {
  return name.replace(/\d+/g, '');
}

/** The names that a mistyped one may stand for, in lower case. */
function suggestions(configuration: Configuration, { key, kinds }: Mention): string[] {
  const known = candidates(configuration);
  const list = kinds.join();
  const names = known.get(list) ?? definedNames(configuration, kinds);
  known.set(list, names);
  const own = withoutDigits(key);
  return names.flatMap(({ name, series }) => (series === own ? [] : name));
}

interface Candidate {
  readonly name: string;
  /** The name without digits. */
  readonly series: string;
}

const candidates = derived(() => new Map<string, readonly Candidate[]>());

/** The defined names to suggest from. With more than `MOST_NAMES` every name has one like it, so that none is worth suggesting. */
function definedNames({ index }: Configuration, kinds: readonly NameKind[]): Candidate[] {
  const names: string[] = [];
  for (const kind of kinds) {
    for (const [, { definitions }] of entriesOf(index, kind)) {
      for (const { key, name } of definitions) {
        if (names.length === MOST_NAMES) {
          return [];
        }
        if (!holdsMarks(name)) {
          names.push(key);
        }
      }
    }
  }
  return names.map((name) => ({ name, series: withoutDigits(name) }));
}
