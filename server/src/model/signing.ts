import { booleanOf } from './boolean';
import { type Configuration, definitionsOf } from './configuration';
import { derived } from './derived';
import { lineOf, type Mention } from './names';
import type { Unit } from './units';

/**
 * Whose mail a line concerns: all mail, that of a virtual MTA or pool (`virtual-mta NAME`, `virtual-mta-pool NAME`), or that
 * of `some` virtual MTA or pool which includes the file or names the list that the line is in.
 */
export type MailOwner = 'all' | 'some' | `virtual-mta ${string}` | `virtual-mta-pool ${string}`;

/** A line about DKIM with the mail that it concerns. */
export interface SigningLine {
  readonly mention: Mention;
  readonly owner: MailOwner;
}

/** The DKIM keys of a configuration and the lines that switch signing on, in the order of reading. */
interface Signing {
  readonly keys: readonly SigningLine[];
  readonly switches: readonly SigningLine[];
}

/** What a configuration says about signing with DKIM (guide §3.3.1.43.1, §3.3.10.19). */
export const signingOf: (configuration: Configuration) => Signing = derived((configuration) => {
  const order = new Map([...configuration.files.values()].map((file, index) => [file, index]));
  const place = ({ unit }: Mention) => order.get(unit.file) ?? 0;
  const linesOf = (...names: string[]) =>
    names
      .flatMap((name) => definitionsOf(configuration, ['setting'], name))
      .sort((a, b) => place(a) - place(b) || lineOf(a) - lineOf(b))
      .map((mention) => ({ mention, owner: ownerOf(mention.unit) }));
  return {
    keys: linesOf('domain-key'),
    switches: linesOf('dkim-sign', 'second-dkim-sign').filter(({ mention }) => isSwitchedOn(mention)),
  };
});

function isSwitchedOn({ line }: Mention): boolean {
  const value = line.text.slice(line.valueStart, line.valueEnd);
  return value !== '' && booleanOf(value) !== false;
}

/** Whether a unit has a key, and whether it switches signing on. */
export function signingIn({ facts }: Unit): Readonly<Record<SigningSide, boolean>> {
  let key = false;
  let on = false;
  for (const mention of facts.definitions) {
    key ||= isOf('key', mention);
    on ||= isOf('on', mention);
  }
  return { key, on };
}

/** The two sorts of lines that signing takes: keys, and what switches it on. */
export type SigningSide = 'key' | 'on';

/** Whether a definition is a line of a sort. */
export function isOf(side: SigningSide, mention: Mention): boolean {
  const { name } = mention.line;
  return side === 'key'
    ? name === 'domain-key'
    : (name === 'dkim-sign' || name === 'second-dkim-sign') && isSwitchedOn(mention);
}

/**
 * Whether a unit both brings a key and switches signing on: then neither lacks the other, whatever the rest of the
 * configuration says. Answers most questions without looking at the whole.
 */
export function signsByItself(unit: Unit): boolean {
  const { key, on } = signingIn(unit);
  return key && on;
}

/** Whose mail the lines of a unit concern. */
export function ownerOf({ header, file }: Unit): MailOwner {
  if (header.kind === 'open' && (header.name === 'virtual-mta' || header.name === 'virtual-mta-pool')) {
    return `${header.name} ${header.text.slice(header.valueStart, header.valueEnd).toLowerCase()}`;
  }
  const isTop = file.baseScope === 'global' && (header.name === 'domain' || header.kind === 'directive');
  return isTop ? 'all' : 'some';
}
