import { booleanOf } from '../model/boolean';
import { derived } from '../model/derived';
import {
  byUnit,
  firstOfEach,
  type SigningLine,
  signingOf,
  signingShown,
  signsByItself,
  withoutCounterpart,
} from '../model/signing';
import { sourcesOf } from '../model/sources';
import type { Unit } from '../model/units';
import type { Rule } from './rule';
import { reportSigningLine } from './signing-lines';

/** Signing with DKIM that is switched on where no key is. */
export const dkimNoKey: Rule = {
  id: 'dkim-no-key',
  severity: 'warning',
  summary: 'Signing with DKIM is switched on, and there is no key for it.',
  evidence: '§3.3.10.19',
  reach: {
    blocks: ['virtual-mta-pool', 'source'],
    shows: signingShown,
    concerns: (unit) => !signsByItself(unit),
  },
  directives: ['dkim-sign', 'second-dkim-sign'],
  checkDirective: (context, at) => reportSigningLine(context, at, keylessSwitches, messageFor),
};

function messageFor(mail: string): string {
  return `There is no key to sign ${mail} with, so it goes out without a signature. Add domain-key SELECTOR,DOMAIN,FILE.`;
}

/** The switches that can't find a key, as far as all of the configuration is known: the first for each owner of mail. */
const keylessSwitches = derived((configuration): ReadonlyMap<Unit, readonly SigningLine[]> => {
  if (!configuration.complete || takesKeysFromHeaders(sourcesOf(configuration))) {
    return new Map();
  }
  const { keys, switches } = signingOf(configuration);
  // What config-defaults switches on for everybody isn't this server's doing.
  const own = switches.filter(({ mention }) => mention.unit.file.uri !== configuration.defaults);
  const keyless = firstOfEach(withoutCounterpart(configuration, own, keys));
  return byUnit(keys.length === 0 ? keyless.slice(0, 1) : keyless);
});

/** Whether messages may bring their keys in a header (guide §3.3.7.42). */
function takesKeysFromHeaders({ byAddress, byName }: ReturnType<typeof sourcesOf>): boolean {
  return [...byAddress, ...byName.values()].some(({ settings }) => {
    const setting = settings.get('process-x-dkim-key');
    return setting !== undefined && booleanOf(setting.value) !== false;
  });
}
