import { parseArgs } from 'node:util';
import { explain, type Question, reportOf } from '../features/explain';
import type { PathMapping } from '../model/locate';
import { loadNamed, readMappings } from './load';
import type { ExitCode } from './main';
import { explanationJson, explanationText } from './print-explanation';
import { shownUri } from './shown-path';
import { wrongUsage } from './tell';

/** `pmta-config explain`: prints which settings hold for a domain or a client, and why. */
export function runExplain(args: readonly string[]): ExitCode {
  const options = readOptions(args);
  if (typeof options === 'string') {
    return wrongUsage('explain', options);
  }
  const { entry, maps, question, json, all } = options;
  const loaded = loadNamed('explain', entry, maps);
  if (loaded === undefined) {
    return 2;
  }
  const report = reportOf(explain(loaded.configuration, question));
  process.stdout.write(json ? explanationJson(report, shownUri) : explanationText(report, shownUri, all));
  return loaded.unreadable ? 2 : 0;
}

interface ExplainOptions {
  readonly entry: string;
  readonly maps: readonly PathMapping[];
  readonly question: Question;
  readonly json: boolean;
  readonly all: boolean;
}

/** The options of a command line, or what is wrong with it. */
function readOptions(args: readonly string[]): ExplainOptions | string {
  let parsed: ReturnType<typeof parseExplainArgs>;
  try {
    parsed = parseExplainArgs(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { entry, map, mx, json, all, domain, user, listener, source } = parsed;
  const { 'virtual-mta': virtualMta, 'client-ip': clientIp } = parsed;
  const maps = readMappings(map);
  if (entry === undefined) {
    return 'name the main file with --entry.';
  }
  if ([domain, virtualMta, clientIp, user, listener, source].every((value) => value === undefined)) {
    return 'say what to explain with --domain, --virtual-mta, --client-ip, --user, --listener or --source.';
  }
  if (typeof maps === 'string') {
    return maps;
  }
  const question: Question = {
    ...(domain !== undefined && { domain: domain.slice(domain.lastIndexOf('@') + 1) }),
    ...(virtualMta !== undefined && { virtualMta }),
    ...(mx.length > 0 && { mx }),
    ...(clientIp !== undefined && { clientIp }),
    ...(user !== undefined && { user }),
    ...(listener !== undefined && { listener }),
    ...(source !== undefined && { source }),
  };
  return { entry, maps, question, json, all };
}

function parseExplainArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      entry: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      domain: { type: 'string' },
      'virtual-mta': { type: 'string' },
      mx: { type: 'string', multiple: true, default: [] },
      'client-ip': { type: 'string' },
      user: { type: 'string' },
      listener: { type: 'string' },
      source: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  }).values;
}
