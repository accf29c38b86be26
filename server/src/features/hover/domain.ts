import { referencesOf } from '../../model/configuration';
import type { DomainLayer } from '../../model/effective';
import { domainBlocksAt } from '../../model/effective/around';
import type { FileModel } from '../../model/file-model';
import { lineOf } from '../../model/names';
import {
  type DomainPattern,
  describeDomainPattern,
  matches,
  parseDomainPattern,
} from '../../schema/values/domain-pattern';
import { bullets, code, codes, paragraphs } from '../describe/markdown';
import { describeAddresses } from './addresses';
import { linkTo } from './places';
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
  return { text: paragraphs(describePattern(pattern, text), mergedWith(value)) };
};

/**
 * The other `<domain>` entries whose settings hold as well, in the order in which they are asked: those of the same virtual
 * MTA, then its pool's, then the global ones (guide §3.3.10, §3.3.13.2). In a file that several virtual MTAs include, those
 * that all of them ask.
 */
function mergedWith({ configuration, file, at }: HoverValue): string {
  const places = domainBlocksAt(configuration, file, at);
  const layers = places.map(({ block, settings }) =>
    settings.layers.filter((layer) => layer.block !== block).map(layerNote(file)),
  );
  const [first = [], ...others] = layers;
  const entries = first.filter((entry) => others.every((other) => other.includes(entry)));
  if (entries.length === 0) {
    return '';
  }
  const left = entries.length - MOST_ENTRIES;
  const shown = entries.slice(0, MOST_ENTRIES);
  return paragraphs(
    'Settings are also taken from, in this order:',
    bullets(left > 0 ? [...shown, `and ${left} more`] : shown),
  );
}

function layerNote(file: FileModel): (layer: DomainLayer) => string {
  return ({ block: { name, owner, header } }) => {
    const place = owner === undefined ? '' : ` in ${code(`<${owner.kind} ${owner.name}>`)}`;
    return `${code(`<domain ${name}>`)}${place} (${linkTo(header.unit.file, lineOf(header), file)})`;
  };
}
