import type { Configuration } from '../model/configuration';
import { derived, unlessAny } from '../model/derived';
import { expandMacros } from '../model/effective/macros';
import { hasStrangers } from '../model/strangers';
import { parseDomainPattern } from '../schema/values/domain-pattern';
import type { Line } from '../syntax/line';
import { splitList, splitWords, unquoted } from '../syntax/words';

/** A part of a `relay-domain` that lets strangers send mail to servers that are not the operator's. */
interface OpenDomains {
  /** As written: `*`, `[*.]$all`. */
  readonly written: string;
  /** What it is when its macros are filled in: `*`. */
  readonly pattern: string;
  /** Which domains that takes mail for, in words. */
  readonly domains: string;
}

/** The first part of a `relay-domain` line that takes mail for domains of anybody; undefined when there is none. */
export function openDomainsIn(configuration: Configuration, line: Line): OpenDomains | undefined {
  const words = splitWords(line.text, line.valueStart, line.valueEnd, false).map(unquoted);
  for (const { text: written } of words.flatMap((word) => splitList(word, 0, word.length))) {
    const found = openAmong(configuration, written);
    if (found !== undefined) {
      return { written, ...found };
    }
  }
  return undefined;
}

type Opening = Omit<OpenDomains, 'written'>;

/** What was found in texts with macros, which may stand for many domains. */
const known = derived(
  () => new Map<string, Opening | undefined>(),
  unlessAny(({ header }) => header.name === 'domain-macro'),
);

function openAmong(configuration: Configuration, written: string): Opening | undefined {
  if (!written.includes('$')) {
    return openingOf(written);
  }
  const answers = known(configuration);
  if (!answers.has(written)) {
    const { texts } = expandMacros(configuration, written);
    answers.set(written, firstOf(texts));
  }
  return answers.get(written);
}

function firstOf(texts: readonly string[]): Opening | undefined {
  for (const text of texts) {
    const opening = openingOf(text.replace(/"/g, ''));
    if (opening !== undefined) {
      return opening;
    }
  }
  return undefined;
}

function openingOf(pattern: string): Opening | undefined {
  if (/^(\[\*\.\]|\*\.)?\*$/.test(pattern)) {
    return { pattern, domains: 'every domain' };
  }
  const parsed = parseDomainPattern(pattern);
  if (!parsed.ok) {
    return undefined;
  }
  if (parsed.kind === 'domain' && parsed.subdomains && isTopLevel(parsed.domain)) {
    return { pattern, domains: `every domain in .${parsed.domain}` };
  }
  return parsed.kind === 'literal' && hasStrangers(parsed.cidr)
    ? { pattern, domains: 'any server that is named by its address, as in user@[192.0.2.1]' }
    : undefined;
}

/**
 * Whether anybody's domains are in a domain: those at the top that have been there from the start, and countries' (RFC 1591 §2).
 * Networks of one's own have other names at the top.
 */
function isTopLevel(domain: string): boolean {
  return /^(com|net|org|edu|gov|mil|int|[a-z]{2})$/.test(domain);
}
