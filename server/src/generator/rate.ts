import type { GeneratorOptions } from './types';

/** A limit of deliveries as people write it: `gmail.com=500/h`, or `500/h` for every domain. Nothing in it is checked. */
export function readRate(text: string): GeneratorOptions['rates'][number] {
  const equals = text.lastIndexOf('=');
  return equals < 0
    ? { domain: '*', rate: text }
    : { domain: text.slice(0, equals), rate: text.slice(equals + 1) };
}
