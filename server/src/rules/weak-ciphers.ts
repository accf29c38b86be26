import { directiveIn } from '../schema/lookup';
import {
  expandCipherString,
  RECOMMENDED_CIPHERS,
  type WeakGroup,
  weakSuites,
  withoutWeakSuites,
} from '../schema/tls';
import { unquotedValue } from '../syntax/words';
import { replaceRange } from './edits';
import { type Fix, lineOfFinding, type Rule } from './rule';

/** Cipher strings that leave suites which give no protection or too little. */
export const weakCiphers: Rule = {
  id: 'weak-ciphers',
  severity: 'warning',
  summary: 'A cipher string leaves weak cipher suites in.',
  evidence: 'RFC 9325',
  directives: ['smtp-server-tls-ciphers', 'http-tls-ciphers', 'tls-ciphers', 'smtp-tls-ciphers'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    if (line === undefined || line.templated || directiveIn(line.name, context.scopeOf(at)) === undefined) {
      return;
    }
    const groups = weakSuites(expandCipherString(unquotedValue(line)));
    if (groups.length === 0) {
      return;
    }
    const remnant = groups.every(isRemnant);
    const where = groups.some(({ suites }) => suites.length > 0)
      ? 'This leaves weak suites in'
      : 'With an OpenSSL that is old or has weak ciphers built in, this leaves weak suites in';
    context.report({
      line: at,
      start: line.valueStart,
      end: line.valueEnd,
      severity: remnant ? 'information' : 'warning',
      message: remnant
        ? `!ADH leaves the anonymous suites ${namesOf(groups)} in. Present-day OpenSSL refuses them; write !aNULL to be sure, or ${RECOMMENDED_CIPHERS}.`
        : `${where}: ${groups.map(describe).join('; ')}. Write ${RECOMMENDED_CIPHERS}.`,
      fixable: true,
    });
  },
  fixes: (context, finding) => {
    const line = context.tree.lines[lineOfFinding(finding)];
    const least = line && withoutWeakSuites(unquotedValue(line));
    const fix = (text: string, title: string, preferred: boolean): Fix => ({
      title,
      preferred,
      changes: [replaceRange(finding, text)],
    });
    return [
      fix(RECOMMENDED_CIPHERS, `Write the recommended ciphers: ${RECOMMENDED_CIPHERS}`, true),
      ...(least === undefined ? [] : [fix(least, `Only take out the weak ones: ${least}`, false)]),
    ];
  },
};

/**
 * Whether a group is what the guide's default leaves (§3.3.1.16, `HIGH:!ADH:@STRENGTH`): anonymous suites with ECDH, which
 * OpenSSL has refused in the handshake since 1.1.0.
 */
function isRemnant({ weakness, suites, older }: WeakGroup): boolean {
  return (
    weakness.id === 'anonymous' &&
    older.length === 0 &&
    suites.every((suite) => suite.name.startsWith('AECDH-'))
  );
}

/** A weakness with the first of its suites: "RC4 (RC4-SHA, RC4-MD5 and 12 more, RFC 7465)". */
function describe({ weakness, suites, older }: WeakGroup): string {
  const all = [...suites, ...older];
  const names = all
    .slice(0, 2)
    .map((suite) => suite.name)
    .join(', ');
  const more = all.length > 2 ? ` and ${all.length - 2} more` : '';
  return `${weakness.label} (${names}${more}, ${weakness.source})`;
}

function namesOf(groups: readonly WeakGroup[]): string {
  return groups.flatMap((group) => group.suites.map((suite) => suite.name)).join(' and ');
}
