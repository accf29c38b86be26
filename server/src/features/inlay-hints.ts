import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import type { Configuration } from '../model/configuration';
import type { Setting } from '../model/effective';
import { settingsAt } from '../model/effective/around';
import { membersOf, ownersOf } from '../model/effective/owners';
import type { FileModel } from '../model/file-model';
import { lineOf } from '../model/names';
import { inOneGo, type Steps } from '../model/steps';
import { plural } from '../schema/values/wording';
import { unquotedValue } from '../syntax/words';
import { effectiveNote } from './effective-note';

/** Which hints are wanted: `powermta.inlayHints.*`. */
export interface HintSettings {
  /** What `<domain>` and `<source>` blocks inherit. */
  readonly inherited: boolean;
  /** How many members pools have. */
  readonly poolSizes: boolean;
}

/** How many inherited settings a hint names; the others are counted. */
const MOST_SETTINGS = 3;
/** How many letters of a value are shown. */
const MOST_LETTERS = 30;

/** Hints behind the tags in a range of lines: what a block inherits, how many virtual MTAs a pool has. */
export function inlayHints(
  file: FileModel,
  configuration: Configuration,
  range: Range,
  settings: HintSettings,
): InlayHint[] {
  return inOneGo(inlayHintsInSteps(file, configuration, range, settings));
}

/** As `inlayHints`, in steps. */
export function* inlayHintsInSteps(
  file: FileModel,
  configuration: Configuration,
  range: Range,
  settings: HintSettings,
): Steps<InlayHint[]> {
  const hints: InlayHint[] = [];
  const last = Math.min(range.end.line, file.tree.lines.length - 1);
  for (let at = range.start.line; at <= last; at++) {
    const line = file.tree.lines[at];
    if (line?.kind !== 'open' || line.tagEnd < 0 || line.templated) {
      continue;
    }
    yield;
    const isPool = line.name === 'virtual-mta-pool';
    const name = unquotedValue(line);
    const label = isPool
      ? settings.poolSizes
        ? sizeLabel(configuration, name)
        : undefined
      : settings.inherited
        ? inheritedLabel(configuration, file, at)
        : undefined;
    if (label !== undefined) {
      const note = isPool ? undefined : effectiveNote(configuration, file, at);
      hints.push({
        position: { line: at, character: line.tagEnd },
        label,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
        ...(note !== undefined && { tooltip: { kind: 'markdown', value: note } }),
      });
    }
  }
  return hints;
}

function sizeLabel(configuration: Configuration, name: string): string | undefined {
  const pool = ownersOf(configuration).get(name.toLowerCase());
  if (pool?.kind !== 'virtual-mta-pool') {
    return undefined;
  }
  return plural(membersOf(configuration, pool).length, 'virtual MTA');
}

/** What a block inherits, in a few words; nothing where a file is included in several places and they don't agree. */
function inheritedLabel(configuration: Configuration, file: FileModel, line: number): string | undefined {
  const [label, ...others] = new Set(
    settingsAt(configuration, file, line).map(({ settings }) => labelOf(settings, file, line)),
  );
  return others.length === 0 && label !== '' ? label : undefined;
}

function labelOf(settings: ReadonlyMap<string, Setting>, file: FileModel, line: number): string {
  const inherited = [...settings.values()].flatMap(({ name, state, holds }) => {
    const [given] = holds;
    const isOwn = given?.layer.header.unit.file === file && lineOf(given.layer.header) === line;
    return state !== 'set' || given === undefined || isOwn ? [] : [`${name} ${short(given.value)}`];
  });
  const left = inherited.length - MOST_SETTINGS;
  const shown = left > 1 ? [...inherited.slice(0, MOST_SETTINGS), `${left} more`] : inherited;
  return shown.length === 0 ? '' : `inherits ${shown.join(', ')}`;
}

function short(value: string): string {
  return value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value;
}
