import { definitionsOf } from '../../model/configuration';
import { expandMacro } from '../../model/macros';
import { plural } from '../../schema/values/wording';
import { code, paragraphs, shortened } from '../describe/markdown';
import { mentionAt } from '../mentions';
import { linkToMention } from './places';
import type { Explain, HoverValue } from './value';

/** How many domains of a macro are named. */
const MOST_DOMAINS = 20;

/** The macro under the cursor, `$name` where it is used and `name` where it is defined: what it stands for. */
export const explainMacro: Explain = (value) => {
  // The dollar belongs to it, too.
  const at = value.line.text[value.character] === '$' ? value.character + 1 : value.character;
  const mention = mentionAt(value.file, { line: value.at, character: at });
  if (mention?.kinds[0] !== 'macro') {
    return undefined;
  }
  const dollar = value.line.text[mention.start - 1] === '$' ? 1 : 0;
  return {
    text: describeMacro(value, mention.name),
    start: mention.start - dollar,
    end: mention.end,
  };
};

/** What a macro stands for, through all lines and macros that it is made of. */
function describeMacro({ configuration, file }: HoverValue, name: string): string {
  const title = `**Macro** ${code(`$${name}`)}`;
  const expansion = expandMacro(configuration, name);
  if (expansion === undefined) {
    return `${title} isn’t defined in the files that are read.`;
  }
  const [definition] = definitionsOf(configuration, ['macro'], name);
  const { domains, missing, loops } = expansion;
  return paragraphs(
    `${title}${definition === undefined ? '' : ` (${linkToMention(definition, file)})`} stands for ${plural(domains.length, 'domain')}: ${shortened(domains.map(code), MOST_DOMAINS)}.`,
    missing.length === 0 ? '' : `Not defined: ${missing.map((one) => code(`$${one}`)).join(', ')}.`,
    loops ? '**It leads back to itself**, which PowerMTA refuses.' : '',
  );
}
