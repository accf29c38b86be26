import { type Configuration, nameEntry } from '../model/configuration';
import type { Strangers } from '../model/strangers';
import {
  type Blame,
  blameLogin,
  describeStrangers,
  type Exposure,
  exposureAt,
  exposuresBy,
  isKnown,
  isOn,
  mayLogIn,
  relatedListeners,
  strangersReach,
} from './exposure';
import { lineOfFinding, type Rule, type RuleContext, type TextChange } from './rule';
import { sourceOf, writeSettings } from './source-edits';
import { starttlsSettings, starttlsSource } from './starttls-edits';

const TITLE = 'Demand STARTTLS before a login';

/** Logins by strangers that need no TLS. */
export const authWithoutTls: Rule = {
  id: 'auth-without-tls',
  severity: 'warning',
  summary: 'Strangers may log in without TLS.',
  evidence: '§3.3.7.13, RFC 8314',
  reach: { ...strangersReach, settings: ['smtp-server-tls-certificate'] },
  directives: ['require-auth', 'allow-auth', 'smtp-listener'],
  checkDirective: check,
  blocks: ['source', 'smtp-listener'],
  checkBlock: check,
  fixes: (context, finding) => [
    {
      title: TITLE,
      preferred: true,
      changes: changesAt(context, lineOfFinding(finding)),
    },
  ],
};

const exposures = exposuresBy(judge);

function judge(strangers: Strangers, configuration: Configuration): Blame | undefined {
  const encrypted =
    strangers.listener?.immediateTls === true ||
    isOn(strangers, 'require-starttls-before-auth', false) !== false;
  return encrypted || !isKnown(strangers) || !mayLogIn(strangers, configuration)
    ? undefined
    : blameLogin(strangers, configuration);
}

function check(context: RuleContext, at: number): void {
  const exposure = exposureAt(exposures, context, at);
  if (exposure === undefined) {
    return;
  }
  const { start, end, strangers } = exposure;
  const place = strangers[0]?.layers.length === 0 ? 'a <source 0/0>' : 'the source';
  const certificate = lacksCertificate(context, exposure)
    ? ' STARTTLS needs a certificate: give one by smtp-server-tls-certificate.'
    : '';
  context.report({
    line: at,
    start,
    end,
    message: `Here ${describeStrangers(exposure)} may log in without TLS, so logins and mail can be read on the way. Add allow-starttls yes and require-starttls-before-auth yes to ${place}.${certificate}`,
    related: relatedListeners(exposure, 'through this listener'),
    fixable: true,
  });
}

/** Whether a listener surely has no certificate to start TLS with. */
function lacksCertificate({ configuration }: RuleContext, { strangers }: Exposure): boolean {
  return (
    configuration.complete &&
    nameEntry(configuration, 'setting', 'smtp-server-tls-certificate') === undefined &&
    strangers.some(({ listener }) => listener?.hasCertificate !== true)
  );
}

function changesAt(context: RuleContext, at: number): TextChange[] {
  const exposure = exposureAt(exposures, context, at);
  const source = exposure && sourceOf(exposure);
  if (exposure !== undefined && source !== undefined) {
    return writeSettings(context, exposure.strangers, source, starttlsSettings);
  }
  return [starttlsSource(context, context.tree.end[at] ?? at)];
}
