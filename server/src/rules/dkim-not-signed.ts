import { contentOf } from '../model/block-content';
import { type Configuration, definitionsOf } from '../model/configuration';
import { lineOf, type Mention } from '../model/names';
import { type SigningLine, signingOf, signsByItself } from '../model/signing';
import { lonelyLineAt, poolSigningShown, sharingMail, signingShown } from '../model/signing-counterparts';
import { lineOfFinding, type Rule, type RuleContext, type TextChange } from './rule';
import { reportSigningLine } from './signing-lines';
import { insertBelowAnchor, replaceValue } from './source-edits';

/** DKIM keys for mail that nothing tells PowerMTA to sign. */
export const dkimNotSigned: Rule = {
  id: 'dkim-not-signed',
  severity: 'warning',
  summary: 'There are DKIM keys, and nothing signs with them.',
  evidence: '§3.3.10.19',
  reach: {
    alsoAs: ['domain'],
    shows: signingShown,
    near: { shows: poolSigningShown, of: sharingMail },
    concerns: (unit) => !signsByItself(unit),
  },
  directives: ['domain-key'],
  checkDirective: (context, at) => reportSigningLine(context, at, 'key', messageFor, isFixable),
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    const idle = context.unit && lonelyLineAt(context.configuration, context.unit, at, 'key');
    const changes = idle === undefined ? [] : [switchOn(context, idle)];
    return [{ title: 'Sign all of this mail: dkim-sign yes', preferred: true, changes }];
  },
};

function messageFor(mail: string): string {
  return `Nothing is signed with this key: no <domain> switches signing on for ${mail}. Add dkim-sign yes to <domain *>.`;
}

/**
 * The `<domain *>` that concerns the mail of a key. Where nothing signs at all it is the one of all mail: the keys of others
 * wait for it too.
 */
function everyDomainOf(configuration: Configuration, { mention, owner }: SigningLine): Mention | undefined {
  const blocks = definitionsOf(configuration, ['domain'], '*');
  const ofAll = blocks.find(({ unit }) => unit.header.name === 'domain');
  const nothingSigns = signingOf(configuration).switches.length === 0;
  return owner === 'all' || (nothingSigns && ofAll !== undefined)
    ? ofAll
    : blocks.find(({ unit }) => unit === mention.unit);
}

/** A pool gets no new `<domain>` block: its members may be in another pool that has some (guide §3.3.13.2). */
function isFixable(configuration: Configuration, idle: SigningLine): boolean {
  return (
    idle.owner !== 'some' &&
    (!idle.owner.startsWith('virtual-mta-pool ') || everyDomainOf(configuration, idle) !== undefined)
  );
}

/** Writes `dkim-sign yes` into the `<domain *>` that concerns the mail of a key, or adds such a block below the key. */
function switchOn(context: RuleContext, idle: SigningLine): TextChange {
  const everyDomain = everyDomainOf(context.configuration, idle);
  if (everyDomain === undefined) {
    return insertBelowAnchor(context, idle.mention, ['<domain *>', '    dkim-sign yes', '</domain>']);
  }
  const known = contentOf(context.configuration, everyDomain.unit, lineOf(everyDomain)).entries.find(
    ({ line }) => line.name === 'dkim-sign',
  );
  return known === undefined
    ? insertBelowAnchor(context, everyDomain, ['dkim-sign yes'])
    : replaceValue(context, known, 'yes');
}
