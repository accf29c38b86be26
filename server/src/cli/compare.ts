import { parseArgs } from 'node:util';
import { compareConfigurations, comparisonMarkdown } from '../features/compare';
import type { PathMapping } from '../model/locate';
import { loadConfiguration, readMappings } from './load';
import type { ExitCode } from './main';
import { shownUri } from './shown-path';
import { tell, wrongUsage } from './tell';
import { withPaths } from './with-paths';

/**
 * `pmta-config compare OLD NEW`: prints what changes for whom from one configuration to another, as Markdown or JSON.
 * Answers 0 when nothing does, 1 when something does, 2 when something couldn't be read.
 */
export function runCompare(args: readonly string[]): ExitCode {
  const options = readOptions(args);
  if (typeof options === 'string') {
    return wrongUsage('compare', options);
  }
  const { before, after, json } = options;
  const loaded = [before, after].flatMap(({ entry, maps }) => {
    const result = loadConfiguration(entry, maps);
    if (typeof result === 'string') {
      tell('compare', `${entry} can't be read: ${result}.`);
      return [];
    }
    for (const notice of result.notices) {
      tell('compare', `${entry}: ${notice}`);
    }
    return [result];
  });
  const [was, is] = loaded;
  if (was === undefined || is === undefined) {
    return 2;
  }
  const sections = compareConfigurations(was.configuration, is.configuration);
  process.stdout.write(
    json
      ? `${JSON.stringify({ version: 1, sections }, withPaths(shownUri), 2)}\n`
      : comparisonMarkdown(sections, { before: before.entry, after: after.entry, nameFile: shownUri }),
  );
  if (was.unreadable || is.unreadable) {
    return 2;
  }
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
  const oldMaps = readMappings(parsed.values['old-map'], '--old-map');
  const newMaps = readMappings(parsed.values.map);
  if (typeof oldMaps === 'string' || typeof newMaps === 'string') {
    return typeof oldMaps === 'string' ? oldMaps : String(newMaps);
  }
  return { before: { entry: before, maps: oldMaps }, after: { entry: after, maps: newMaps }, json };
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
