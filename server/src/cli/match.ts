import { parseArgs } from 'node:util';
import {
  type LabList,
  type LabReport,
  type ListChoice,
  listKinds,
  listsOf,
  listTitle,
  readList,
  tryPasted,
} from '../features/pattern-lab';
import { patternMatcher } from '../machine/pattern-matcher';
import type { Configuration } from '../model/configuration';
import type { PathMapping } from '../model/locate';
import { loadNamed, readMappings } from './load';
import type { ExitCode } from './main';
import { matchesJson, matchesText } from './print-matches';
import { readNamed, STDIN } from './read-text';
import { shownUri } from './shown-path';
import { tell, wrongUsage } from './tell';

/**
 * `pmta-config match`: tries what comes on standard input against a list of patterns and prints which entries match.
 * Answers 0 when all of it was matched, 1 when some was not, 2 when something couldn't be read.
 */
export async function runMatch(args: readonly string[]): Promise<ExitCode> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    return wrongUsage('match', options);
  }
  const { entry, maps, json } = options;
  const loaded = loadNamed('match', entry, maps);
  if (loaded === undefined) {
    return 2;
  }
  const list = findList(loaded.configuration, options.list);
  if (typeof list === 'string') {
    tell('match', list);
    return 2;
  }
  const input = readNamed(STDIN);
  if (!input.ok) {
    tell('match', `standard input can't be read: ${input.reason}.`);
    return 2;
  }
  const report = await tryInput(list, input.text);
  process.stdout.write(json ? matchesJson(report, shownUri) : matchesText(report, shownUri));
  if (loaded.unreadable) {
    return 2;
  }
  return report.texts.every(({ hits }) => hits.some(({ sure }) => sure)) ? 0 : 1;
}

async function tryInput(list: LabList, input: string): Promise<LabReport> {
  const { match, stop } = patternMatcher();
  try {
    return await tryPasted(list, input, match);
  } finally {
    stop();
  }
}

/** The list of a name, or what to tell the user. */
function findList(configuration: Configuration, wanted: string): LabList | string {
  const choices = listsOf(configuration);
  const found = choices.filter((choice) => fits(choice, wanted));
  if (found.length > 1) {
    return `There are several lists "${wanted}": name one as ${found.map(named).join(' or ')}.`;
  }
  const list = found[0] && readList(configuration, found[0]);
  return (
    list ??
    `There is no list "${wanted}". ${choices.length === 0 ? 'The configuration has none.' : `There are: ${choices.map(named).join(', ')}.`}`
  );
}

/** Whether a list is meant: by its name, by kind and name, or by its kind alone where it has no name. */
function fits(choice: ListChoice, wanted: string): boolean {
  const text = wanted.toLowerCase();
  return [choice.name || choice.kind, named(choice), listTitle(choice)].some(
    (name) => name.toLowerCase() === text,
  );
}

function named({ kind, name }: ListChoice): string {
  return name === '' ? kind : `${kind}:${name}`;
}

interface MatchOptions {
  readonly entry: string;
  readonly maps: readonly PathMapping[];
  readonly list: string;
  readonly json: boolean;
}

/** The options of a command line, or what is wrong with it. */
function readOptions(args: readonly string[]): MatchOptions | string {
  let parsed: ReturnType<typeof parseMatchArgs>;
  try {
    parsed = parseMatchArgs(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { entry, list, json } = parsed;
  const maps = readMappings(parsed.map);
  if (entry === undefined || list === undefined) {
    return `name the ${entry === undefined ? 'main file with --entry' : `list with --list (kinds: ${listKinds.join(', ')})`}.`;
  }
  if (typeof maps === 'string') {
    return maps;
  }
  return { entry, maps, list, json };
}

function parseMatchArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      entry: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      list: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  }).values;
}
