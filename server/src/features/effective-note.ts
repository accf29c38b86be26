import type { Configuration } from '../model/configuration';
import { type Given, type Setting, sourceSettings } from '../model/effective';
import { type BlockInPlace, domainBlockAt, overridesOf } from '../model/effective/around';
import { sourcesAround } from '../model/effective/source-around';
import type { FileModel } from '../model/file-model';
import { lineOf } from '../model/names';
import { code, paragraphs, plain, shortened } from './describe/markdown';
import { linkTo } from './hover/places';

/** How many places or settings are named. */
const MOST = 5;

/**
 * What else bears on a line of a `<domain>` or `<source>`: on a directive, what it overrides and where it is overridden; on
 * the tag that opens the block, what the block inherits. Markdown; undefined where there is nothing to say.
 * @param line counted from 0
 */
export function effectiveNote(
  configuration: Configuration,
  file: FileModel,
  line: number,
): string | undefined {
  const { tree } = file;
  const { kind, name } = tree.lines[line] ?? { kind: undefined, name: '' };
  if (kind === 'open') {
    const settings = settingsAt(configuration, file, line)?.settings;
    return settings && inheritedNote([...settings.values()], file, line);
  }
  const opener = tree.parent[line] ?? -1;
  const around = kind === 'directive' && opener >= 0 ? settingsAt(configuration, file, opener) : undefined;
  const setting = around?.settings.get(name);
  if (around === undefined || setting === undefined) {
    return undefined;
  }
  const isHere = (given: Given) => isAt(given, file, line);
  const text = paragraphs(
    setting.holds.some(isHere) || (setting.clearedBy !== undefined && isHere(setting.clearedBy))
      ? overridesNote(setting, file, line)
      : losesNote(setting, file),
    around.place && overriddenNote(configuration, around.place, name, file),
    setting.doubts.map(plain).join(' '),
  );
  return text === '' ? undefined : text;
}

interface Around {
  readonly settings: ReadonlyMap<string, Setting>;
  readonly place?: BlockInPlace;
}

/** What holds for the domains or clients of the block that a line opens. */
function settingsAt(configuration: Configuration, file: FileModel, opener: number): Around | undefined {
  if (file.tree.lines[opener]?.name === 'source') {
    const layers = sourcesAround(configuration, file, opener);
    return layers && { settings: sourceSettings(configuration, layers) };
  }
  const place = domainBlockAt(configuration, file, opener);
  return place && { settings: place.settings.settings, place };
}

function isAt({ entry }: Given, file: FileModel, line: number): boolean {
  return entry.unit.file === file && lineOf(entry) === line;
}

/** Whether a line stands directly in the block that another opens, or in a file that it includes. */
function isIn(given: Given, file: FileModel, opener: number): boolean {
  const { header } = given.layer;
  return header.unit.file === file && lineOf(header) === opener;
}

function overridesNote({ overridden }: Setting, file: FileModel, line: number): string {
  const others = overridden.filter((given) => !isAt(given, file, line)).map((given) => shown(given, file));
  return others.length === 0 ? '' : `Overrides ${shortened(others, MOST)}.`;
}

function losesNote({ holds, clearedBy }: Setting, file: FileModel): string {
  const [first] = [...holds, ...(clearedBy ? [clearedBy] : [])];
  return first === undefined ? '' : `Does not hold: ${shown(first, file)} goes first.`;
}

function overriddenNote(
  configuration: Configuration,
  { block }: BlockInPlace,
  directive: string,
  file: FileModel,
): string {
  const overrides = overridesOf(configuration, block, directive).map(({ name, owner, entry }) => {
    const place = owner === undefined ? '' : ` in ${code(owner)}`;
    return `${code(`<domain ${name}>`)}${place} (${linkTo(entry.unit.file, lineOf(entry), file)})`;
  });
  return overrides.length === 0 ? '' : `Overridden in ${shortened(overrides, MOST)}.`;
}

/** What the block takes from others. */
function inheritedNote(settings: readonly Setting[], file: FileModel, opener: number): string | undefined {
  const inherited = settings
    .filter(({ state }) => state === 'set')
    .flatMap(({ name, holds }) =>
      holds
        .filter((given) => !isIn(given, file, opener))
        .slice(0, 1)
        .map((given) => `${code(`${name} ${given.value}`)} (${placeOf(given, file)})`),
    );
  return inherited.length === 0 ? undefined : `Inherits ${shortened(inherited, MOST)}.`;
}

function shown(given: Given, file: FileModel): string {
  return `${code(given.clears ? '""' : given.value)} of ${code(given.layer.title)} (${placeOf(given, file)})`;
}

function placeOf({ entry }: Given, file: FileModel): string {
  return linkTo(entry.unit.file, lineOf(entry), file);
}
