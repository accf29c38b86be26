import { type Configuration, configurationOf } from './configuration';
import { looksLikeEntry } from './entry-points';
import type { FileModel } from './file-model';

/**
 * The configuration that a file makes by itself. It is complete when the file is a main file that includes nothing: what an
 * include leads to isn't looked for.
 */
export function singleFile(file: FileModel): Configuration {
  const hasIncludes = file.units.some(({ facts }) => facts.includes.length > 0);
  return configurationOf([file], looksLikeEntry(file) && !hasIncludes);
}
