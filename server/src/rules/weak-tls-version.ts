import { booleanOf, oppositeOf } from '../model/boolean';
import { definitionsOf } from '../model/configuration';
import type { Line } from '../syntax/line';
import { childrenOf } from '../syntax/tree';
import { writeInstead } from './edits';
import type { Rule, RuleContext } from './rule';

/** What the switches of each place begin with: `smtp-server-tls-allow-tlsv1.2`. */
const prefixes = ['smtp-server-tls', 'http-tls', 'tls', 'smtp-tls'];
const named = (version: string) => prefixes.map((prefix) => `${prefix}-allow-tlsv${version}`);
const old: Readonly<Record<string, string>> = Object.fromEntries([
  ...named('1').map((name) => [name, 'TLS 1.0']),
  ...named('1.1').map((name) => [name, 'TLS 1.1']),
]);

/** Versions of TLS that are deprecated, switched on; or all others switched off. */
export const weakTlsVersion: Rule = {
  id: 'weak-tls-version',
  severity: 'warning',
  summary: 'TLS 1.0 or 1.1 is switched on, or both TLS 1.2 and 1.3 are off.',
  evidence: 'RFC 8996',
  reach: { settings: named('1.3') },
  directives: [...Object.keys(old), ...named('1.2')],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const version = line && old[line.name];
    if (line === undefined) {
      return;
    }
    if (version !== undefined && isSwitched(line, true)) {
      report(
        context,
        at,
        line,
        `${version} is switched on: it is deprecated, for it can't protect a connection any more (RFC 8996). Write ${valueFor(line)}; partners use TLS 1.2 or 1.3.`,
      );
    } else if (version === undefined && isSwitched(line, false) && lacksNewer(context, at, line)) {
      report(
        context,
        at,
        line,
        `TLS 1.2 is switched off and TLS 1.3 isn't there to take its place, so no safe version is left (RFC 8996). Write ${valueFor(line)}.`,
      );
    }
  },
  fixes: writeInstead,
};

function report(context: RuleContext, at: number, line: Line, message: string): void {
  const data = { value: valueFor(line) };
  context.report({ line: at, start: line.valueStart, end: line.valueEnd, message, fixable: true, data });
}

/** Whether TLS 1.3 is off too: by the same block, or since the version of PowerMTA doesn't know it yet. */
function lacksNewer(context: RuleContext, at: number, line: Line): boolean {
  if (context.version === '4.0' || context.version === '4.5') {
    return true;
  }
  const name = line.name.replace(/1\.2$/, '1.3');
  const opener = context.tree.parent[at] ?? -1;
  const siblings =
    opener < 0
      ? definitionsOf(context.configuration, ['setting'], name).map((mention) => mention.line)
      : childrenOf(context.tree, opener).map((child) => context.tree.lines[child]);
  return siblings.some((sibling) => sibling?.name === name && isSwitched(sibling, false));
}

function isSwitched(line: Line, on: boolean): boolean {
  return booleanOf(line.text.slice(line.valueStart, line.valueEnd)) === on;
}

function valueFor(line: Line): string {
  return oppositeOf(line.text.slice(line.valueStart, line.valueEnd));
}
