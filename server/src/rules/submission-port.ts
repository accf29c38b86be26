import { booleanOf, oppositeOf } from '../model/boolean';
import type { Configuration } from '../model/configuration';
import { type Listener, listenerIn } from '../model/listeners';
import { isLoopback, type Strangers, strangersAt } from '../model/strangers';
import { childrenOf } from '../syntax/tree';
import { insertBelow } from './edits';
import { blameSource, governingSource, isKnown, isOn, isServed, strangersReach } from './exposure';
import { type Fix, lineOfFinding, type Related, type Rule, type RuleContext, type TextChange } from './rule';
import { innerIndent, writeSettings } from './source-edits';
import { starttlsFor } from './starttls-edits';

/** TLS and port of a listener that don't go together as mail programs expect. */
export const submissionPort: Rule = {
  id: 'submission-port',
  severity: 'warning',
  summary: 'A listener offers TLS in another way than its port promises.',
  evidence: 'RFC 8314 3.3, RFC 6409',
  reach: strangersReach,
  directives: ['smtp-listener'],
  checkDirective: check,
  blocks: ['smtp-listener'],
  checkBlock: check,
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    const listener = listenerAt(context, at);
    return listener === undefined ? [] : fixesOf(context, at, listener);
  },
};

type Mismatch = 'needs-implicit' | 'implicit-elsewhere' | 'no-starttls';

function check(context: RuleContext, at: number): void {
  const listener = listenerAt(context, at);
  const mismatch = listener && mismatchOf(context.configuration, listener);
  if (listener === undefined || mismatch === undefined) {
    return;
  }
  const { start, end } = listener;
  const [plain] = mismatch === 'no-starttls' ? plainStrangers(context.configuration, listener) : [];
  const source = plain && governingSource(plain);
  const place = source && blameSource(source);
  const related: Related[] =
    place === undefined ? [] : [{ message: 'its clients get these settings', at: place }];
  const name = source === undefined ? 'a <source 0/0>' : `<source ${source.name}>`;
  context.report({
    line: at,
    start,
    end,
    message: messages[mismatch](String(listener.port), name),
    related,
    fixable: mismatch !== 'no-starttls' || source !== undefined,
  });
}

const messages: Readonly<Record<Mismatch, (port: string, source: string) => string>> = {
  'needs-implicit': () =>
    'On port 465 mail programs begin with TLS at once (RFC 8314), so they fail here. Write the listener as a block with immediate-tls yes.',
  'implicit-elsewhere': (port) =>
    `On port ${port} clients begin in clear text and ask for STARTTLS, so they fail with immediate-tls. Write no, or listen on port 465.`,
  'no-starttls': (_port, source) =>
    `Port 587 is for submission by STARTTLS, and clients of this listener aren't offered it. Add allow-starttls yes to ${source}.`,
};

function mismatchOf(configuration: Configuration, listener: Listener): Mismatch | undefined {
  const { port, immediateTls } = listener;
  if (isLoopback(listener)) {
    return undefined;
  }
  if (port === 465 && !immediateTls) {
    return 'needs-implicit';
  }
  if (immediateTls) {
    return port === 25 || port === 587 ? 'implicit-elsewhere' : undefined;
  }
  return port === 587 && plainStrangers(configuration, listener).length > 0 ? 'no-starttls' : undefined;
}

/** Clients of a listener who surely aren't offered STARTTLS. */
function plainStrangers(configuration: Configuration, listener: Listener): Strangers[] {
  return strangersAt(configuration, listener).filter(
    (strangers) =>
      isServed(strangers) &&
      isOn(strangers, 'allow-starttls', false) === false &&
      isKnown(strangers) &&
      // What isn't in view may be in another file.
      (strangers.layers.length > 0 || configuration.complete),
  );
}

function listenerAt(context: RuleContext, at: number): Listener | undefined {
  const listener = context.unit && listenerIn(context.configuration, context.unit);
  return listener !== undefined && listener.unit.first + listener.offset === at ? listener : undefined;
}

function fixesOf(context: RuleContext, at: number, listener: Listener): Fix[] {
  const mismatch = mismatchOf(context.configuration, listener);
  if (mismatch === 'needs-implicit') {
    const changes =
      listener.form === 'block' ? [setImmediateTls(context, at, 'yes')] : asBlock(context, at, listener);
    return [{ title: 'Begin with TLS: immediate-tls yes', preferred: true, changes }];
  }
  if (mismatch === 'implicit-elsewhere') {
    const changes = [setImmediateTls(context, at, 'no'), ...starttlsFor(context, listener, at)];
    return [{ title: 'Begin in clear text: immediate-tls no', preferred: true, changes }];
  }
  const strangers = plainStrangers(context.configuration, listener);
  const source = strangers[0] && governingSource(strangers[0]);
  if (source === undefined) {
    return [];
  }
  const changes = writeSettings(context, strangers, source, { 'allow-starttls': 'yes' });
  return [{ title: `Offer STARTTLS in <source ${source.name}>`, preferred: true, changes }];
}

function setImmediateTls(context: RuleContext, opener: number, word: 'yes' | 'no'): TextChange {
  const { tree } = context;
  const at = childrenOf(tree, opener).findLast((child) => tree.lines[child]?.name === 'immediate-tls');
  const line = at === undefined ? undefined : tree.lines[at];
  if (at === undefined || line === undefined) {
    return insertBelow(context, opener, [`immediate-tls ${word}`], innerIndent(context, opener));
  }
  const value = line.text.slice(line.valueStart, line.valueEnd);
  return {
    startLine: at,
    startCharacter: line.valueStart,
    endLine: at,
    endCharacter: line.valueEnd,
    text: booleanOf(value) === undefined ? word : oppositeOf(value),
  };
}

/** The block that a listener's line stands for; its comment stays behind the tag. */
function asBlock(context: RuleContext, at: number, { name, source }: Listener): TextChange[] {
  const line = context.tree.lines[at];
  const lines = ['    immediate-tls yes', ...(source === undefined ? [] : [`    source ${source}`])];
  return [
    {
      startLine: at,
      startCharacter: line?.nameStart ?? 0,
      endLine: at,
      endCharacter: line?.valueEnd ?? 0,
      text: `<smtp-listener ${name}>`,
    },
    insertBelow(context, at, [...lines, '</smtp-listener>']),
  ];
}
