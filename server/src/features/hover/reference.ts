import { definitionsOf, referencesOf } from '../../model/configuration';
import { lineOf, type Mention, type NameKind } from '../../model/names';
import { plural } from '../../schema/values/wording';
import { code, paragraphs } from '../describe/markdown';
import { mentionAt } from '../mentions';
import { linkToMention } from './places';
import { snippetOf } from './snippet';
import { listOf, usesOf } from './uses';
import type { Explain, HoverValue } from './value';

/** What names of a kind are called. Macros and domains have hovers of their own. */
const nouns: Readonly<Partial<Record<NameKind, string>>> = {
  'virtual-mta': 'Virtual MTA',
  'virtual-mta-pool': 'Pool',
  'pattern-list': 'Pattern list',
  'smtp-pattern-list': 'SMTP pattern list',
  source: 'Source',
  'source-group': 'Source group',
  'smtp-user': 'SMTP user',
  'rewrite-list': 'Rewrite list',
  'address-list': 'Address list',
  'domain-key-list': 'List of DKIM keys',
  proxy: 'Proxy',
  'signals-filter': 'Filter of Signals',
  queue: 'Queue',
};

/** Kinds whose names nothing in a configuration refers to, so that it says nothing that nothing does. */
const unreferred: readonly NameKind[] = ['smtp-user', 'domain-key-list'];

/** A name that refers to a definition: what it points to, with the definition's first lines, secrets masked. */
export const explainReference: Explain = (value) => {
  const mention = mentionAt(value.file, { line: value.at, character: value.character });
  const noun = mention && nouns[mention.kinds[0] ?? 'setting'];
  if (mention === undefined || noun === undefined) {
    return undefined;
  }
  const { start, end, unit } = mention;
  if (!unit.facts.definitions.includes(mention)) {
    return { text: target(value, mention), start, end };
  }
  return mention.kinds.some((kind) => unreferred.includes(kind))
    ? undefined
    : { text: users(value, mention, noun), start, end };
};

/** `source=NAME` of a listener: the source, wherever the cursor is. */
export const explainSourceOption: Explain = (value) => {
  const found = explainReference({ ...value, character: value.end });
  return found && { text: found.text };
};

function target(value: HoverValue, mention: Mention): string {
  const { configuration, file } = value;
  const kinds: readonly NameKind[] = mention.kinds.includes('queue') ? ['domain'] : mention.kinds;
  const [found, ...more] = definitionsOf(configuration, kinds, mention.name);
  const noun =
    nouns[mention.kinds.includes('queue') ? 'queue' : (found?.kinds[0] ?? mention.kinds[0] ?? 'queue')];
  if (found === undefined) {
    const where = configuration.complete ? 'in this configuration' : 'in the files that are read';
    const missing = mention.kinds.includes('queue')
      ? `has no \`<domain>\` of its own ${where}`
      : `isn’t defined ${where}`;
    return `**${noun}** ${code(mention.name)} ${missing}.`;
  }
  const others = more.length === 0 ? '' : ` and in ${plural(more.length, 'more place')}`;
  return paragraphs(
    `**${noun}** ${code(mention.name)}: ${linkToMention(found, file)}${others}`,
    snippetOf(found.unit.file, lineOf(found)),
  );
}

/** Where a name is used that is defined here. */
function users({ configuration, file }: HoverValue, mention: Mention, noun: string): string {
  const uses = usesOf(referencesOf(configuration, mention.kinds, mention.name));
  const title = `**${noun}** ${code(mention.name)}`;
  return uses.length === 0
    ? `${title}: nothing in the files that are read refers to it.`
    : paragraphs(
        `${title}, referred to ${uses.length === 1 ? 'once' : `${uses.length} times`}:`,
        listOf(uses, file),
      );
}
