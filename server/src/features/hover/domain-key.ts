import type { Configuration } from '../../model/configuration';
import { type DomainKey, domainKeysOf, keysIn, takenBy } from '../../model/domain-keys';
import { type FileModel, firstUnitEndingAt } from '../../model/file-model';
import { lineOf } from '../../model/names';
import { type MailOwner, signingOf } from '../../model/signing';
import { parseKeyFile } from '../../schema/values/key-file';
import { bullets, code, paragraphs, shortened } from '../describe/markdown';
import type { KeyReading } from '../dkim/reading';
import { dkimName, dkimRecord, textData } from '../dkim/record';
import { linkTo, linkToMention, tagAround } from './places';
import type { Explain, HoverValue } from './value';

/** How many domains and lines are named. */
const MOST_NAMED = 5;

/** A DKIM key: its name in the DNS, its file, and which messages it signs. It explains the whole line. */
export const explainDomainKey: Explain = (value) => {
  const key = keyAt(value.configuration, value.file, value.at);
  if (key === undefined) {
    return undefined;
  }
  const { line } = value;
  return {
    text: paragraphs(
      `**DKIM key** ${code(key.selector)} for ${audience(key)}`,
      bullets([publishing(key), fileNote(key, value.key), ...signing(value, key)]),
      recordNote(key, value.publicKey),
    ),
    start: line.valueStart,
    end: line.valueEnd,
  };
};

/** The `domain-key` in a line. */
export function keyAt(configuration: Configuration, file: FileModel, at: number): DomainKey | undefined {
  const unit = file.units[firstUnitEndingAt(file.units, at)];
  return unit && keysIn(configuration, unit).find(({ offset }) => unit.first + offset === at);
}

function audience({ domain, domains }: DomainKey): string {
  return domains === undefined ? 'any domain' : code(domain);
}

/** Where receivers look for the public key (RFC 6376 §3.6.2.1), and what the selector is for (§3.1). */
function publishing({ selector, domains }: DomainKey): string {
  const role = 'The selector tells receivers which of the domain’s keys to fetch';
  if (selector.startsWith('{') || domains?.length === 0) {
    return `${role}, from \`SELECTOR._domainkey.DOMAIN\` in the DNS; PowerMTA fills in both.`;
  }
  if (domains === undefined) {
    return `${role}: publish the public key as TXT record at ${code(dkimName(selector, 'DOMAIN'))} of **every** domain that sends.`;
  }
  const names = domains.map((domain) => code(dkimName(selector, domain)));
  return `${role}: publish the public key as TXT record at ${shortened(names, MOST_NAMED)}.`;
}

/** The record that belongs to the private key, as a line of a zone file. */
function recordNote({ selector, domains }: DomainKey, publicKey: string | undefined): string {
  if (publicKey === undefined) {
    return '';
  }
  const name = dkimName(selector, domains?.length === 1 ? (domains[0] ?? '') : 'DOMAIN');
  return `The TXT record for this key:\n\n\`\`\`\n${name}. IN TXT ${textData(dkimRecord(publicKey))}\n\`\`\``;
}

/** The key file: whether it is there, and how long its key is. RFC 8301 §3.2 says how long it has to be. */
function fileNote({ file }: DomainKey, reading: KeyReading | undefined): string {
  if (file === undefined) {
    return 'The private key’s file is **missing** in the line.';
  }
  const where = parseKeyFile(file);
  if (where.ok && where.kind === 'vault') {
    return `The private key is the secret ${code(where.key)} at ${code(where.path)} in Vault.`;
  }
  return `Private key: ${code(file)}${readingNote(reading)}`;
}

function readingNote(reading: KeyReading | undefined): string {
  switch (reading?.kind) {
    case undefined:
      return '.';
    case 'missing':
      return '. No such file is found from here.';
    case 'unreadable':
      return `. It can’t be read from here: ${reading.reason}.`;
    case 'no-key':
      return '. **There is no key in PEM form in it.**';
    case 'encrypted':
      return '. **Its key is locked with a password.**';
    case 'key':
      return keyNote(reading);
  }
}

function keyNote({ algorithm, bits, isPrivate }: Extract<KeyReading, { kind: 'key' }>): string {
  if (!isPrivate) {
    return '. **It holds the public key; signing needs the private one.**';
  }
  if (algorithm !== 'RSA') {
    return `, ${algorithm === 'other' ? 'not an RSA key' : `an ${algorithm} key`}. **PowerMTA signs with RSA keys** (\`dkim-algorithm\`).`;
  }
  if (bits === undefined) {
    return ', an RSA key.';
  }
  const judged =
    bits < 1024
      ? '**too short: receivers don’t accept less than 1024** (RFC 8301 §3.2)'
      : bits < 2048
        ? '**shorter than the 2048 that RFC 8301 §3.2 asks for**'
        : bits > 4096
          ? '**longer than the 4096 that every receiver has to accept** (RFC 8301 §3.2)'
          : 'long enough (RFC 8301 §3.2)';
  return `, RSA, **${bits} bits**: ${judged}.`;
}

/** Which messages the key signs: by sender, by place among the other keys, by destination. */
function signing(value: HoverValue, key: DomainKey): string[] {
  const group = domainKeysOf(value.configuration).filter((other) => other.group === key.group);
  const isSame = ({ unit, offset }: DomainKey) => unit === key.unit && offset === key.offset;
  const before = group.slice(0, group.findIndex(isSame));
  const all = before.find((other) => takenBy(key, other) === 'all');
  const some = before.filter((other) => takenBy(key, other) === 'some');
  const link = (other: DomainKey) =>
    `${code(other.domain)} (${linkTo(other.unit.file, other.unit.first + other.offset, value.file)})`;
  const except =
    some.length === 0
      ? ''
      : `, except what the keys before it take: ${shortened(some.map(link), MOST_NAMED)}`;
  return [
    all === undefined
      ? `${senders(key)}${except}.`
      : `**It never signs:** the key before it for ${link(all)} takes all its messages.`,
    turn(key),
    switchNote(value, key),
  ].filter((point) => point !== '');
}

/** A key fits when its domain is that of the sender (Sender header, else From) or above it (guide §3.3.1.43.1). */
function senders({ domains }: DomainKey): string {
  if (domains === undefined) {
    return 'Signs messages of every sender';
  }
  const named = domains.length === 0 ? 'the domain' : shortened(domains.map(code), MOST_NAMED);
  return `Signs messages whose Sender (else From) address is at ${named} or below`;
}

/** When keys of this place are tried. */
function turn({ scope }: DomainKey): string {
  switch (scope) {
    case 'virtual-mta':
      return 'Tried for mail of this virtual MTA, before the global keys.';
    case 'virtual-mta-pool':
      return 'Tried for mail of the pool’s virtual MTAs.';
    case 'domain-key-list':
      return '';
    default:
      return 'Tried for all mail, after the keys of the virtual MTA.';
  }
}

/** Nothing is signed without `dkim-sign` for the destination (guide §3.3.10.19). */
function switchNote({ configuration, file }: HoverValue, key: DomainKey): string {
  const switches = signingOf(configuration).switches.filter(({ owner }) => concerns(owner, key));
  if (switches.length === 0) {
    const sure = configuration.complete ? '**Nothing is signed**' : 'Nothing is signed as far as can be seen';
    return `${sure}: no \`<domain>\` has \`dkim-sign yes\`.`;
  }
  const places = switches.map(({ mention }) => {
    const tag = tagAround(mention.unit.file, lineOf(mention)) ?? 'a file that is included';
    return `${tag} (${linkToMention(mention, file)})`;
  });
  return `Signing is on (\`dkim-sign\`) for mail to ${shortened(places, MOST_NAMED)}.`;
}

/** Whether a line holds for mail that a key may sign: not when it is that of another virtual MTA. */
function concerns(owner: MailOwner, key: DomainKey): boolean {
  return key.scope !== 'virtual-mta' || owner === key.group || !owner.startsWith('virtual-mta ');
}
