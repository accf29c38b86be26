import { booleanOf, oppositeOf } from '../model/boolean';
import { unquotedValue } from '../syntax/words';
import { writeInstead } from './edits';
import type { Rule } from './rule';

interface Weakness {
  readonly isWeak: (value: string) => boolean;
  readonly better: (value: string) => string;
  readonly message: string;
}

const isOn = (value: string) => booleanOf(value) === true;

const algorithm: Weakness = {
  isWeak: (value) => value.toLowerCase() === 'rsa-sha1',
  better: () => 'rsa-sha256',
  message:
    'rsa-sha1 must not be used for signing any more (RFC 8301), so receivers treat such mail as unsigned: write rsa-sha256.',
};

const bodyLimit: Weakness = {
  isWeak: isOn,
  better: oppositeOf,
  message:
    'This signs the body only up to its present length (l=, RFC 6376 §8.2), so anybody may append to the message and the signature stays valid: write no.',
};

const weaknesses: Readonly<Record<string, Weakness>> = {
  'dkim-algorithm': algorithm,
  'second-dkim-algorithm': algorithm,
  'dkim-add-body-limit': bodyLimit,
  'second-dkim-add-body-limit': bodyLimit,
  'retain-x-dkim-key': {
    isWeak: isOn,
    better: oppositeOf,
    message:
      'The X-DKIM-Key header stays in the messages that are sent on, so every recipient gets your private key: write no.',
  },
};

/** DKIM settings that make signatures worthless. */
export const dkimWeak: Rule = {
  id: 'dkim-weak',
  severity: 'warning',
  summary: 'A DKIM setting makes signatures worthless or gives the key away.',
  evidence: '§3.3.10.20, §3.3.10.22, §3.3.7.43, RFC 8301',
  ofLine: true,
  directives: Object.keys(weaknesses),
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const weakness = line && weaknesses[line.name];
    const value = line === undefined ? '' : unquotedValue(line);
    if (line === undefined || weakness === undefined || !weakness.isWeak(value)) {
      return;
    }
    context.report({
      line: at,
      start: line.valueStart,
      end: line.valueEnd,
      message: weakness.message,
      fixable: true,
      data: { value: weakness.better(value) },
    });
  },
  fixes: writeInstead,
};
