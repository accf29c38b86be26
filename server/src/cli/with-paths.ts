import type { NameFile, Place } from '../features/explain';

/** For JSON: places as file and line, counted from 1. */
export function withPaths(nameFile: NameFile): (key: string, value: unknown) => unknown {
  return (_key, value) => (isPlace(value) ? { file: nameFile(value.uri), line: value.line + 1 } : value);
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'uri' in value && 'line' in value;
}
