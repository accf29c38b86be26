import { booleanOf, meantBy } from '../model/boolean';
import { type Source, type SourceSetting, settingIn } from '../model/sources';
import { type Strangers, strangersOf } from '../model/strangers';
import type { Line } from '../syntax/line';
import { splitWords, unquoted, unquotedValue } from '../syntax/words';
import { deleteLines } from './edits';
import {
  type Blame,
  blameSetting,
  describeStrangers,
  type Exposure,
  exposureAt,
  exposuresBy,
  isOn,
  isServed,
  relatedListeners,
  strangersReach,
} from './exposure';
import { openDomainsIn } from './relay-domains';
import { type Fix, lineOfFinding, type Related, type Rule, type RuleContext } from './rule';
import { sourceOf, writeSettings } from './source-edits';
import { starttlsSettings } from './starttls-edits';

const CONSEQUENCE =
  'Spammers find such servers within hours, and their mail puts your addresses on blocklists.';

/** Mail to anywhere taken from anybody. */
export const openRelay: Rule = {
  id: 'open-relay',
  severity: 'warning',
  summary: 'Strangers may relay mail to anywhere.',
  evidence: '§3.3.1.24, §3.3.1.42.1',
  reach: { blocks: [...(strangersReach.blocks ?? []), 'domain-macro'] },
  directives: ['always-allow-relaying', 'require-auth', 'relay-domain', 'relay-address'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    if (line === undefined) {
      return;
    }
    if (context.scopeOf(at) === 'source') {
      checkSource(context, at, line);
    } else if (context.scopeOf(at) === 'global') {
      checkTopLevel(context, at, line);
    }
  },
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    if (finding.data?.what === 'source') {
      return demandLogin(context, at);
    }
    return [{ title: 'Delete the line', preferred: false, changes: [deleteLines(context, at)] }];
  },
};

const exposures = exposuresBy(judge);

/** The line that opens the relay to some strangers: the one that allows relaying, or the one that waives the login. */
function judge(strangers: Strangers): Blame | undefined {
  const relaying = permission(strangers);
  if (relaying === undefined || meantBy(relaying.value) !== true || !takesFromAnybody(strangers)) {
    return undefined;
  }
  return blameSetting(waiver(strangers) ?? relaying);
}

/** What allows relaying; a source that a private listener selects may do so for its network. */
function permission({ layers, isPrivate }: Strangers): SourceSetting | undefined {
  const given = settingIn(layers, 'always-allow-relaying');
  const selected = layers.find((layer) => layer.clients === undefined);
  const isSelected = given !== undefined && given === selected?.settings.get('always-allow-relaying');
  return isPrivate && isSelected && meantBy(given.value) === true
    ? settingIn(layers.slice(1), 'always-allow-relaying')
    : given;
}

/** Whether strangers may hand over mail without a login; a value that a template fills in counts as a login. */
function takesFromAnybody(strangers: Strangers): boolean {
  const login = settingIn(strangers.layers, 'require-auth');
  return isServed(strangers) && (login === undefined || meantBy(login.value) === false);
}

/** The `require-auth no` that switches off the login which a more general source demands. */
function waiver({ layers }: Strangers): SourceSetting | undefined {
  const [first, ...general] = layers.flatMap((layer) => layer.settings.get('require-auth') ?? []);
  return general.some((setting) => meantBy(setting.value) === true) ? first : undefined;
}

function checkSource(context: RuleContext, at: number, line: Line): void {
  const exposure = exposureAt(exposures, context, at);
  if (exposure === undefined) {
    return;
  }
  const who = describeStrangers(exposure);
  const place = placeOf(context, at, exposure);
  const what = `${thisIn(line)} lets ${who} relay mail to anywhere${place}`;
  const message =
    line.name === 'require-auth'
      ? `${what} without a login, since relaying is allowed there. ${CONSEQUENCE} Write require-auth true.`
      : `${what}. ${CONSEQUENCE} Add require-auth true, or give only your own senders' addresses a source that relays.`;
  context.report({
    line: at,
    start: line.nameStart,
    end: line.valueEnd,
    message,
    related: [...relaying(exposure, at), ...relatedListeners(exposure, 'through this listener')],
    fixable: true,
    data: { what: 'source' },
  });
}

/** "This", for a message about a boolean; what has to hold where the guide has no such word for yes or no (§3.2). */
function thisIn(line: Line): string {
  const value = unquotedValue(line);
  const meant = meantBy(value) === true ? 'yes' : 'no';
  return booleanOf(value) === undefined ? `If PowerMTA takes "${value}" for ${meant}, this` : 'This';
}

/** Where the strangers get in, for the message: the source, and the listener that selects it. */
function placeOf(context: RuleContext, at: number, exposure: Exposure): string {
  const opener = context.tree.lines[context.tree.parent[at] ?? -1];
  const name =
    opener === undefined ? '' : ` through <source ${opener.text.slice(opener.valueStart, opener.valueEnd)}>`;
  const selected = exposure.strangers.find(({ listener }) => listener?.source !== undefined)?.listener;
  return selected === undefined ? name : `${name}, which the listener on ${selected.name} selects`;
}

/** The line that allows relaying, where another one is to blame. */
function relaying({ strangers }: Exposure, at: number): Related[] {
  const setting = strangers[0] && permission(strangers[0]);
  if (setting === undefined || setting.unit.first + setting.offset === at) {
    return [];
  }
  return [{ message: 'relaying is allowed here', at: blameSetting(setting) }];
}

/**
 * Writes `require-auth true` into the source whose line is to blame, or into the more specific ones that waive the login, and
 * has clients start TLS before they log in, so that the login doesn't bring the next hole.
 */
function demandLogin(context: RuleContext, at: number): Fix[] {
  const exposure = exposureAt(exposures, context, at);
  const blamed = exposure && sourceOf(exposure);
  if (exposure === undefined || blamed === undefined) {
    return [];
  }
  const targets = new Set(exposure.strangers.map((strangers) => waivingSource(strangers, blamed)));
  const all = strangersOf(context.configuration);
  const groups = [...targets].map((target) => ({
    target,
    // Everybody who has to log in then, not only those who may relay now.
    strangers: all.filter(
      (strangers) => strangers.layers.includes(target) && waivingSource(strangers, target) === target,
    ),
  }));
  const needsTls = groups.some(({ strangers }) => strangers.some(logsInBare));
  const settings = { 'require-auth': 'true', ...(needsTls && starttlsSettings) };
  const changes = groups.flatMap(({ target, strangers }) =>
    writeSettings(context, strangers, target, settings),
  );
  const title = `Demand a login${needsTls ? ' over TLS' : ''}: require-auth true`;
  return [{ title, preferred: true, changes }];
}

/** Whether a login of strangers would need no TLS. */
function logsInBare(strangers: Strangers): boolean {
  return (
    strangers.listener?.immediateTls !== true &&
    isOn(strangers, 'require-starttls-before-auth', false) === false
  );
}

/** The source before the blamed one that waives the login for strangers, else the blamed one. */
function waivingSource({ layers }: Strangers, blamed: Source): Source {
  return (
    layers.slice(0, layers.indexOf(blamed)).find(({ settings }) => settings.has('require-auth')) ?? blamed
  );
}

/** Settings at the top level hold for every client, as far as they hold at all. */
function checkTopLevel(context: RuleContext, at: number, line: Line): void {
  const message = messageAtTopLevel(context, line);
  if (message !== undefined && strangersOf(context.configuration).some(takesFromAnybody)) {
    context.report({
      line: at,
      start: line.nameStart,
      end: line.valueEnd,
      message: `${message} ${CONSEQUENCE}`,
      fixable: true,
      data: { what: 'top-level' },
    });
  }
}

function messageAtTopLevel({ configuration }: RuleContext, line: Line): string | undefined {
  if (line.name === 'relay-domain') {
    const open = openDomainsIn(configuration, line);
    if (open === undefined) {
      return undefined;
    }
    const { written, pattern, domains } = open;
    const meaning = written === pattern ? '' : `, in which the macro stands for ${pattern},`;
    return `relay-domain ${written}${meaning} takes mail for ${domains} from anybody on the Internet. Name the domains that you receive mail for.`;
  }
  const words = splitWords(line.text, line.valueStart, line.valueEnd, line.name === 'relay-address');
  const values = words.map(unquoted);
  if (line.name === 'relay-address' && values.some(matchesEveryAddress)) {
    return 'This expression matches practically every address, so mail to anywhere is taken from anybody on the Internet. Name the addresses that you receive mail for.';
  }
  if (line.name === 'always-allow-relaying' && meantBy(values[0] ?? '') === true) {
    return 'At the top level, always-allow-relaying is bound to no source, so it may let anybody relay mail to anywhere. Move it into the <source> of your own senders.';
  }
  return undefined;
}

/** What stands for any text: `.*`, `.+?`, `\S+`. */
const anyText = /(?:\.|\\S|\[\\s\\S\]|\[\\S\\s\])(?:[*+]|\{[01],\})\??/g;
/** What stands for any part of an address, or one as most are: `[^@]+`, `\w+`, `[a-zA-Z0-9._%+-]+`, `[a-z]{2,}`. */
const anyPart =
  /(?:\[\^(?:@|\\s|@\\s|\\s@)\]|\\w|\[(?:A-Za-z|a-zA-Z|a-z|\\w)[^[\]^\\]*\])(?:(?:[*+]|\{[01],\})\??|\{\d,\d*\})/g;
/** What doesn't change which addresses there are: how letters compare, where a group begins and ends, an @ written as `\@`. */
const frills = /\(\?(?:[a-z]+\)|:)|[()]|\\(?=@)/g;
/** Expressions that no address escapes, in the forms that people write, with `<` for any text and `>` for any part. */
const matchesEverything =
  /^\/(?:[$^]?|\^?\.|\.\$|\^?<\$?|\^?[<>]|[<>]\$|(?:\^?[<>])?@(?:[<>](?:\\\.[<>])?\$?)?)\/$/;

function matchesEveryAddress(pattern: string): boolean {
  const form = pattern.replace(frills, '').replace(anyText, '<').replace(anyPart, '>');
  return !/[<>]/.test(pattern) && matchesEverything.test(form);
}
