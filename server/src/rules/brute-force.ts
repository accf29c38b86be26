import type { Configuration } from '../model/configuration';
import { settingIn } from '../model/sources';
import type { Strangers } from '../model/strangers';
import {
  type Blame,
  blameLogin,
  describeStrangers,
  exposureAt,
  exposuresBy,
  isKnown,
  mayLogIn,
  strangersReach,
} from './exposure';
import { lineOfFinding, type Rule, type RuleContext } from './rule';
import { sourceOf, writeSettings } from './source-edits';

const LIMIT = '5/min';

/** Logins by strangers without a limit to failures. */
export const bruteForce: Rule = {
  id: 'brute-force',
  severity: 'hint',
  summary: 'Strangers may try passwords as fast as they like.',
  evidence: '§3.3.7.7',
  reach: strangersReach,
  directives: ['require-auth', 'allow-auth'],
  checkDirective: check,
  blocks: ['source'],
  checkBlock: check,
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    const exposure = exposureAt(exposures, context, at);
    const source = exposure && sourceOf(exposure);
    if (exposure === undefined || source === undefined) {
      return [];
    }
    const settings = { 'smtp-max-auth-failure-rate': LIMIT };
    const changes = writeSettings(context, exposure.strangers, source, settings);
    return [{ title: `Allow ${LIMIT} failed logins`, preferred: true, changes }];
  },
};

const exposures = exposuresBy(judge);

function judge(strangers: Strangers, configuration: Configuration): Blame | undefined {
  const limit = settingIn(strangers.layers, 'smtp-max-auth-failure-rate');
  const unlimited = limit === undefined || limit.value.toLowerCase() === 'unlimited';
  return unlimited && isKnown(strangers) && mayLogIn(strangers, configuration)
    ? blameLogin(strangers, configuration)
    : undefined;
}

function check(context: RuleContext, at: number): void {
  const exposure = exposureAt(exposures, context, at);
  if (exposure === undefined) {
    return;
  }
  context.report({
    line: at,
    start: exposure.start,
    end: exposure.end,
    message: `Here ${describeStrangers(exposure)} may try passwords as fast as they like. Add smtp-max-auth-failure-rate ${LIMIT}: further attempts are then refused for a while.`,
    fixable: true,
  });
}
