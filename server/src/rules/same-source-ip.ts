import { nameEntry } from '../model/configuration';
import { lineOf, type Mention } from '../model/names';
import { splitWords, unquoted } from '../syntax/words';
import type { Rule } from './rule';

/** One source address that gives different names in EHLO, by virtual MTA. */
export const sameSourceIp: Rule = {
  id: 'same-source-ip',
  severity: 'information',
  summary: 'One source address has different host names in several virtual MTAs.',
  evidence: 'RFC 5321 4.1.4',
  reach: { names: true },
  directives: ['smtp-source-host'],
  checkDirective: (context, at) => {
    const mention = context.unit?.facts.definitions.find(
      (candidate) => candidate.kinds[0] === 'source-address' && lineOf(candidate) === at,
    );
    const host = mention && hostOf(mention);
    if (mention === undefined || host === undefined) {
      return;
    }
    const same = nameEntry(context.configuration, 'source-address', mention.key)?.definitions ?? [];
    const other = [...same]
      .filter((candidate) => candidate.unit !== mention.unit && isOther(host, candidate))
      .sort((a, b) => lineOf(a) - lineOf(b))[0];
    if (other === undefined) {
      return;
    }
    context.report({
      line: at,
      start: mention.start,
      end: mention.end,
      message: `${mention.name} calls itself ${host} here and ${hostOf(other)} in another virtual MTA. An address has one PTR record, so one of the names can't match it: give both the same name, or each an address of its own.`,
      related: [{ message: 'the other name of this address', at: other }],
    });
  },
};

function isOther(host: string, mention: Mention): boolean {
  const name = hostOf(mention);
  return name !== undefined && name !== host;
}

/** The host name that goes with a source address, as names are compared; undefined where a template fills it in. */
function hostOf({ unit, offset, end }: Mention): string | undefined {
  const line = unit.file.tree.lines[unit.first + offset];
  const [word] = line === undefined ? [] : splitWords(line.text, end, line.valueEnd, false);
  const name = word && unquoted(word).toLowerCase().replace(/\.$/, '');
  return name === undefined || name === '' || /[{}$%<>]/.test(name) ? undefined : name;
}
