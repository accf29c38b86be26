import { baseName, folderOf, normalUri, pathBelow, pathOf, sameHost, segmentsOf } from '../model/paths';
import type { FileHost, ReadResult } from '../model/workspace';
import { projectFileName } from '../rules/project-file';

/** What the server may read, and what it may do. */
export interface FileAccess {
  /** Whether the user trusts the workspace; else nothing outside of its folders is read, and no key file at all. */
  readonly trusted: boolean;
  /** URIs of the workspace's folders. */
  readonly folders: readonly string[];
  /** URIs of what the settings name: mapped folders, and folders of entry files. */
  readonly named: readonly string[];
  /** URIs of open documents. */
  readonly documents: Iterable<string>;
  /** URIs of files and folders that the user chose, as in a dialog. */
  readonly chosen: ReadonlySet<string>;
}

/**
 * The address that a file or folder really has once all symbolic links are followed; undefined when it isn't there, or can't be
 * looked at. Only for `file:` addresses, where the machine's disk can be asked.
 */
export type RealUri = (uri: string) => Promise<string | undefined>;

/** PowerMTA's own folder on its server. */
const INSTALLATION = '/etc/pmta';

const outside = 'it is outside of the workspace; to have it read, name its folder in powermta.pathMap';
const untrusted = 'it is outside of the workspace, which is not trusted';

/** Whether a text says that something isn't read since the workspace isn't trusted: the editor tells its user so already. */
export function isForWantOfTrust(text: string): boolean {
  return text.includes(untrusted);
}

/**
 * Lets through what may be read: files and folders in the workspace, mapped folders, PowerMTA's own folder, and those around
 * documents that are open from elsewhere. Symbolic links that lead out of these are not followed. What is refused counts as
 * unreadable, or as missing where nothing is there.
 * @param realUri left out where there is no disk: links can't be looked through then
 */
export function guardedFiles(host: FileHost, access: () => FileAccess, realUri?: RealUri): FileHost {
  const judge = (uri: string) => judgement(access(), uri, realUri);
  return {
    read: async (uri, maxBytes): Promise<ReadResult> => {
      const verdict = await judge(uri);
      if (verdict === 'allowed') {
        return host.read(uri, maxBytes);
      }
      if (verdict === 'untrusted') {
        return { kind: 'unreadable', reason: untrusted };
      }
      return (await isThere(host, uri, realUri))
        ? { kind: 'unreadable', reason: outside }
        : { kind: 'missing' };
    },
    list: async (folder) =>
      (await judge(folder)) === 'allowed' && !(await isLoop(folder, realUri)) ? host.list(folder) : [],
  };
}

type Verdict = 'allowed' | 'outside' | 'untrusted';

async function judgement(access: FileAccess, uri: string, realUri: RealUri | undefined): Promise<Verdict> {
  const refusal = access.trusted ? 'outside' : 'untrusted';
  const wanted = normalUri(uri);
  const places = placesOf(access, wanted);
  if (!places.some((place) => pathBelow(place, wanted) !== undefined) && !isProjectFile(access, wanted)) {
    return refusal;
  }
  const real = await realOf(wanted, realUri);
  if (
    real === undefined ||
    real === wanted ||
    (isProjectFile(access, wanted) && isProjectFile(access, real))
  ) {
    return 'allowed';
  }
  const realPlaces = await Promise.all(places.map((place) => realOf(place, realUri)));
  return [...places, ...realPlaces].some(
    (place) => place !== undefined && pathBelow(place, real) !== undefined,
  )
    ? 'allowed'
    : refusal;
}

/** The folders, and chosen files, that may be read on the machine of a file. */
function placesOf(access: FileAccess, uri: string): string[] {
  const folders = access.folders.map(normalUri);
  const chosen = [...access.chosen].map(normalUri);
  if (!access.trusted) {
    return folders;
  }
  const around = [...access.documents]
    .map(normalUri)
    .filter((document) => !folders.some((folder) => pathBelow(folder, document) !== undefined))
    .flatMap(foldersAround);
  return [...folders, ...access.named.map(normalUri), ...chosen, ...around, sameHost(uri, INSTALLATION)];
}

/** A document's folder and the two around it, of these none at the top of the file system, where everybody's files are. */
function foldersAround(document: string): string[] {
  const own = folderOf(document);
  const outer = [folderOf(own), folderOf(folderOf(own))];
  return [placeOf(document), ...outer.filter((folder) => depthOf(folder) > 1)];
}

/** What may be read for the sake of a file that somebody named: its folder; the file alone where that is a whole disk. */
export function placeOf(file: string): string {
  const folder = folderOf(file);
  return depthOf(folder) === 0 ? file : folder;
}

/** How many folders lead to a folder, itself among them: 0 for the top of a file system, and for a drive of Windows. */
function depthOf(folder: string): number {
  return segmentsOf(pathOf(folder)).filter((segment) => !/^[A-Za-z]:$/.test(segment)).length;
}

/** The settings of rules may lie in a folder around the workspace, as the user's own. */
function isProjectFile({ trusted }: FileAccess, uri: string): boolean {
  return trusted && baseName(uri) === projectFileName;
}

function realOf(uri: string, realUri: RealUri | undefined): Promise<string | undefined> {
  return realUri !== undefined && uri.startsWith('file:') ? realUri(uri) : Promise.resolve(undefined);
}

async function isThere(host: FileHost, uri: string, realUri: RealUri | undefined): Promise<boolean> {
  if (realUri !== undefined && uri.startsWith('file:')) {
    return (await realUri(uri)) !== undefined;
  }
  const entries = await host.list(folderOf(uri));
  return entries.some((entry) => entry.name === baseName(uri));
}

/** Whether a folder is a link to one that it lies in: everything in it is known from there. */
async function isLoop(folder: string, realUri: RealUri | undefined): Promise<boolean> {
  const real = await realOf(normalUri(folder), realUri);
  if (real === undefined || real === normalUri(folder)) {
    return false;
  }
  const outer = await realOf(folderOf(folder), realUri);
  return outer !== undefined && pathBelow(real, outer) !== undefined;
}
