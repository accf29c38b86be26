import { readRole } from '../schema/ip-lines/roles';
import { parseDailyLimit } from '../schema/values/daily-limit';
import { parseDomainPattern } from '../schema/values/domain-pattern';
import { parseRate } from '../schema/values/rate';
import { quote } from '../schema/values/result';
import { unknownMark } from './patterns';
import type { Existing, GeneratorOptions } from './types';

/** A reason why options can't be used. */
export interface OptionProblem {
  readonly option: keyof GeneratorOptions;
  /** What is wrong and what is expected, without a full stop. */
  readonly message: string;
}

/** The ports of listeners for lines that name none. */
export function portsOf(options: GeneratorOptions): readonly number[] {
  return options.ports.length > 0 ? options.ports : [options.template === 'plain' ? 2525 : 587];
}

/** Why a port doesn't go with a template (RFC 8314 §3.3, RFC 6409 §3.1), without a full stop; undefined when it does. */
export function wrongPort(port: number, template: GeneratorOptions['template']): string | undefined {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return `${port} is not a port from 1 to 65535`;
  }
  return template === 'plain' && (port === 465 || port === 587)
    ? `port ${port} is for logins over TLS: without TLS take 25 or 2525`
    : undefined;
}

/** Everything that is wrong with options. */
export function checkOptions(options: GeneratorOptions, existing?: Existing): OptionProblem[] {
  const problems: OptionProblem[] = [];
  const say = (option: keyof GeneratorOptions, message: string | undefined) => {
    if (message !== undefined) {
      problems.push({ option, message });
    }
  };
  for (const port of options.ports) {
    say('ports', wrongPort(port, options.template));
  }
  say('tlsPath', wrongPath(options.tlsPath, ['host', 'domain', 'ip'], /[\s"'#<>]/));
  say(
    'dkimPath',
    wrongPath(options.dkimPath.replace(/^\{vault\}:/, ''), ['selector', 'domain'], /[\s"'#<>,]/),
  );
  say('includeFolder', wrongPath(options.includeFolder, [], /[\s"'#<>*?[\]]/));
  say('namePattern', wrongPattern(options.namePattern, nameMarks));
  say('user', options.user === '' ? undefined : wrongPattern(options.user, [...nameMarks, 'name']));
  say('hostPattern', options.hostPattern === '' ? undefined : wrongRole('host', options.hostPattern));
  say('selector', options.selector === '' ? undefined : wrongRole('selector', options.selector));
  say('poolName', options.poolName === '' ? undefined : wrongRole('name', options.poolName));
  for (const { domain, rate } of options.rates) {
    say('rates', wrongRate(domain, rate));
  }
  checkWarmUp(options, existing, (message) => say('warmUp', message));
  return problems;
}

const nameMarks = ['host', 'label', 'domain', 'selector', 'ip', 'n'];

function wrongPattern(pattern: string, marks: readonly string[]): string | undefined {
  const unknown = unknownMark(pattern, marks);
  if (unknown !== undefined) {
    return `${unknown} is not known here: take ${marks.map((mark) => `{${mark}}`).join(' ')}`;
  }
  return pattern === '' || /[\s"'#<>]/.test(pattern)
    ? 'write letters, digits and marks in braces'
    : undefined;
}

function wrongPath(path: string, marks: readonly string[], unfit: RegExp): string | undefined {
  const unknown = unknownMark(path, marks);
  if (unknown !== undefined) {
    return `${unknown} is not known here${marks.length > 0 ? `: take ${marks.map((mark) => `{${mark}}`).join(' ')}` : ''}`;
  }
  return path === '' || unfit.test(path)
    ? 'write a path without white space, quotes, # and commas'
    : undefined;
}

function wrongRole(role: 'host' | 'selector' | 'name', value: string): string | undefined {
  const reading = readRole(role, value);
  return reading.ok ? undefined : reading.message;
}

function wrongRate(domain: string, rate: string): string | undefined {
  const pattern = parseDomainPattern(domain);
  if (!pattern.ok || domain.includes('$') || domain.includes('{') || /[\s#<>"]/.test(domain)) {
    return `${quote(domain)} is not a domain, nor * for all of them`;
  }
  const parsed = parseRate(rate);
  return parsed.ok ? undefined : parsed.message;
}

function checkWarmUp(
  { warmUp, members, pool }: GeneratorOptions,
  existing: Existing | undefined,
  say: (message: string) => void,
): void {
  if (warmUp === undefined) {
    return;
  }
  if (members === 'source-hosts') {
    say(
      'addresses are warmed up by virtual MTAs of their own: one virtual MTA with many source hosts has no cold part',
    );
  }
  if (warmUp.warm.length > 0 && pool !== 'all') {
    say('virtual MTAs that send now can share their mail with one pool only: make one pool of all lines');
  }
  const limit = warmUp.limits
    .split(',')
    .map(parseDailyLimit)
    .find((parsed) => !parsed.ok);
  if (limit !== undefined && !limit.ok) {
    say(limit.message);
  }
  for (const name of warmUp.warm) {
    const key = name.toLowerCase();
    if (existing !== undefined && !existing.virtualMtas.has(key)) {
      say(`there is no virtual MTA named ${quote(name)} in the configuration`);
    } else if (existing?.boundMembers.has(key) === true) {
      say(
        `${quote(name)} is in a pool with <domain> blocks already, and PowerMTA refuses a second such pool`,
      );
    } else if (!readRole('name', name).ok) {
      say(`${quote(name)} can't be the name of a virtual MTA`);
    }
  }
}
