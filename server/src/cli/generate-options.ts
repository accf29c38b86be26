import { parseArgs } from 'node:util';
import { defaultOptions } from '../generator/defaults';
import { type DnsOptions, defaultDnsOptions } from '../generator/dns/types';
import { checkOptions, type OptionProblem } from '../generator/options';
import { readRate } from '../generator/rate';
import type { GeneratorOptions, Template } from '../generator/types';
import type { PathMapping } from '../model/locate';
import { parseEmail } from '../schema/values/email';
import { readMappings } from './load';

/** What `pmta-config generate` prints. */
type Output = 'config' | 'dns' | 'table' | 'commands' | 'json';

/** A command line of `pmta-config generate`. */
export interface GenerateArguments {
  readonly options: GeneratorOptions;
  readonly dns: DnsOptions;
  readonly output: Output;
  /** Folder for a file of each kind; left out: everything goes to standard output. */
  readonly split?: string;
  /** Folder for DKIM keys; left out: none are made. */
  readonly makeKeys?: string;
  /** Main file of the configuration that the blocks go into. */
  readonly entry?: string;
  readonly maps: readonly PathMapping[];
  /** File with the lines; left out: standard input. */
  readonly path?: string;
}

/**
 * Reads a command line.
 * @param resolve makes a path of this machine absolute
 * @returns the arguments, or what is wrong with them
 */
export function readGenerateArguments(
  args: readonly string[],
  resolve: (path: string) => string,
): GenerateArguments | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const { output, split, entry, 'make-keys': makeKeys } = values;
  const maps = readMappings(values.map);
  const options = optionsOf(values, resolve);
  const dns = dnsOf(values);
  const [path] = positionals;
  if (typeof options === 'string' || typeof dns === 'string') {
    return typeof options === 'string' ? options : String(dns);
  }
  if (positionals.length > 1) {
    return 'name one file with lines, or none to read standard input.';
  }
  if (!isOneOf(output, ['config', 'dns', 'table', 'commands', 'json'])) {
    return `--output takes config, dns, table, commands or json, not "${output}".`;
  }
  if (typeof maps === 'string') {
    return maps;
  }
  return {
    options,
    dns,
    output,
    ...(split !== undefined && { split }),
    ...(makeKeys !== undefined && { makeKeys }),
    ...(entry !== undefined && { entry }),
    maps,
    ...(path !== undefined && path !== '-' && { path }),
  };
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      template: { type: 'string', default: defaultOptions.template },
      port: { type: 'string', multiple: true, default: [] },
      'tls-path': { type: 'string', default: defaultOptions.tlsPath },
      'dkim-path': { type: 'string' },
      name: { type: 'string', default: defaultOptions.namePattern },
      host: { type: 'string', default: '' },
      selector: { type: 'string', default: '' },
      user: { type: 'string', default: '' },
      pool: { type: 'boolean', default: false },
      'pool-name': { type: 'string', default: '' },
      'source-hosts': { type: 'boolean', default: false },
      rate: { type: 'string', multiple: true, default: [] },
      'warm-up': { type: 'string' },
      warm: { type: 'string', multiple: true, default: [] },
      answer: { type: 'string', multiple: true, default: [] },
      entry: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      output: { type: 'string', default: 'config' },
      split: { type: 'string' },
      'include-folder': { type: 'string' },
      'make-keys': { type: 'string' },
      spf: { type: 'string', default: defaultDnsOptions.spf },
      dmarc: { type: 'string', default: defaultDnsOptions.dmarc },
      'dmarc-reports': { type: 'string', default: '' },
    },
  });
}

function optionsOf(values: Values, resolve: (path: string) => string): GeneratorOptions | string {
  const { template, split, 'make-keys': makeKeys, 'warm-up': limits, warm } = values;
  if (!isOneOf<Template>(template, ['auto', 'tls', 'client-delivery', 'plain'])) {
    return `--template takes auto, tls, client-delivery or plain, not "${template}".`;
  }
  const answers = answersOf(values.answer);
  if (typeof answers === 'string') {
    return answers;
  }
  if (warm.length > 0 && limits === undefined) {
    return '--warm needs --warm-up with the daily limits.';
  }
  const ports = values.port.flatMap((list) => list.split(','));
  const noPort = ports.find((port) => !/^\s*\d+\s*$/.test(port));
  if (noPort !== undefined) {
    return `--port takes numbers from 1 to 65535, not "${noPort}".`;
  }
  const options: GeneratorOptions = {
    ...defaultOptions,
    template,
    ports: ports.map(Number),
    tlsPath: values['tls-path'],
    dkimPath:
      values['dkim-path'] ??
      (makeKeys === undefined ? defaultOptions.dkimPath : `${resolve(makeKeys)}/{selector}.{domain}.pem`),
    namePattern: values.name,
    hostPattern: values.host,
    selector: values.selector,
    user: values.user,
    pool: values.pool || values['pool-name'] !== '' || warm.length > 0 ? 'all' : 'by-name',
    poolName: values['pool-name'],
    members: values['source-hosts'] ? 'source-hosts' : 'virtual-mtas',
    rates: values.rate.map(readRate),
    ...(limits !== undefined && { warmUp: { limits, warm } }),
    layout: split === undefined ? 'one-file' : 'by-kind',
    includeFolder:
      values['include-folder'] ?? (split === undefined ? defaultOptions.includeFolder : resolve(split)),
    answers,
  };
  const [problem] = checkOptions(options);
  return problem === undefined ? options : describeProblem(problem);
}

/** What an option of the generator is called on the command line, with what is wrong with it. */
export function describeProblem({ option, message }: OptionProblem): string {
  const names: Partial<Record<keyof GeneratorOptions, string>> = {
    ports: '--port',
    tlsPath: '--tls-path',
    dkimPath: '--dkim-path',
    namePattern: '--name',
    hostPattern: '--host',
    rates: '--rate',
    warmUp: '--warm-up',
    poolName: '--pool-name',
    includeFolder: '--include-folder',
  };
  return `${names[option] ?? `--${option}`}: ${message}.`;
}

function answersOf(texts: readonly string[]): GeneratorOptions['answers'] | string {
  let answers: GeneratorOptions['answers'] = {};
  for (const text of texts) {
    switch (text) {
      case 'two-addresses=client-delivery':
        answers = { ...answers, 'two-addresses': 'client-delivery' };
        break;
      case 'two-addresses=separate':
        answers = { ...answers, 'two-addresses': 'separate' };
        break;
      case 'host-and-domain=host-first':
        answers = { ...answers, 'host-and-domain': 'host-first' };
        break;
      case 'host-and-domain=domain-first':
        answers = { ...answers, 'host-and-domain': 'domain-first' };
        break;
      default:
        return `--answer takes two-addresses=client-delivery, two-addresses=separate, host-and-domain=host-first or host-and-domain=domain-first, not "${text}".`;
    }
  }
  return answers;
}

function dnsOf({ spf, dmarc, 'dmarc-reports': dmarcReports }: Values): DnsOptions | string {
  if (!isOneOf<DnsOptions['spf']>(spf, ['~all', '-all'])) {
    return `--spf takes ~all or -all, not "${spf}".`;
  }
  if (!isOneOf<DnsOptions['dmarc']>(dmarc, ['none', 'quarantine', 'reject'])) {
    return `--dmarc takes none, quarantine or reject, not "${dmarc}".`;
  }
  if (dmarcReports !== '' && (!parseEmail(dmarcReports).ok || /[;,!\s"]/.test(dmarcReports))) {
    return `--dmarc-reports: "${dmarcReports}" isn't an email address that a record can hold.`;
  }
  return { ...defaultDnsOptions, spf, dmarc, dmarcReports };
}

function isOneOf<T extends string>(text: string, words: readonly T[]): text is T {
  return words.some((word) => word === text);
}
