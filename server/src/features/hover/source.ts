import { referencesOf } from '../../model/configuration';
import { classifySourceName } from '../../model/source-name';
import { clientsOf, sourcesOf } from '../../model/sources';
import { contains } from '../../schema/values/ip-range';
import { code, paragraphs } from '../describe/markdown';
import { describeAddresses } from './addresses';
import { linkToMention } from './places';
import { listOf, usesOf } from './uses';
import type { Explain, HoverValue } from './value';

/** What names in braces stand for (guide §3.3.7, §3.3.7.63, §10.1.1). */
const reserved: Readonly<Record<string, string>> = {
  '{pickup}': 'messages from the pickup directory',
  '{auth}': 'users who have logged in and have no source of their own',
};

/** The argument of `<source>`: whose settings these are, and which wider sources they inherit from. */
export const explainSource: Explain = (value) => {
  const { text } = value;
  const kind = classifySourceName(text);
  if (kind === 'reserved') {
    const meaning = reserved[text.toLowerCase()];
    return meaning === undefined ? undefined : { text: `**Source** ${code(text)}: ${meaning}` };
  }
  return kind === 'address' ? byAddress(value) : byName(value);
};

function byAddress(value: HoverValue): ReturnType<Explain> {
  const clients = clientsOf(value.text);
  if (clients === undefined) {
    return undefined;
  }
  const wider = sourcesOf(value.configuration).byAddress.filter(
    (other) =>
      other.clients !== undefined &&
      contains(other.clients, clients) &&
      !(other.clients.first === clients.first && other.clients.last === clients.last),
  );
  const places = wider.map(({ name, blocks: [block] }) => {
    const link = block === undefined ? '' : ` (${linkToMention(block, value.file)})`;
    return `${code(`<source ${name}>`)}${link}`;
  });
  return {
    text: paragraphs(
      `**Source**: clients at ${describeAddresses(clients, value.text)}`,
      places.length === 0
        ? ''
        : `Settings that are missing here are inherited from ${places.join(', then ')}.`,
    ),
  };
}

function byName({ configuration, file, text }: HoverValue): ReturnType<Explain> {
  const uses = usesOf(referencesOf(configuration, ['source'], text));
  const title = `**Source** ${code(text)}, which holds only where a listener or user asks for it`;
  return {
    text:
      uses.length === 0
        ? `${title}: nothing in the files that are read does.`
        : paragraphs(`${title}:`, listOf(uses, file)),
  };
}
