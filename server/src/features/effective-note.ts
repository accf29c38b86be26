import type { Configuration } from '../model/configuration';
import type { Given, Setting } from '../model/effective';
import { type BlockInPlace, settingsAt } from '../model/effective/around';
import { overridesOf } from '../model/effective/overrides';
import type { Owner } from '../model/effective/owners';
import { type Opener, openersAround } from '../model/enclosing';
import type { FileModel } from '../model/file-model';
import { lineOf } from '../model/names';
import { code, paragraphs, plain, shortened } from './describe/markdown';
import { linkTo } from './hover/places';

/** How many places or settings are named. */
const MOST = 5;
/** How many different notes are told of a file that several virtual MTAs include. */
const MOST_VARIANTS = 3;

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
  const { kind, name } = file.tree.lines[line] ?? { kind: undefined, name: '' };
  if (kind === 'open') {
    const notes = settingsAt(configuration, file, line).map(({ settings, place }) => ({
      owner: place?.block.owner,
      text: inheritedNote([...settings.values()], file, line),
    }));
    return together(notes);
  }
  if (kind !== 'directive') {
    return undefined;
  }
  const notes = openersAround(configuration, file, line).flatMap((opener) =>
    settingsAt(configuration, opener.file, opener.line).map(({ settings, place }) => ({
      owner: place?.block.owner,
      text: settingNote(configuration, settings.get(name), place, { file, line }),
    })),
  );
  return together(notes);
}

/** The notes for several virtual MTAs as one: told once where they say the same. */
function together(
  notes: readonly { readonly owner: Owner | undefined; readonly text: string }[],
): string | undefined {
  const byText = new Map<string, string[]>();
  for (const { owner, text } of notes) {
    byText.set(text, [...(byText.get(text) ?? []), code(owner?.name ?? '')]);
  }
  const told = [...byText].filter(([text]) => text !== '');
  if (byText.size < 2) {
    return told[0]?.[0];
  }
  return paragraphs(
    ...told.slice(0, MOST_VARIANTS).map(([text, owners]) => `In ${shortened(owners, MOST)}: ${text}`),
  );
}

function settingNote(
  configuration: Configuration,
  setting: Setting | undefined,
  place: BlockInPlace | undefined,
  { file, line }: Opener,
): string {
  if (setting === undefined) {
    return '';
  }
  const isHere = (given: Given) => isAt(given, file, line);
  return paragraphs(
    setting.holds.some(isHere) || (setting.clearedBy !== undefined && isHere(setting.clearedBy))
      ? overridesNote(setting, file, line)
      : losesNote(setting, file),
    place && overriddenNote(configuration, place, setting.name, file),
    setting.doubts.map(plain).join(' '),
  );
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
  const { near, far } = overridesOf(configuration, block, directive);
  const first = [...near.slice(0, MOST + 1), ...far.slice(0, MOST + 1)].slice(0, MOST + 1);
  const texts = first.map(({ name, owner, entry }) => {
    const place = owner === undefined ? '' : ` in ${code(owner)}`;
    return `${code(`<domain ${name}>`)}${place} (${linkTo(entry.unit.file, lineOf(entry), file)})`;
  });
  return texts.length === 0 ? '' : `Overridden in ${shortened(texts, MOST, near.length + far.length)}.`;
}

/** What the block takes from others. */
function inheritedNote(settings: readonly Setting[], file: FileModel, opener: number): string {
  const inherited = settings
    .filter(({ state }) => state === 'set')
    .flatMap(({ name, holds }) =>
      holds
        .filter((given) => !isIn(given, file, opener))
        .slice(0, 1)
        .map((given) => `${code(`${name} ${given.value}`)} (${placeOf(given, file)})`),
    );
  return inherited.length === 0 ? '' : `Inherits ${shortened(inherited, MOST)}.`;
}

function shown(given: Given, file: FileModel): string {
  return `${code(given.clears ? '""' : given.value)} of ${code(given.layer.title)} (${placeOf(given, file)})`;
}

function placeOf({ entry }: Given, file: FileModel): string {
  return linkTo(entry.unit.file, lineOf(entry), file);
}
