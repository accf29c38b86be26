import { referencesOf } from '../../model/configuration';
import { lineOf } from '../../model/names';
import {
  type DomainPattern,
  describeDomainPattern,
  matches,
  parseDomainPattern,
  specificity,
} from '../../schema/values/domain-pattern';
import { bullets, code, codes, paragraphs } from '../describe/markdown';
import { describeAddresses } from './addresses';
import { linkToMention, tagAround } from './places';
import { listOf, usesOf } from './uses';
import type { Explain, HoverValue } from './value';

/** How many other entries are named. */
const MOST_ENTRIES = 6;

/** A domain pattern: which domains it matches and which it doesn't, by example. */
export const explainDomainPattern: Explain = ({ text }) => {
  const pattern = parseDomainPattern(text);
  return pattern.ok ? { text: describePattern(pattern, text) } : undefined;
};

function describePattern(pattern: DomainPattern, written: string): string {
  const title = `${code(written)}: **${describeDomainPattern(pattern)}**`;
  if (pattern.kind === 'literal') {
    return paragraphs(title, describeAddresses(pattern.cidr, written.slice(1, -1).replace(/^ipv6:/i, '')));
  }
  if (pattern.kind !== 'domain') {
    return title;
  }
  const { domain } = pattern;
  const tried = [domain, `mail.${domain}`, `a.mail.${domain}`, `not${domain}`];
  const fitting = tried.filter((name) => matches(pattern, name));
  const others = tried.filter((name) => !fitting.includes(name));
  return paragraphs(title, `Matches ${codes(fitting)}; doesn’t match ${codes(others)}.`);
}

/** The pattern of a `<domain>`: what it matches, the entries it is merged with, and what puts mail into its queue. */
export const explainDomain: Explain = (value) => {
  const { configuration, file, text } = value;
  const users = usesOf(referencesOf(configuration, ['queue'], text));
  const pattern = parseDomainPattern(text);
  if (users.length > 0 || /\.(?:rollup|queue)$/i.test(text)) {
    return {
      text: paragraphs(
        `**Queue** ${code(text)}${users.length === 0 ? ': nothing in the files that are read puts mail into it.' : ', into which mail is put by:'}`,
        users.length === 0 ? '' : listOf(users, file),
      ),
    };
  }
  if (!pattern.ok || pattern.kind === 'macro') {
    return undefined;
  }
  return { text: paragraphs(describePattern(pattern, text), mergedWith(value, pattern)) };
};

/**
 * The other `<domain>` entries whose settings hold as well: those of the same block, then the pool's, then the global ones,
 * each from the most specific to the most general (guide §3.3.10, §3.3.13.2).
 */
function mergedWith(value: HoverValue, pattern: DomainPattern): string {
  const { configuration, file, at } = value;
  if (pattern.kind !== 'domain') {
    return '';
  }
  const sample = pattern.itself ? pattern.domain : `mail.${pattern.domain}`;
  const own = tagAround(file, at);
  const entries = [...(configuration.index.kinds.get('domain')?.values() ?? [])]
    .flatMap(({ definitions }) => [...definitions])
    .filter((mention) => !(mention.unit.file === file && lineOf(mention) === at))
    .flatMap((mention) => {
      const other = parseDomainPattern(mention.name);
      const around = tagAround(mention.unit.file, lineOf(mention));
      const rank = rankOf(around, own);
      return other.ok && rank !== undefined && matches(other, sample)
        ? [{ mention, other, around, rank }]
        : [];
    })
    .sort((a, b) => a.rank - b.rank || specificity(b.other) - specificity(a.other));
  if (entries.length === 0) {
    return '';
  }
  const shown = entries.slice(0, MOST_ENTRIES).map(({ mention, around }) => {
    const place = around === undefined ? '' : ` in ${around}`;
    return `${code(`<domain ${mention.name}>`)}${place} (${linkToMention(mention, file)})`;
  });
  const left = entries.length - shown.length;
  return paragraphs(
    `Settings for ${code(sample)} are also taken from, in this order:`,
    bullets(left === 0 ? shown : [...shown, `and ${left} more`]),
  );
}

/** How early an entry is asked; undefined when it is never asked, as that of another virtual MTA. */
function rankOf(around: string | undefined, own: string | undefined): number | undefined {
  if (around === own) {
    return 0;
  }
  if (around === undefined) {
    return 2;
  }
  return around.startsWith('`<virtual-mta-pool') && own?.startsWith('`<virtual-mta ') ? 1 : undefined;
}
