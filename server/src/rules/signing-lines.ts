import type { Configuration } from '../model/configuration';
import { type SigningLine, type SigningSide, signsByItself } from '../model/signing';
import { lonelyLineAt } from '../model/signing-counterparts';
import type { RuleContext } from './rule';

/**
 * Reports a line of the file that is checked when it is a key that nothing signs with, or switches signing on where no key
 * is, as far as all of the configuration is known.
 * @param messageFor gives the message about mail that is called, for example, `the mail of <virtual-mta a>`
 * @param isFixable whether the rule has a fix for a line; left out, it has none
 */
export function reportSigningLine(
  context: RuleContext,
  at: number,
  side: SigningSide,
  messageFor: (mail: string) => string,
  isFixable?: (configuration: Configuration, found: SigningLine) => boolean,
): void {
  const { configuration, tree, unit } = context;
  if (unit === undefined || !configuration.complete || signsByItself(unit)) {
    return;
  }
  const found = lonelyLineAt(configuration, unit, at, side);
  const line = tree.lines[at];
  if (found === undefined || line === undefined) {
    return;
  }
  const { owner } = found;
  const mail = owner === 'all' || owner === 'some' ? 'mail' : `the mail of <${owner}>`;
  context.report({
    line: at,
    start: line.nameStart,
    end: line.valueEnd,
    message: messageFor(mail),
    ...(isFixable && { fixable: isFixable(configuration, found) }),
  });
}
