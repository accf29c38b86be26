import type { Line } from '../syntax/line';
import { childrenOf } from '../syntax/tree';
import { unquotedValue } from '../syntax/words';
import { isWithheld, passwordWeakness, placeholderWeakness } from './placeholder-secret';
import type { Rule, RuleContext } from './rule';

type Judge = (secret: string, context: RuleContext, at: number) => string | undefined;

/** What each kind of secret has to look like, by block and directive; what is wrong with it is told without showing it. */
const judges: Readonly<Record<string, Judge>> = {
  'smtp-user password': judgePassword,
  'domain auth-password': (secret) => placeholderWeakness('password', secret),
  'vault access-token': (secret) => placeholderWeakness('token', secret),
  'global http-api-key': judgeApiKey,
  'transmissions-api api-key': judgeApiKey,
  'signals api-key': judgeSignalsKey,
};

/** Secrets that are placeholders, too short or of the wrong length. The message never shows the secret. */
export const weakSecret: Rule = {
  id: 'weak-secret',
  severity: 'warning',
  summary: 'A password or key is a placeholder, is short, or has the wrong length.',
  evidence: '§3.3.1.46.5',
  directives: [...new Set(Object.keys(judges).map((key) => key.slice(key.indexOf(' ') + 1)))],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const judge = line && judges[`${context.scopeOf(at)} ${line.name}`];
    if (line === undefined || judge === undefined || line.templated || isCut(line)) {
      return;
    }
    const secret = unquotedValue(line);
    const message = isMissing(line) || isWithheld(secret) ? undefined : judge(secret, context, at);
    if (message !== undefined) {
      context.report({ line: at, start: line.valueStart, end: line.valueEnd, message });
    }
  },
};

/** Whether a `#` ends the value in the middle of a word: then this isn't the secret that was meant. */
function isCut(line: Line): boolean {
  return line.commentStart >= 0 && line.commentStart === line.valueEnd;
}

/** Whether there is no value at all, which another rule tells of. */
function isMissing(line: Line): boolean {
  return line.valueStart === line.valueEnd;
}

/** A password written as `""` lets everybody in who knows the name of the user. */
const EMPTY = 'This password is empty: write a long random one.';

function judgePassword(secret: string, context: RuleContext, at: number): string | undefined {
  const opener = context.tree.parent[at] ?? -1;
  const tag = context.tree.lines[opener];
  const user = tag === undefined ? '' : unquotedValue(tag);
  if (usesNoPassword(context, opener)) {
    return undefined;
  }
  return secret === '' ? EMPTY : passwordWeakness(secret, user);
}

/** Whether a user logs in by an account of the system or by a certificate, so that the password doesn't count. */
function usesNoPassword(context: RuleContext, opener: number): boolean {
  return childrenOf(context.tree, opener).some((child) => {
    const line = context.tree.lines[child];
    return line?.name === 'authentication-method' && unquotedValue(line).toLowerCase() !== 'password';
  });
}

/** Guide §3.3.1.46.5 and §3.3.20.1.1: 32 to 128 letters, digits or underscores. */
function judgeApiKey(secret: string): string | undefined {
  if (secret.length < 32 || secret.length > 128) {
    return `This key has ${secret.length} characters: PowerMTA wants 32 to 128 letters, digits or underscores.`;
  }
  if (!/^\w+$/.test(secret)) {
    return 'This key has characters other than letters, digits and underscores: PowerMTA wants 32 to 128 of these.';
  }
  return placeholderWeakness('key', secret);
}

/** Guide 2019 §10.1.4.2.1: exactly 40 hexadecimal digits. */
function judgeSignalsKey(secret: string): string | undefined {
  if (!/^[0-9a-f]{40}$/i.test(secret)) {
    return `A Signals key has exactly 40 hexadecimal digits; this one has ${secret.length} characters${secret.length === 40 ? ' with others among them' : ''}. Copy it again.`;
  }
  return placeholderWeakness('key', secret);
}
