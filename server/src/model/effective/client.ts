import { directiveIn, directivesIn } from '../../schema/lookup';
import { type Cidr, parseCidr } from '../../schema/values/cidr';
import { unquotedValue } from '../../syntax/words';
import { contentOf, topLevelOf } from '../block-content';
import { type Configuration, definitionsOf } from '../configuration';
import { type Listener, listenersOf } from '../listeners';
import { lineOf } from '../names';
import { layersFor, type Source, sourcesOf } from '../sources';
import { type FilledLayer, resolveSettings, type Setting, unsetSetting } from './setting';

/** What is asked about a client that hands in mail. */
export interface ClientQuestion {
  /** Its IP address, or a network. */
  readonly clientIp?: string;
  /** The name that it has logged in with. */
  readonly user?: string;
  /** Where it connects: `192.0.2.1:587`, or a port alone. */
  readonly listener?: string;
  /** A source by name, as `{pickup}` for the pickup directory. */
  readonly source?: string;
}

/** All that holds for a client. */
export interface EffectiveClient {
  readonly question: ClientQuestion;
  readonly listener: Listener | undefined;
  /** The sources that hold, the first to be asked first, each with why. */
  readonly sources: readonly { readonly source: Source; readonly why: string }[];
  readonly settings: ReadonlyMap<string, Setting>;
  readonly notes: readonly string[];
  readonly unknowns: readonly string[];
}

/** A source that somebody asks for by name. */
interface Asked {
  readonly name: string;
  readonly why: string;
}

/**
 * The settings that hold for a client and why: first those of the source that its user selects (guide §3.3.8.4), then of the
 * one that its listener selects (§3.3.17.3), then of the sources of its address from the most specific to the most general
 * (§3.3.7).
 */
export function effectiveForClient(configuration: Configuration, question: ClientQuestion): EffectiveClient {
  const notes: string[] = [];
  const unknowns: string[] = [];
  const listener = listenerFor(configuration, question.listener, unknowns);
  const asked = [
    ...(question.source === undefined ? [] : [{ name: question.source, why: 'asked for by name' }]),
    ...userSource(configuration, question.user, notes, unknowns),
    ...(listener?.source === undefined
      ? []
      : [{ name: listener.source, why: `selected by the listener ${listener.name}` }]),
  ];
  if (question.listener === undefined && question.source === undefined) {
    unknowns.push(...otherListeners(configuration, asked));
  }
  const clients = clientsIn(question.clientIp, unknowns);
  const sources = collectSources(configuration, asked, clients, notes);
  if (sources.some(({ source }) => !source.complete)) {
    unknowns.push('Not all of these sources is known: one includes a file that was not read.');
  }
  const settings = sourceSettings(
    configuration,
    sources.map(({ source }) => source),
  );
  const byAddress = sources.some(({ source }) => source.clients !== undefined);
  if (asked.length > 0 && question.user !== undefined && (byAddress || listener?.source !== undefined)) {
    unknowns.push(
      "What the user's source leaves out is taken from the sources that held before the login: the guide doesn't say so.",
    );
  }
  return { question, listener, sources, settings, notes, unknowns };
}

function collectSources(
  configuration: Configuration,
  asked: readonly Asked[],
  clients: Cidr | undefined,
  notes: string[],
): { source: Source; why: string }[] {
  const known = sourcesOf(configuration);
  const named = asked.flatMap(({ name, why }) => {
    const source = known.byName.get(name.toLowerCase());
    if (source === undefined) {
      notes.push(`The source ${name}, ${why}, isn't defined in the files that are known.`);
    }
    return source === undefined ? [] : [{ source, why }];
  });
  const general = layersFor(known, clients).map((source) => ({ source, why: 'by the address' }));
  return [...named, ...general];
}

/** The settings of sources, the first to be asked first. */
export function sourceSettings(
  configuration: Configuration,
  sources: readonly Source[],
): Map<string, Setting> {
  const layers = sources.flatMap((source) =>
    [...source.blocks].reverse().map((block): FilledLayer => {
      const { entries } = contentOf(configuration, block.unit, lineOf(block));
      const layer = { title: `<source ${block.name}>`, header: block, level: source.name };
      return { layer, entries: entries.filter(({ line }) => line.kind === 'directive') };
    }),
  );
  const settings = resolveSettings(layers, 'source');
  settings.delete('include');
  for (const entry of directivesIn('source')) {
    if (!settings.has(entry.name) && entry.name !== 'include' && !entry.removed) {
      settings.set(entry.name, withTopLevel(configuration, unsetSetting(entry)));
    }
  }
  return settings;
}

/** A setting that the top level gives and no source: what that means isn't known. */
function withTopLevel(configuration: Configuration, setting: Setting): Setting {
  const isGlobal = directiveIn(setting.name, 'global') !== undefined;
  const given =
    isGlobal &&
    topLevelOf(configuration).entries.some(
      ({ line }) => line.kind === 'directive' && line.name === setting.name,
    );
  return given
    ? {
        ...setting,
        doubts: ["The top level gives it: the guide doesn't say whether that counts for sources."],
      }
    : setting;
}

function clientsIn(text: string | undefined, unknowns: string[]): Cidr | undefined {
  if (text === undefined) {
    return undefined;
  }
  const parsed = parseCidr(text.trim());
  if (!parsed.ok) {
    unknowns.push(`${parsed.message}: no source by address is looked up.`);
    return undefined;
  }
  return parsed;
}

function userSource(
  configuration: Configuration,
  user: string | undefined,
  notes: string[],
  unknowns: string[],
): Asked[] {
  if (user === undefined) {
    return [];
  }
  const blocks = definitionsOf(configuration, ['smtp-user'], user);
  if (blocks.length === 0) {
    unknowns.push(
      `There is no <smtp-user ${user}> in the files that are known: only its address is looked at.`,
    );
    return [];
  }
  const selected = blocks
    .flatMap((block) => contentOf(configuration, block.unit, lineOf(block)).entries)
    .findLast(({ line }) => line.name === 'source')?.line;
  const name = selected && unquotedValue(selected);
  if (name === undefined || name === '') {
    notes.push(`The user ${user} names no source: {auth} holds after the login (guide §3.3.8.4).`);
    return [{ name: '{auth}', why: 'for users without a source of their own' }];
  }
  return [{ name, why: `selected by the user ${user}` }];
}

function listenerFor(
  configuration: Configuration,
  wanted: string | undefined,
  unknowns: string[],
): Listener | undefined {
  if (wanted === undefined) {
    return undefined;
  }
  const text = wanted.trim().toLowerCase();
  const found = listenersOf(configuration).filter(
    ({ name, port }) =>
      name.toLowerCase() === text ||
      (port !== undefined && text.replace(/^.*:/, '') === `${port}` && /^(?:\*?:)?\d+$/.test(text)),
  );
  if (found.length === 0) {
    unknowns.push(`There is no listener ${wanted} in the files that are known.`);
  } else if (found.length > 1) {
    unknowns.push(`Several listeners fit (${found.map(({ name }) => name).join(', ')}): the first is taken.`);
  }
  return found[0];
}

/** Listeners that select another source than was asked for, which would go first where a client connects to one of them. */
function otherListeners(configuration: Configuration, asked: readonly Asked[]): string[] {
  const known = new Set(asked.map(({ name }) => name.toLowerCase()));
  return listenersOf(configuration)
    .filter(({ source }) => source !== undefined && !known.has(source.toLowerCase()))
    .map(
      ({ name, source }) =>
        `At the listener ${name} the source ${source} goes first: ask with that listener.`,
    );
}
