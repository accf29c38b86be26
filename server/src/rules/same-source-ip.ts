import { type Configuration, definitionsOf, isDefinedTwice } from '../model/configuration';
import { derived } from '../model/derived';
import { lineOf, type Mention } from '../model/names';
import { splitWords, unquoted } from '../syntax/words';
import type { Rule, RuleContext } from './rule';

/** One source address that gives different names in EHLO, by virtual MTA. */
export const sameSourceIp: Rule = {
  id: 'same-source-ip',
  severity: 'information',
  summary: 'One source address has different host names in several virtual MTAs.',
  evidence: 'RFC 5321 4.1.4',
  reach: { names: ['source-address'] },
  directives: ['smtp-source-host'],
  checkDirective: (context, at) => {
    const mention = addressAt(context, at);
    if (mention === undefined || isAlone(context, mention)) {
      return;
    }
    const host = hostOf(mention);
    if (host === undefined) {
      return;
    }
    const names = namesOf(context.configuration, mention.key);
    const own = names.findIndex((candidate) => hostOf(candidate) === host);
    // Told once, where the second name is given: what was there before may well be right.
    const other = names.slice(0, own).find((candidate) => candidate.unit !== mention.unit);
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

function addressAt({ unit }: RuleContext, at: number): Mention | undefined {
  for (const mention of unit?.facts.definitions ?? []) {
    if (mention.kinds[0] === 'source-address' && lineOf(mention) === at) {
      return mention;
    }
  }
  return undefined;
}

/** Whether no other line has the address, as is usual: quick to tell. */
function isAlone(context: RuleContext, { key }: Mention): boolean {
  return !isDefinedTwice(context.configuration, ['source-address'], key);
}

/** The first place in the order of reading for each host name that an address has. */
function namesOf(configuration: Configuration, address: string): readonly Mention[] {
  const known = namesByAddress(configuration).get(address);
  if (known !== undefined) {
    return known;
  }
  const names = new Map<string, Mention>();
  for (const mention of definitionsOf(configuration, ['source-address'], address)) {
    const host = hostOf(mention);
    if (host !== undefined && !names.has(host)) {
      names.set(host, mention);
    }
  }
  const first = [...names.values()];
  namesByAddress(configuration).set(address, first);
  return first;
}

const namesByAddress = derived((): Map<string, readonly Mention[]> => new Map());

/** The host name that goes with a source address, as names are compared; undefined where a template fills it in. */
function hostOf({ line, end }: Mention): string | undefined {
  const [word] = splitWords(line.text, end, line.valueEnd, false);
  const name = word && unquoted(word).toLowerCase().replace(/\.$/, '');
  return name === undefined || name === '' || /[{}$%<>]/.test(name) ? undefined : name;
}
