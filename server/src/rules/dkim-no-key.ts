import { booleanOf } from '../model/boolean';
import { signsByItself } from '../model/signing';
import { poolSigningShown, sharingMail, signingShown } from '../model/signing-counterparts';
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
    shows: (unit, configuration, changed) =>
      signingShown(unit, configuration, changed) || keysFromHeadersShown(unit),
    near: { shows: poolSigningShown, of: sharingMail },
    concerns: (unit) => !signsByItself(unit),
  },
  directives: ['dkim-sign', 'second-dkim-sign'],
  checkDirective: (context, at) => {
    if (!takesKeysFromHeaders(sourcesOf(context.configuration))) {
      reportSigningLine(context, at, 'on', messageFor);
    }
  },
};

function messageFor(mail: string): string {
  return `There is no key to sign ${mail} with, so it goes out without a signature. Add domain-key SELECTOR,DOMAIN,FILE.`;
}

/** Whether messages may bring their keys in a header (guide §3.3.7.42). */
function takesKeysFromHeaders({ byAddress, byName }: ReturnType<typeof sourcesOf>): boolean {
  return [...byAddress, ...byName.values()].some(({ settings }) => {
    const setting = settings.get('process-x-dkim-key');
    return setting !== undefined && booleanOf(setting.value) !== false;
  });
}

/** What of a unit counts for `takesKeysFromHeaders`: a source counts in whatever block it stands. */
function keysFromHeadersShown({ header, file, facts }: Unit): string {
  const sources = facts.definitions.filter(({ line }) => line.kind === 'open' && line.name === 'source');
  if (sources.length === 0 && file.baseScope !== 'source') {
    return '';
  }
  const settings = facts.definitions.filter(({ line }) => line.name === 'process-x-dkim-key');
  const texts = [...settings.map(({ line }) => line.text), ...facts.includes.map(({ target }) => target)];
  return texts.length === 0 ? '' : [header.text, ...sources.map(({ line }) => line.text), ...texts].join(' ');
}
