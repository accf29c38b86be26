import { booleanOf, oppositeOf } from '../model/boolean';
import { settingIn } from '../model/sources';
import type { Strangers } from '../model/strangers';
import { parseHostList } from '../schema/values/host-list';
import { classifyIp } from '../schema/values/ip-class';
import type { Line } from '../syntax/line';
import { childrenOf } from '../syntax/tree';
import { writeInstead } from './edits';
import {
  type Blame,
  blameSetting,
  describeStrangers,
  exposureAt,
  exposuresBy,
  isOn,
  isServed,
  relatedListeners,
  strangersReach,
} from './exposure';
import type { Related, Rule, RuleContext } from './rule';

/** Passwords in clear text over connections without TLS. */
export const plaintextAuth: Rule = {
  id: 'plaintext-auth',
  severity: 'warning',
  summary: 'Passwords cross the network in clear text.',
  evidence: '§3.3.7.11, §3.3.10.57, RFC 8314',
  reach: strangersReach,
  directives: ['allow-unencrypted-plain-auth', 'use-unencrypted-plain-auth'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    if (line === undefined || booleanOf(line.text.slice(line.valueStart, line.valueEnd)) !== true) {
      return;
    }
    if (line.name === 'use-unencrypted-plain-auth') {
      if (isProtected(context, at)) {
        return;
      }
      const message =
        'This sends your password to the remote host in clear text when the host offers no TLS. Write no.';
      report(context, at, line, message, []);
      return;
    }
    const exposure = exposureAt(exposures, context, at);
    if (exposure !== undefined) {
      const message = `This lets ${describeStrangers(exposure)} log in without TLS, and everybody on the way can read the passwords. Write no.`;
      report(context, at, line, message, relatedListeners(exposure, 'through this listener'));
    }
  },
  fixes: writeInstead,
};

const exposures = exposuresBy(judge);

/** Whether the same block has all deliveries use TLS, or stay on the machine itself. */
function isProtected({ tree }: RuleContext, at: number): boolean {
  const opener = tree.parent[at] ?? -1;
  const siblings = opener < 0 ? [] : childrenOf(tree, opener);
  return siblings.some((child) => {
    const line = tree.lines[child];
    const value = line?.text.slice(line.valueStart, line.valueEnd) ?? '';
    return (
      (line?.name === 'require-starttls' && booleanOf(value) === true) ||
      (line?.name === 'smtp-hosts' && isLocal(value))
    );
  });
}

function isLocal(hosts: string): boolean {
  const parsed = parseHostList(hosts);
  return (
    parsed.ok &&
    parsed.items.every(({ host }) => host.kind === 'ip' && classifyIp(host.ip).kind === 'loopback')
  );
}

function judge(strangers: Strangers): Blame | undefined {
  const setting = settingIn(strangers.layers, 'allow-unencrypted-plain-auth');
  const encrypted =
    strangers.listener?.immediateTls === true ||
    isOn(strangers, 'require-starttls-before-auth', false) !== false;
  const offered = !strangers.isPrivate && isServed(strangers) && isOn(strangers, 'allow-auth', true) === true;
  const isPlain = setting !== undefined && booleanOf(setting.value) === true;
  return isPlain && offered && !encrypted ? blameSetting(setting) : undefined;
}

function report(
  context: RuleContext,
  at: number,
  line: Line,
  message: string,
  related: readonly Related[],
): void {
  context.report({
    line: at,
    start: line.valueStart,
    end: line.valueEnd,
    message,
    related,
    fixable: true,
    data: { value: oppositeOf(line.text.slice(line.valueStart, line.valueEnd)) },
  });
}
