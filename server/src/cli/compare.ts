import { parseArgs } from 'node:util';
import { URI } from 'vscode-uri';
import { compareConfigurations, comparisonMarkdown } from '../features/compare';
import type { PathMapping } from '../model/locate';
import { loadConfiguration, readMapping } from './load';
import type { ExitCode } from './main';
import { shownPath } from './shown-path';
import { usage } from './usage';
import { withPaths } from './with-paths';

/**
 * `pmta-config compare OLD NEW`: prints what changes for whom from one configuration to another, as Markdown or JSON.
 * Answers 0 when nothing does, 1 when something does.
 */
export function runCompare(args: readonly string[]): ExitCode {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`pmta-config compare: ${options}\n\n${usage}`);
    return 2;
  }
  const { before, after, json } = options;
  const loaded = [before, after].map(({ entry, maps }) => ({
    entry,
    result: loadConfiguration(entry, maps),
  }));
  const configurations = loaded.flatMap(({ entry, result }) => {
    if (typeof result === 'string') {
      process.stderr.write(`pmta-config compare: ${entry} can't be read: ${result}.\n`);
      return [];
    }
    for (const notice of result.notices) {
      process.stderr.write(`pmta-config compare: ${entry}: ${notice}\n`);
    }
    return [result.configuration];
  });
  const [was, is] = configurations;
  if (was === undefined || is === undefined) {
    return 2;
  }
  const sections = compareConfigurations(was, is);
  const nameFile = (uri: string) => shownPath(URI.parse(uri).fsPath);
  process.stdout.write(
    json
      ? `${JSON.stringify({ version: 1, sections }, withPaths(nameFile), 2)}\n`
      : comparisonMarkdown(sections, { before: before.entry, after: after.entry, nameFile }),
  );
  return sections.length === 0 ? 0 : 1;
}

interface Side {
  readonly entry: string;
  readonly maps: readonly PathMapping[];
}

interface CompareOptions {
  readonly before: Side;
  readonly after: Side;
  readonly json: boolean;
}

/** The options of a command line, or what is wrong with it. */
function readOptions(args: readonly string[]): CompareOptions | string {
  let parsed: ReturnType<typeof parseCompareArgs>;
  try {
    parsed = parseCompareArgs(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const [before, after, ...others] = parsed.positionals;
  if (before === undefined || after === undefined || others.length > 0) {
    return 'name two main files: the old one and the new one.';
  }
  const { json } = parsed.values;
  const oldMaps = parsed.values['old-map'].map(readMapping);
  const newMaps = parsed.values.map.map(readMapping);
  if (![...oldMaps, ...newMaps].every((mapping) => mapping !== undefined)) {
    return '--map and --old-map take a path of the server and the folder that stands for it, as /etc/pmta=pmta.';
  }
  const known = (maps: typeof newMaps) => maps.filter((mapping) => mapping !== undefined);
  return {
    before: { entry: before, maps: known(oldMaps) },
    after: { entry: after, maps: known(newMaps) },
    json,
  };
}

function parseCompareArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      map: { type: 'string', multiple: true, default: [] },
      'old-map': { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
}
