import { clientsOf } from '../model/sources';
import { directiveIn } from '../schema/lookup';
import { skipBlanks } from '../schema/values/chars';
import { argumentsOf } from '../schema/values/check';
import { isIp } from '../schema/values/ip';
import { classifyRange } from '../schema/values/ip-class';
import { quote } from '../schema/values/result';
import type { Line } from '../syntax/line';
import { unquoted } from '../syntax/words';
import type { Rule } from './rule';

/** A name for EHLO that nobody on the Internet can look up. */
export const ehloNotFqdn: Rule = {
  id: 'ehlo-not-fqdn',
  severity: 'warning',
  summary: 'The name given in EHLO is not a full host name.',
  evidence: 'RFC 5321 2.3.5',
  ofLine: true,
  directives: ['smtp-source-host', 'smtp-proxy-source-host'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const entry = line && !isPlainlyFull(line) && directiveIn(line.name, context.scopeOf(at));
    if (line === undefined || !entry) {
      return;
    }
    const given = argumentsOf(line, entry);
    const host = given.find((argument) => argument.param.type === 'hostname');
    const wrong = host && wrongEhloName(unquoted(host), given[0]?.text ?? '');
    if (host !== undefined && wrong !== undefined) {
      context.report({
        line: at,
        start: host.start,
        end: host.end,
        message: `${wrong} Receivers check the name given in EHLO against the address: write the full name that the address has in its PTR record.`,
      });
    }
  },
};

const fullName = /(?!.*(?:example|local))[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/iy;

/** Whether what follows the address is one full name beyond doubt, as in most lines. */
function isPlainlyFull({ text, valueStart, valueEnd }: Line): boolean {
  const blank = text.indexOf(' ', valueStart);
  fullName.lastIndex = blank < 0 ? valueEnd : skipBlanks(text, blank, valueEnd);
  return fullName.test(text) && fullName.lastIndex === valueEnd;
}

/**
 * What is wrong with a name for EHLO on some addresses, in a sentence; undefined for what a template fills in.
 * @param addresses as `smtp-source-host` takes them
 */
export function wrongEhloName(host: string, addresses: string): string | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  const wrong = /[{}$%<>\s]/.test(name) || name === '' ? undefined : wrongForm(host, name);
  const range = wrong && clientsOf(addresses);
  const kind = range && classifyRange(range).kind;
  // Addresses set aside for documentation show that the whole configuration is an example.
  const isExample = kind === 'documentation' && anyExample.test(name);
  return kind === 'loopback' || isExample ? undefined : wrong;
}

const anyExample = /(^|\.)example(\.[a-z]+)?$/;

function wrongForm(host: string, name: string): string | undefined {
  if (isIp(name)) {
    return `${quote(host)} is an address, not a host name.`;
  }
  if (/(^|\.)(localhost|localdomain)$/.test(name)) {
    return `${quote(host)} means the machine itself everywhere.`;
  }
  if (!name.includes('.')) {
    return `${quote(host)} lacks its domain.`;
  }
  return anyExample.test(name) ? `${quote(host)} is a placeholder.` : undefined;
}
