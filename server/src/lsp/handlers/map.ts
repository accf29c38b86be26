import type { CancellationToken } from 'vscode-languageserver';
import { addressPage } from '../../features/map/addresses';
import { flowOf } from '../../features/map/flow';
import { placeOf } from '../../features/map/place';
import { overviewOf } from '../../features/map/reduce';
import { svgOf } from '../../features/map/svg';
import { mapChildren } from '../../features/map/tree';
import type { MapNode } from '../../features/map/types';
import type { Configuration } from '../../model/configuration';
import { baseName, normalUri } from '../../model/paths';
import type { Steps } from '../../model/steps';
import { knownProblems } from '../known-problems';
import {
  ADDRESSES,
  type AddressesParams,
  type AddressesResult,
  CONFIGURATIONS,
  type ConfigurationInfo,
  type ConfigurationsParams,
  MAP,
  MAP_CHANGED,
  type MapParams,
  OVERVIEW,
  type OverviewParams,
  type OverviewResult,
} from '../protocol';
import type { Session } from '../session';
import { inSlices } from '../slices';

/** Milliseconds without a change before the client is told that its views are out of date. */
const QUIET_TIME = 400;

/**
 * Answers what views of whole configurations ask for, and tells the client when they are out of date.
 * @param ready done once the configurations were found for the first time
 */
export function mapHandlers(session: Session, ready: Promise<void>) {
  const { connection } = session;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (session.views) {
      clearTimeout(timer);
      timer = setTimeout(() => void connection.sendNotification(MAP_CHANGED), QUIET_TIME);
    }
  };
  const problems = knownProblems(session, tell);

  connection.onRequest(
    CONFIGURATIONS,
    async ({ uri }: ConfigurationsParams): Promise<ConfigurationInfo[]> => {
      await ready;
      return [...configurationsIn(session)].map(([entry, { files, complete }]) => ({
        entry,
        files: files.size,
        complete,
        current: uri !== undefined && files.has(normalUri(uri)),
      }));
    },
  );
  connection.onRequest(
    MAP,
    async ({ entry, path, filter = '' }: MapParams, token: CancellationToken): Promise<MapNode[]> => {
      await ready;
      const steps = (configuration: Configuration) =>
        mapChildren(configuration, problems.of(configuration), { path, filter });
      const nodes = await whileUnchanged(() => configurationOf(session, entry), steps, token);
      const configuration = configurationOf(session, entry);
      if (configuration !== undefined) {
        problems.refresh(configuration);
      }
      return nodes ?? [];
    },
  );
  connection.onRequest(
    OVERVIEW,
    async (params: OverviewParams, token: CancellationToken): Promise<OverviewResult | null> => {
      await ready;
      const steps = (configuration: Configuration) => drawn(configuration, params);
      return (await whileUnchanged(() => configurationOf(session, params.entry), steps, token)) ?? null;
    },
  );
  connection.onRequest(
    ADDRESSES,
    async ({ entry, from }: AddressesParams, token: CancellationToken): Promise<AddressesResult | null> => {
      await ready;
      const steps = function* (configuration: Configuration): Steps<AddressesResult> {
        return { ...(yield* addressPage(configuration, from)), revision: configuration.index.revision };
      };
      return (await whileUnchanged(() => configurationOf(session, entry), steps, token)) ?? null;
    },
  );

  return {
    /** A configuration, or what the rules say about it, may have changed. */
    changed(): void {
      problems.forget();
      tell();
    },
  };
}

function* drawn(
  configuration: Configuration,
  { entry, filter = '', focus, standalone = false }: OverviewParams,
): Steps<OverviewResult> {
  const flow = yield* flowOf.steps(configuration);
  const overview = yield* overviewOf(flow, { filter, ...(focus && { focus }) });
  const title = `The way of mail through ${baseName(entry)}, from listeners to the limits of domains`;
  const boxes = overview.boxes.map(({ label, focus: items, items: [first] }) => ({
    label,
    ...(items && { focus: items }),
    ...(items === undefined && first?.entry && { place: placeOf(first.entry) }),
  }));
  return { svg: svgOf(overview, { standalone, title }), boxes };
}

/**
 * Works out an answer about a configuration in slices; anew, when the configuration changes meanwhile.
 * @param find the configuration as it is then
 * @returns undefined when there is no such configuration, or when nobody waits for the answer any more
 */
async function whileUnchanged<T>(
  find: () => Configuration | undefined,
  steps: (configuration: Configuration) => Steps<T>,
  token: CancellationToken,
): Promise<T | undefined> {
  while (!token.isCancellationRequested) {
    const configuration = find();
    if (configuration === undefined) {
      return undefined;
    }
    const { targets, index } = configuration;
    const { revision } = index;
    const isSame = () =>
      find() === configuration && configuration.targets === targets && index.revision === revision;
    const answer = await inSlices(steps(configuration), () => isSame() && !token.isCancellationRequested);
    if (answer !== undefined) {
      return answer;
    }
  }
  return undefined;
}

/** The configurations with something in them, by entry file; the largest first. */
function configurationsIn({ workspace }: Session): Map<string, Configuration> {
  const found = [...workspace.configurations].filter(([, { files }]) => files.size > 0);
  return new Map(found.sort(([, a], [, b]) => b.files.size - a.files.size));
}

function configurationOf(session: Session, entry: string): Configuration | undefined {
  return session.workspace.configurations.get(normalUri(entry));
}
