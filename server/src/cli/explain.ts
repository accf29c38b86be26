import { parseArgs } from 'node:util';
import { URI } from 'vscode-uri';
import { explain, type Question, reportOf } from '../features/explain';
import type { PathMapping } from '../model/locate';
import { loadConfiguration, readMapping } from './load';
import type { ExitCode } from './main';
import { explanationJson, explanationText } from './print-explanation';
import { shownPath } from './shown-path';
import { usage } from './usage';

/** `pmta-config explain`: prints which settings hold for a domain or a client, and why. */
export function runExplain(args: readonly string[]): ExitCode {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`pmta-config explain: ${options}\n\n${usage}`);
    return 2;
  }
  const { entry, maps, question, json, all } = options;
  const loaded = loadConfiguration(entry, maps);
  if (typeof loaded === 'string') {
    process.stderr.write(`pmta-config explain: ${entry} can't be read: ${loaded}.\n`);
    return 2;
  }
  for (const notice of loaded.notices) {
    process.stderr.write(`pmta-config explain: ${notice}\n`);
  }
  const report = reportOf(explain(loaded.configuration, question));
  const nameFile = (uri: string) => shownPath(URI.parse(uri).fsPath);
  process.stdout.write(json ? explanationJson(report, nameFile) : explanationText(report, nameFile, all));
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
  const maps = map.map(readMapping);
  if (entry === undefined) {
    return 'name the main file with --entry.';
  }
  if ([domain, virtualMta, clientIp, user, listener, source].every((value) => value === undefined)) {
    return 'say what to explain with --domain, --virtual-mta, --client-ip, --user, --listener or --source.';
  }
  if (!maps.every((mapping) => mapping !== undefined)) {
    return '--map takes a path of the server and the folder that stands for it, as /etc/pmta=pmta.';
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
