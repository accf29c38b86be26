import type { Identity } from '../src/generator/types';
import { type Random, randomFrom } from './random';

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
  const random = randomFrom(seed);
  const letters = (length: number, alphabet = 'abcdefghijkmnpqrstuvwxyz0123456789') =>
    Array.from({ length }, () => alphabet[random.below(alphabet.length)]).join('');
  return Array.from({ length: count }, (_, index): SampleLine => {
    const v6 = random.below(5) === 0;
    const delivery = v6
      ? `2600:${(0x1000 + random.below(0xefff)).toString(16)}::${(index + 1).toString(16)}`
      : `5.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
    const domain = `${letters(6, 'abcdefghijklmnopqrstuvwxyz')}.${random.of(['com', 'net', 'co.uk', 'münchen.de'])}`;
    const host = `m${index}.${domain}`;
    const selector = random.of(['default', `s${letters(3)}`, 'k1.mail', 'Key-2']);
    const name = random.of([`pool${random.below(Math.ceil(count / 5))}`, `Mta_${index}`, `x.${index}`]);
    const format = random.of<SampleLine['format']>(['authenticated', 'client-delivery', 'plain', 'short']);
    const common = { format, client: delivery, delivery, host };
    const line = (
      fields: readonly string[],
      rest: Omit<SampleLine, 'text' | keyof typeof common> & Partial<SampleLine>,
    ) => ({
      ...common,
      ...rest,
      text: joined(fields, random),
    });
    const port = random.below(6) === 0 ? random.of([2587, 465]) : undefined;
    const withPort = (ip: string) =>
      port === undefined ? ip : ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
    const named = { ...(port !== undefined && { port }) };
    switch (format) {
      case 'authenticated': {
        const user = random.below(2) === 0 ? `user${index}@${domain}` : `User${index}`;
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
        const client = `6.1.${random.below(4)}.${random.below(8)}`;
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
        const parts = 1 + random.below(2);
        return line([delivery, host, domain].slice(0, 1 + parts), parts === 2 ? { domain } : {});
      }
    }
  });
}

function joined(fields: readonly string[], random: Random): string {
  const text = fields.join('');
  const possible = ['|', '\t', ';', ','].filter((separator) => !text.includes(separator));
  const separator = random.of([' ', '|', ...possible]);
  const quoted = separator === ',' && random.below(2) === 0;
  const pad =
    separator === '|' && random.below(3) === 0 ? ' ' : separator === ' ' ? ' '.repeat(random.below(3)) : '';
  const tail = separator !== ' ' && random.below(6) === 0 ? separator : '';
  return fields.map((field) => (quoted ? `"${field}"` : field)).join(`${pad}${separator}${pad}`) + tail;
}
