import type { Identity } from '../src/generator/types';

/** A source of numbers that gives the same ones for the same seed (mulberry32). */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  roll(below: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return { roll, pick: (values) => values[roll(values.length)] ?? values[0] };
}

/** A good line with what it says. */
export interface SampleLine extends Omit<Identity, 'line' | 'part' | 'found'> {
  readonly text: string;
  readonly format: 'authenticated' | 'client-delivery' | 'plain' | 'short';
}

/**
 * Good lines of all formats, separators and address versions, mixed. Every delivery address and user stands in one line only;
 * names come back, so that there are pools.
 */
export function sampleLines(count: number, seed: number): SampleLine[] {
  const { roll, pick } = dice(seed);
  const letters = (length: number, alphabet = 'abcdefghijkmnpqrstuvwxyz0123456789') =>
    Array.from({ length }, () => alphabet[roll(alphabet.length)]).join('');
  return Array.from({ length: count }, (_, index): SampleLine => {
    const v6 = roll(5) === 0;
    const delivery = v6
      ? `2600:${(0x1000 + roll(0xefff)).toString(16)}::${(index + 1).toString(16)}`
      : `5.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
    const domain = `${letters(6, 'abcdefghijklmnopqrstuvwxyz')}.${pick(['com', 'net', 'co.uk', 'münchen.de'])}`;
    const host = `m${index}.${domain}`;
    const selector = pick(['default', `s${letters(3)}`, 'k1.mail', 'Key-2']);
    const name = pick([`pool${roll(Math.ceil(count / 5))}`, `Mta_${index}`, `x.${index}`]);
    const format = pick<SampleLine['format']>(['authenticated', 'client-delivery', 'plain', 'short']);
    const common = { format, client: delivery, delivery, host };
    const line = (
      fields: readonly string[],
      rest: Omit<SampleLine, 'text' | keyof typeof common> & Partial<SampleLine>,
    ) => ({
      ...common,
      ...rest,
      text: joined(fields, { roll, pick }),
    });
    const port = roll(6) === 0 ? pick([2587, 465]) : undefined;
    const withPort = (ip: string) =>
      port === undefined ? ip : ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
    const named = { ...(port !== undefined && { port }) };
    switch (format) {
      case 'authenticated': {
        const user = roll(2) === 0 ? `user${index}@${domain}` : `User${index}`;
        const password = letters(16, 'abcdefghkmABCDEFGHKM23456789!$%&()*+-./:=?@[]^_~');
        const safe = /\{\{|<[?%]/.test(password) ? letters(16) : password;
        return line([withPort(delivery), selector, domain, host, user, safe], {
          selector,
          domain,
          user,
          password: safe,
          ...named,
        });
      }
      case 'client-delivery': {
        const client = `6.1.${roll(4)}.${roll(8)}`;
        return line([withPort(client), delivery, selector, domain, host, name], {
          client,
          selector,
          domain,
          name,
          ...named,
        });
      }
      case 'plain':
        return line([delivery, selector, domain, host, name], { selector, domain, name });
      default: {
        const parts = 1 + roll(2);
        return line([delivery, host, domain].slice(0, 1 + parts), parts === 2 ? { domain } : {});
      }
    }
  });
}

function joined(fields: readonly string[], { roll, pick }: Dice): string {
  const text = fields.join('');
  const possible = ['|', '\t', ';', ','].filter((separator) => !text.includes(separator));
  const separator = pick([' ', '|', ...possible]);
  const quoted = separator === ',' && roll(2) === 0;
  const pad = separator === '|' && roll(3) === 0 ? ' ' : separator === ' ' ? ' '.repeat(roll(3)) : '';
  const tail = separator !== ' ' && roll(6) === 0 ? separator : '';
  return fields.map((field) => (quoted ? `"${field}"` : field)).join(`${pad}${separator}${pad}`) + tail;
}
