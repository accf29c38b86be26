import type { Configuration } from '../configuration';
import type { FileModel } from '../file-model';
import { lineOf } from '../names';
import { layersFor, type Source, sourcesOf } from '../sources';

/**
 * The source that a line opens with those that it inherits from, the most specific first; a named source alone, as what it
 * inherits depends on the client. Undefined for other lines.
 */
export function sourcesAround(
  configuration: Configuration,
  file: FileModel,
  opener: number,
): Source[] | undefined {
  const sources = sourcesOf(configuration);
  const isHere = ({ blocks }: Source) =>
    blocks.some((block) => block.unit.file === file && lineOf(block) === opener);
  const own = sources.byAddress.find(isHere) ?? [...sources.byName.values()].find(isHere);
  if (own === undefined) {
    return undefined;
  }
  return own.clients === undefined ? [own] : layersFor(sources, own.clients);
}
