import counted from './usage.json';

/**
 * In how many public configurations each directive and block (as `<name>`) stands, by the block it stands in.
 * scripts/count-directives.ts counted them; a directive counts once for each configuration.
 */
const directives: Readonly<Record<string, Readonly<Record<string, number>>>> = counted.directives;

/** In how many of the counted configurations a directive, or a block as `<name>`, stands in a block. */
export function usesOf(name: string, scope: string): number {
  return directives[scope]?.[name] ?? 0;
}

/** Whether at least half of the counted configurations have it. */
export function isCommon(name: string, scope: string): boolean {
  return usesOf(name, scope) * 2 >= counted.configurations;
}
