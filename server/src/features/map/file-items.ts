import type { Configuration } from '../../model/configuration';
import type { FileModel } from '../../model/file-model';
import type { IncludeTarget } from '../../model/include-graph';
import { baseName, pathOf } from '../../model/paths';
import { maskedUrls } from '../../model/secrets';
import type { Steps } from '../../model/steps';
import type { Include } from '../../model/units';
import { plural } from '../../schema/values/wording';
import { distinct, type Item, leaf } from './item';

/** The files of a configuration as they include one another; first the entry file, then what nothing names. */
export function* fileItems(configuration: Configuration): Steps<Item[]> {
  const included = new Set([...configuration.targets.values()].flatMap(({ files }) => files));
  const [first, ...others] = [...configuration.files];
  const roots = [...(first === undefined ? [] : [first]), ...others.filter(([uri]) => !included.has(uri))];
  const known = new Set<FileModel>();
  const items: Item[] = [];
  for (const [uri, file] of roots) {
    items.push(yield* fileItem({ configuration, known }, uri, file, []));
  }
  return items;
}

interface Walk {
  readonly configuration: Configuration;
  /** The files that have an item already. */
  readonly known: Set<FileModel>;
}

function* fileItem(
  walk: Walk,
  uri: string,
  file: FileModel,
  path: readonly string[],
  at?: Include,
): Steps<Item> {
  yield;
  const repeated = walk.known.has(file);
  walk.known.add(file);
  const includes = path.includes(uri) ? [] : file.units.flatMap(({ facts }) => facts.includes);
  const children: Item[] = [];
  for (const include of includes) {
    children.push(...(yield* targetItems(walk, include, [...path, uri])));
  }
  const detail = path.includes(uri) ? 'includes itself' : plural(file.tree.lines.length, 'line');
  return {
    ...leaf('file', baseName(uri), at === undefined ? detail : `${maskedUrls(at.target)}, ${detail}`, [], {
      file,
      ...(repeated && { repeated }),
    }),
    children: distinct(children),
  };
}

function* targetItems(walk: Walk, include: Include, path: readonly string[]): Steps<Item[]> {
  const { configuration } = walk;
  const target = configuration.targets.get(include);
  const line = include.unit.file.tree.lines[include.unit.first + include.offset];
  const files: Item[] = [];
  for (const uri of target?.files ?? []) {
    const file = configuration.files.get(uri);
    if (file !== undefined) {
      files.push(yield* fileItem(walk, uri, file, path, include));
    }
  }
  if (files.length > 0 || line === undefined) {
    return files;
  }
  const { unit, offset } = include;
  return [leaf('missing', maskedUrls(include.target), stateInWords(target), [{ unit, offset, line }])];
}

function stateInWords(target: IncludeTarget | undefined): string {
  switch (target?.state) {
    case undefined:
      return 'not followed yet';
    case 'remote':
      return 'on another server, never fetched';
    case 'template':
      return 'filled in by a template';
    case 'no-match':
      return 'no file fits';
    case 'unreadable':
      return `can't be read: ${target.reason ?? 'no reason given'}`;
    case 'skipped':
      return 'not read: too many files';
    default:
      return target?.expected === undefined ? 'not found' : `not found at ${pathOf(target.expected)}`;
  }
}
