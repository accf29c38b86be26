import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  allSuites,
  RECOMMENDED_CIPHERS,
  RECOMMENDED_TLS13_SUITES,
  strengthOf,
  TLS13_SUITES,
  withoutWeakSuites,
} from '../../../schema/tls';
import { ALIASES } from '../../../schema/tls/aliases';
import { matches } from '../../../schema/tls/patterns';
import { allWeaknesses } from '../../../schema/tls/weakness';
import { pieceAt } from '../../argument';
import type { Suggestion } from '../suggestion';
import type { Provider, ValueRequest } from './request';

/** Cipher strings of TLS 1.2 and older: whole ones to begin with, then group and suite names for each part. */
export const cipherStrings: Provider = (request) => {
  const { text, argumentStart, argumentEnd, character, fallback } = request;
  const current = text.slice(argumentStart, argumentEnd);
  const mended = current === '' ? undefined : withoutWeakSuites(current);
  const part = pieceAt(text, argumentStart, argumentEnd, character, ':;, +!');
  // A hyphen takes suites out where a part begins, and belongs to a suite's name elsewhere.
  const hyphen = text.charAt(part.start) === '-' && part.start < character;
  const names = hyphen || text.charAt(part.start - 1) === '!' ? suggestions().taking : suggestions().adding;
  const start = part.start + Number(hyphen);
  return [
    whole(
      request,
      RECOMMENDED_CIPHERS,
      'recommended',
      'ephemeral keys and authenticated encryption (RFC 9325 §4.2)',
    ),
    ...(mended === undefined
      ? []
      : [whole(request, mended, 'without what is weak', 'what stands here, with its weak suites taken out')]),
    ...(fallback === undefined || fallback.includes(' ')
      ? []
      : [whole(request, fallback, 'default', "the guide's default")]),
    ...names.map((suggestion) => ({ ...suggestion, start, end: part.end })),
  ];
};

/** TLS 1.3 suites: the recommended list, then those that the list lacks. */
export const tls13Lists: Provider = (request) => {
  const { text, argumentStart, argumentEnd, character } = request;
  const part = pieceAt(text, argumentStart, argumentEnd, character, ':');
  const used = new Set([...part.before, ...part.after]);
  return [
    whole(request, RECOMMENDED_TLS13_SUITES, 'recommended', 'the suites of RFC 8446 §9.1'),
    ...TLS13_SUITES.filter(({ name }) => !used.has(name)).map(({ name, bits, tagBytes }) => ({
      label: name,
      kind: CompletionItemKind.Constant,
      detail: `${bits} bits${tagBytes === 8 ? ', a short tag' : ''}`,
      rank: tagBytes === 8 ? 2 : 1,
      start: part.start,
      end: part.end,
    })),
  ];
};

/** A whole value, which fits whatever was typed so far; it comes first only as long as that is nothing. */
function whole(request: ValueRequest, label: string, note: string, detail: string): Suggestion {
  const { text, argumentStart, argumentEnd, character } = request;
  return {
    label,
    kind: CompletionItemKind.Constant,
    note,
    detail,
    filter: `${text.slice(argumentStart, character)}${label}`,
    preselect: note === 'recommended' && character === argumentStart,
    rank: character === argumentStart ? 0 : 6,
    start: argumentStart,
    end: argumentEnd,
  };
}

/** What to name first where suites are put into a list; all are ephemeral or authenticated encryption, or strong in general. */
const usual = ['ECDHE', 'AESGCM', 'CHACHA20', 'HIGH', 'DHE', 'AES256', 'AES128'];

/** Whether a group is not worth putting in: all its suites are weak, or for keys that no setting of PowerMTA sets up. */
function isPoor(name: string): boolean {
  const pattern = ALIASES[name];
  const suites = pattern === undefined ? [] : allSuites().filter((suite) => matches(pattern, suite));
  return suites.every(
    (suite) => ['weak', 'sharedSecret'].includes(strengthOf(suite)) || suite.kx.includes('GOST'),
  );
}

/** What to suggest for the parts of a list of suites. Worked out when first asked for, as it takes longer than starting should. */
function suggestions(): NonNullable<typeof known> {
  if (known === undefined) {
    const adding = groups();
    known = { adding, taking: exclusions(adding) };
  }
  return known;
}

let known: { readonly adding: readonly Suggestion[]; readonly taking: readonly Suggestion[] } | undefined;

/** Names for a part that adds suites: the usual groups, the others, and single suites that are strong. */
const groups = (): readonly Suggestion[] => [
  ...usual.map((name) => group(name, 'group of suites', 1)),
  ...Object.keys(ALIASES)
    .filter((name) => !usual.includes(name))
    .map((name) => group(name, 'group of suites', isPoor(name) ? 4 : 2)),
  group('@STRENGTH', 'sorts by the strength of the encryption', 2),
  ...allSuites()
    .filter((suite) => suite.build === 'standard' && strengthOf(suite) === 'strong')
    .map(({ name, bits }) => group(name, `one suite, ${bits} bits`, 3)),
];

/** Names for a part that takes suites out: what is weak comes first. */
const exclusions = (adding: readonly Suggestion[]): readonly Suggestion[] => [
  ...allWeaknesses().map(({ exclusion, label }) => group(exclusion.slice(1), label, 1)),
  ...adding
    .filter(({ label }) => !allWeaknesses().some(({ exclusion }) => exclusion === `!${label}`))
    .map((suggestion) => ({ ...suggestion, rank: 5 })),
];

function group(label: string, detail: string, rank: number): Suggestion {
  return { label, kind: CompletionItemKind.EnumMember, detail, rank };
}
