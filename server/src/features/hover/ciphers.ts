import {
  type CipherExpansion,
  type CipherProblem,
  type CipherSuite,
  expandCipherString,
  expandTls13Suites,
  groupByStrength,
  weakSuites,
} from '../../schema/tls';
import { plural } from '../../schema/values/wording';
import { bullets, code, lines, paragraphs, plain, shortened } from '../describe/markdown';
import type { Explain } from './value';

/** How many suites are named of the strong and of the weak ones, and of those in between. */
const MOST_SUITES = 40;
const MOST_ACCEPTABLE = 24;
/** Suites for shared secrets, which no directive of PowerMTA sets up, are only sampled. */
const MOST_SHARED = 3;

/** An OpenSSL cipher string: the suites that it comes to by strength, and what is weak about them. */
export const explainCiphers: Explain = ({ text }) => {
  const expansion = expandCipherString(text);
  return {
    text: paragraphs(
      lines(
        `**${plural(expansion.suites.length, 'suite')} for TLS 1.2 and older**${countsOf(expansion.suites)}`,
        `Best first${orderOf(expansion)}. TLS 1.3 has suites of its own, set by another directive.`,
      ),
      problemList(expansion.problems),
      weakList(expansion),
      suiteLists(expansion.suites),
    ),
  };
};

/** How many suites there are of each strength: ": 19 strong, 52 acceptable, 2 weak". */
function countsOf(suites: readonly CipherSuite[]): string {
  const { strong, acceptable, weak, sharedSecret } = groupByStrength(suites);
  const counts = [
    [strong, 'strong'],
    [acceptable, 'acceptable'],
    [weak, 'weak'],
    [sharedSecret, 'out of use'],
  ] as const;
  const said = counts.flatMap(([group, word]) => (group.length === 0 ? [] : [`${group.length} ${word}`]));
  return said.length === 0 ? '' : `: ${said.join(', ')}`;
}

function orderOf({ strengthSorted, secLevel }: CipherExpansion): string {
  const parts = [
    strengthSorted ? 'sorted by strength (`@STRENGTH`)' : '',
    secLevel === undefined ? '' : `security level ${secLevel}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

function problemList(problems: readonly Pick<CipherProblem, 'message'>[]): string {
  return bullets(problems.map(({ message }) => plain(message)));
}

/** What is weak: by weakness, each with its suites and the document that says so. */
function weakList(expansion: CipherExpansion): string {
  const groups = weakSuites(expansion);
  const weak = groups.filter(({ suites }) => suites.length > 0);
  const older = groups.filter(({ suites }) => suites.length === 0);
  return paragraphs(
    weak.length === 0 ? 'None of them is weak.' : '**Weak:**',
    bullets(
      weak.map(
        ({ weakness, suites }) =>
          `**${weakness.label}**: ${shortened(namesOf(suites), MOST_SUITES)}. ${weakness.explanation} (${weakness.source})`,
      ),
    ),
    older.length === 0
      ? ''
      : `Weak with an OpenSSL that is old or has weak ciphers built in: ${older.map(({ weakness }) => weakness.label).join(', ')}.`,
  );
}

function suiteLists(suites: readonly CipherSuite[]): string {
  const { strong, acceptable, sharedSecret } = groupByStrength(suites);
  return paragraphs(
    suiteList('Strong', 'forward secrecy and authenticated encryption', strong, MOST_SUITES),
    suiteList('Acceptable', 'CBC mode, a short tag or no forward secrecy', acceptable, MOST_ACCEPTABLE),
    suiteList('Out of use', 'for shared secrets, which PowerMTA has none of', sharedSecret, MOST_SHARED),
  );
}

function suiteList(title: string, meaning: string, suites: readonly CipherSuite[], most: number): string {
  return suites.length === 0 ? '' : `**${title}** (${meaning}): ${shortened(namesOf(suites), most)}`;
}

function namesOf(suites: readonly CipherSuite[]): string[] {
  return suites.map(({ name }) => code(name));
}

/** A list of TLS 1.3 suites. */
export const explainTls13Suites: Explain = ({ text }) => {
  const { suites, problems } = expandTls13Suites(text);
  const points = suites.map(({ name, bits, tagBytes }) => {
    const tag = tagBytes === 8 ? ', with a short tag of 8 bytes' : '';
    return `${code(name)}: ${bits} bits${tag}`;
  });
  return {
    text: paragraphs(
      `**${plural(suites.length, 'suite')} for TLS 1.3**, best first`,
      problemList(problems),
      bullets(points),
      suites.length === 0 ? '' : 'All of them have forward secrecy and authenticated encryption (RFC 8446).',
    ),
  };
};
