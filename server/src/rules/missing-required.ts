import { nameEntry } from '../model/configuration';
import type { Rule, RuleContext } from './rule';
import { includesUnknown } from './shared';

/** What a configuration must have (guide §3.3.1); a postmaster is only asked for. */
const required: readonly { readonly name: string; readonly advice: string }[] = [
  { name: 'log-file', advice: 'log-file is required: add log-file FILENAME with an absolute path' },
  { name: 'spool', advice: 'at least one spool is required: add <spool DIRECTORY> and </spool>' },
  { name: 'postmaster', advice: 'postmaster should be set: add the address of the person in charge' },
];

/** Settings at the top level that tell a main file from one that is included or stands beside it. */
const telling = [
  'log-file',
  'run-as-root',
  'http-mgmt-port',
  'smtp-listener',
  'spool',
  'host-name',
  'http-access',
];

/** A main file without a setting that every configuration needs. */
export const missingRequired: Rule = {
  id: 'missing-required',
  severity: 'information',
  summary: 'A main configuration file lacks log-file, a spool or postmaster.',
  evidence: '§3.3.1',
  checkFile: (context) => {
    if (!isMainFile(context) || includesUnknown(context)) {
      return;
    }
    const missing = required.filter(({ name }) => !isSet(context, name));
    const line = context.tree.lines[0];
    if (missing.length > 0 && line !== undefined) {
      context.report({
        line: 0,
        start: 0,
        end: line.eol,
        message: `This configuration is not complete: ${missing.map(({ advice }) => advice).join('; ')}.`,
      });
    }
  },
};

function isMainFile(context: RuleContext): boolean {
  const [entry] = context.configuration.files.values();
  return entry === context.file && telling.filter((name) => isSet(context, name)).length >= 2;
}

/** Whether a directive or block of that name stands somewhere in the configuration. */
function isSet(context: RuleContext, name: string): boolean {
  return (nameEntry(context.configuration, 'setting', name)?.definitions.length ?? 0) > 0;
}
