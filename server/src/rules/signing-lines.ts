import type { Configuration } from '../model/configuration';
import { findLine, type SigningLine, signsByItself } from '../model/signing';
import type { Unit } from '../model/units';
import type { RuleContext } from './rule';

/**
 * Reports a line of the file that is checked when it is one of `lines`, and PowerMTA signs nothing there by itself.
 * @param messageFor gives the message about mail that is called, for example, `the mail of <virtual-mta a>`
 * @param isFixable whether the rule has a fix for a line; left out, it has none
 */
export function reportSigningLine(
  context: RuleContext,
  at: number,
  lines: (configuration: Configuration) => ReadonlyMap<Unit, readonly SigningLine[]>,
  messageFor: (mail: string) => string,
  isFixable?: (configuration: Configuration, found: SigningLine) => boolean,
): void {
  const { configuration, tree, unit } = context;
  if (unit === undefined || signsByItself(unit)) {
    return;
  }
  const found = findLine(lines(configuration), unit, at);
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
