import type { DirectiveEntry, ValueType } from '../../../src/schema/types';
import type { Site } from '../mutant';

/** A directive on a line of its own. */
export function isPlain({ line }: Site): boolean {
  return line.kind === 'directive' && line.opens === '' && !line.continues && line.valueEnd > line.valueStart;
}

/** Any one line of a file that is a configuration, for what is added at its end. */
export function isTop({ at, file }: Site): boolean {
  return at === 0 && file.baseScope === 'global' && !file.uri.endsWith('config-defaults');
}

/** A directive whose first value is of a type. */
export function takes(...types: readonly ValueType[]): (site: Site) => boolean {
  return (site) => {
    const first = site.entry?.params[0];
    return isPlain(site) && first !== undefined && types.includes(first.type) && first.or === undefined;
  };
}

/** A directive of a name. */
export function isNamed(...names: readonly string[]): (site: Site) => boolean {
  return (site) => site.line.kind === 'directive' && names.includes(site.line.name);
}

/** An opening tag of a name. */
export function opens(...names: readonly string[]): (site: Site) => boolean {
  return ({ line }) => line.kind === 'open' && names.includes(line.name);
}

const samples: Partial<Record<ValueType, string>> = {
  boolean: 'yes',
  duration: '5m',
  rate: '100/h',
  size: '10M',
  ip: '203.0.113.77',
  cidr: '203.0.113.0/24',
  hostname: 'mta9.example.com',
  domain: 'example.com',
  email: 'postmaster@example.com',
  path: '/var/lib/pmta/x',
};

/** A value that a directive takes; undefined where that isn't easily said. */
export function sampleValue({ params }: DirectiveEntry): string | undefined {
  const values = params
    .filter((param) => param.optional === undefined)
    .map((param) =>
      param.type === 'integer'
        ? String(param.min ?? 10)
        : param.type === 'enum'
          ? param.words?.[0]
          : samples[param.type],
    );
  return values.some((value) => value === undefined) ? undefined : values.join(' ');
}
