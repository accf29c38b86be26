import type { Configuration } from '../model/configuration';
import type { Listener } from '../model/listeners';
import type { Source } from '../model/sources';
import { type Strangers, strangersAt } from '../model/strangers';
import { insertBelow } from './edits';
import { governingSource, isOn, isServed, mayLogIn } from './exposure';
import type { RuleContext, TextChange } from './rule';
import { writeSettings } from './source-edits';

/** What makes clients of a source start TLS before they log in (guide §3.3.7.12–13). */
export const starttlsSettings = { 'allow-starttls': 'yes', 'require-starttls-before-auth': 'yes' } as const;

/** The lines of a source that makes everybody start TLS before they log in. */
export function starttlsSource(context: RuleContext, below: number): TextChange {
  const lines = Object.entries(starttlsSettings).map(([name, value]) => `    ${name} ${value}`);
  return insertBelow(context, below, ['<source 0/0>', ...lines, '</source>']);
}

/**
 * What the clients of a listener need when it begins in clear text: STARTTLS before a login where they may log in, and the
 * offer of STARTTLS on port 587.
 */
export function starttlsFor(context: RuleContext, listener: Listener, at: number): TextChange[] {
  const { configuration } = context;
  const bare = strangersAt(configuration, listener).filter(
    (strangers) => needOf(strangers, listener, configuration) !== undefined,
  );
  const byTarget = new Map<Source | undefined, Strangers[]>();
  for (const strangers of bare) {
    const target = governingSource(strangers);
    byTarget.set(target, [...(byTarget.get(target) ?? []), strangers]);
  }
  return [...byTarget].flatMap(([target, group]) => {
    if (target === undefined) {
      return configuration.complete ? [starttlsSource(context, context.tree.end[at] ?? at)] : [];
    }
    const needs = group.map((strangers) => needOf(strangers, listener, configuration));
    return writeSettings(context, group, target, Object.assign({}, ...needs));
  });
}

function needOf(
  strangers: Strangers,
  { port }: Listener,
  configuration: Configuration,
): Readonly<Record<string, string>> | undefined {
  const isOff = (directive: string) => isOn(strangers, directive, false) === false;
  const login = mayLogIn(strangers, configuration) || !isOff('allow-unencrypted-plain-auth');
  if (!isServed(strangers)) {
    return undefined;
  }
  if (login && isOff('require-starttls-before-auth')) {
    return starttlsSettings;
  }
  return port === 587 && isOff('allow-starttls') ? { 'allow-starttls': 'yes' } : undefined;
}
