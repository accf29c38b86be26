import { booleanOf, oppositeOf } from '../model/boolean';
import { type Configuration, definitionsOf } from '../model/configuration';
import { derived } from '../model/derived';
import { type Access, type AccessLevel, accessOf, without } from '../model/monitor-access';
import { hasStrangers, isPublic } from '../model/strangers';
import { formatCidr } from '../schema/values/cidr';
import { classifyRange } from '../schema/values/ip-class';
import { countOf, type IpRange, prefixFor } from '../schema/values/ip-range';
import type { Line } from '../syntax/line';
import { unquotedValue } from '../syntax/words';
import { writeInstead } from './edits';
import type { Rule, RuleContext, Severity } from './rule';

/** The web monitor open to others than its administrators. */
export const monitorExposed: Rule = {
  id: 'monitor-exposed',
  severity: 'warning',
  summary: 'The web monitor is open to more than its administrators.',
  evidence: '§3.3.1.46.3',
  reach: { settings: ['http-access', 'http-mgmt-port'] },
  directives: ['http-access', 'http-redirect-to-https', 'http-csrf-protection'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    if (line === undefined || context.unit === undefined || isSwitchedOff(context.configuration)) {
      return;
    }
    const found = exposures(context.configuration).find(({ access }) => access.unit === context.unit);
    if (line.name === 'http-access' && found !== undefined) {
      reportAccess(context, at, found);
    } else if (line.name !== 'http-access') {
      checkSwitch(context, at, line);
    }
  },
  fixes: (context, finding) =>
    writeInstead(context, finding).map((fix) => ({ ...fix, preferred: finding.data?.certain === true })),
};

interface Exposed {
  readonly access: Access;
  readonly severity: Severity;
  /** Who they are, for the message. */
  readonly who: string;
}

/** An office or a team: more addresses than these aren't a handful any more. In IPv6 one network is a /64. */
const HANDFUL = { 4: 16n, 6: 1n << 64n } as const;

/** The lines that open the monitor too wide, each judged by the addresses that no line before it takes. */
const exposures = derived((configuration): readonly Exposed[] => {
  const found: Exposed[] = [];
  const taken: Access[] = [];
  for (const access of accessOf(configuration)) {
    const before = taken.map(({ clients }) => clients);
    const exposed = judge(access, without(access.clients, before));
    if (exposed === undefined) {
      taken.push(access);
    } else {
      found.push(exposed);
    }
  }
  return found;
});

function judge(access: Access, left: readonly IpRange[]): Exposed | undefined {
  const range = formatCidr(access.clients);
  if (access.level === 'none') {
    return undefined;
  }
  if (left.some(hasStrangers)) {
    const who = prefixFor(access.clients) === 0 ? 'Anybody on the Internet' : `Anybody in ${range}`;
    return { access, severity: 'warning', who };
  }
  const wide = left.filter((piece) => countOf(piece) > HANDFUL[piece.version] && !isLoopback(piece));
  if (access.level !== 'admin' || wide.length === 0) {
    return undefined;
  }
  const who = `Each of the ${countOf(access.clients).toLocaleString('en-US')} addresses of ${range}`;
  if (wide.some(isPublic)) {
    return { access, severity: 'warning', who };
  }
  const large = wide.some((piece) => countOf(piece) > (piece.version === 4 ? 256n : 1n << 80n));
  return large ? { access, severity: 'information', who } : undefined;
}

const may: Readonly<Record<AccessLevel, string>> = {
  none: '',
  monitor: 'look at the web monitor, with your queues, domains and volumes in it',
  operator: 'view your configuration and run commands at the web monitor',
  admin: 'change your configuration at the web monitor',
};

function reportAccess(context: RuleContext, at: number, { access, severity, who }: Exposed): void {
  const own = access.clients.version === 4 ? '127.0.0.1' : '::1';
  context.report({
    line: at,
    start: access.start,
    end: access.end,
    severity,
    message: `${who} may ${may[access.level]}. Give only your administrators' addresses access, or ${own} alone and reach it by an SSH tunnel.`,
    fixable: true,
    // Whoever looks at the monitor from afar would be locked out: never without being asked.
    data: { value: own, certain: false },
  });
}

function checkSwitch(context: RuleContext, at: number, line: Line): void {
  const value = line.text.slice(line.valueStart, line.valueEnd);
  const redirect = line.name === 'http-redirect-to-https';
  if (booleanOf(value) !== false || (redirect && isLocalOnly(context.configuration))) {
    return;
  }
  context.report({
    line: at,
    start: line.valueStart,
    end: line.valueEnd,
    message: redirect
      ? 'The web monitor can be used by plain HTTP, so what it shows and the keys sent to it can be read on the way. Write yes.'
      : 'Without this protection, any web page that an administrator opens can send commands to the web monitor. Write yes.',
    fixable: true,
    data: { value: oppositeOf(value), certain: true },
  });
}

/** Whether every client with access is on the machine itself; without any `http-access` nobody has access. */
function isLocalOnly(configuration: Configuration): boolean {
  const granted = accessOf(configuration).filter(({ level }) => level !== 'none');
  return (
    (granted.length > 0 || configuration.complete) && granted.every(({ clients }) => isLoopback(clients))
  );
}

function isLoopback(range: IpRange): boolean {
  return classifyRange(range).kind === 'loopback';
}

/** Port 0 turns the web monitor off (guide §3.3.1.46.1). */
function isSwitchedOff(configuration: Configuration): boolean {
  return definitionsOf(configuration, ['setting'], 'http-mgmt-port').some(({ line }) =>
    /^0+$/.test(unquotedValue(line)),
  );
}
