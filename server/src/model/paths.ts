import { URI } from 'vscode-uri';

/** A URI in the one spelling that files are looked up by: as VS Code encodes it. */
export function normalUri(uri: string): string {
  return plainUri.test(uri) ? uri : parsed(uri).toString();
}

/** The decoded path of a URI, with slashes: `/etc/pmta/config`, `/c:/pmta/config`. */
export function pathOf(uri: string): string {
  return plainUri.test(uri) ? uri.slice(plainStart.length) : parsed(uri).path;
}

/** The last part of a URI's path, decoded: `config`. */
export function baseName(uri: string): string {
  const path = pathOf(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The URI of the folder that a file or folder is in; the root's is the root itself. */
export function folderOf(uri: string): string {
  if (plainUri.test(uri)) {
    return uri.slice(0, Math.max(uri.lastIndexOf('/'), plainStart.length + 1));
  }
  const own = parsed(uri);
  const cut = own.path.lastIndexOf('/');
  const outer = cut > 0 ? own.path.slice(0, cut) : drive.test(own.path) ? own.path : '/';
  return own.with({ path: asFolder(outer) }).toString();
}

/** The URI of a path below a folder; `.` and `..` in it are worked out. */
export function joinUri(folder: string, path: string): string {
  if (plainUri.test(folder) && plainPath.test(path)) {
    return `${plainStart}${normalPath(`${folder.slice(plainStart.length)}/${path}`)}`;
  }
  const own = parsed(folder);
  return own.with({ path: normalPath(wellFormed(`${own.path}/${path}`)) }).toString();
}

/** The URI of an absolute path on the machine (or file system) that another URI is of. */
export function sameHost(uri: string, path: string): string {
  const { folder, rest } = rootFor(uri, path);
  return joinUri(folder, rest);
}

/**
 * The URI of the root that an absolute path begins at, and the path from there. On Windows machines, which have drives, paths
 * such as `//server/share/config` (with backslashes, as Windows writes them) are of another machine.
 * @param uri a URI of the machine that the path is seen from
 */
export function rootFor(uri: string, path: string): { readonly folder: string; readonly rest: string } {
  if (plainUri.test(uri)) {
    return { folder: `${plainStart}/`, rest: path };
  }
  const own = parsed(uri);
  const isWindows = own.scheme === 'file' && (own.authority !== '' || drive.test(own.path));
  const [, server, rest = ''] = (isWindows && /^\/\/([^/]+)(\/.*)?$/.exec(path)) || [];
  const authority = server?.toLowerCase() ?? (drive.test(path) && isWindows ? '' : own.authority);
  const folder = own.with({ authority, path: '/', query: '', fragment: '' }).toString();
  return { folder, rest: server === undefined ? path : rest };
}

/** The path of a file below a folder (`conf.d/a.conf`), '' for the folder itself, undefined for one that isn't in it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const isPlain = plainUri.test(folder) && plainUri.test(uri);
  const outer = isPlain ? { path: pathOf(folder) } : parsed(folder);
  const inner = isPlain ? { path: pathOf(uri) } : parsed(uri);
  const base = outer.path.endsWith('/') ? outer.path : `${outer.path}/`;
  if (
    'scheme' in outer &&
    'scheme' in inner &&
    (outer.scheme !== inner.scheme || outer.authority !== inner.authority)
  ) {
    return undefined;
  }
  if (inner.path === outer.path) {
    return '';
  }
  return inner.path.startsWith(base) ? inner.path.slice(base.length) : undefined;
}

/**
 * A path as a configuration writes it, with slashes: PowerMTA runs on Windows too, where backslashes part folders and a
 * drive begins an absolute path (`C:\pmta\config` becomes `/c:/pmta/config`).
 */
export function slashed(path: string): string {
  const forward = path.includes('\\') ? path.replaceAll('\\', '/') : path;
  return /^[A-Za-z]:\//.test(forward) ? `/${forward.charAt(0).toLowerCase()}${forward.slice(1)}` : forward;
}

/** The parts of a path between slashes, without empty ones. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}

/**
 * URIs of files whose paths hold nothing that is encoded, and no drive: nearly all. They are taken apart and put together as
 * texts, as following thousands of includes makes tens of thousands of them.
 */
const plainUri = /^file:\/\/\/(?!\/)[\w\-.~/]*$/;
const plainPath = /^[\w\-.~/]*$/;
const plainStart = 'file://';

/** How a path begins that is on a drive of Windows. */
const drive = /^\/[A-Za-z]:(?=\/|$)/;

/** A path of a folder: that of a drive ends in a slash, as without it Windows means another folder. */
function asFolder(path: string): string {
  return drive.test(path) && path.length === 3 ? `${path}/` : path;
}

function normalPath(path: string): string {
  const out: string[] = [];
  for (const segment of segmentsOf(path)) {
    if (segment === '..') {
      out.length = Math.max(drive.test(`/${out[0]}`) ? 1 : 0, out.length - 1);
    } else {
      out.push(segment);
    }
  }
  return asFolder(`/${out.join('/')}`);
}

/**
 * A URI in its parts; drives and servers in lower case, as Windows makes no difference. What isn't one becomes the path of one that
 * leads nowhere: a client's mistake must not stop anything.
 */
function parsed(uri: string): URI {
  const text = wellFormed(uri);
  try {
    const uri = URI.parse(text);
    const path = uri.path.replace(drive, (letter) => letter.toLowerCase());
    const authority = uri.scheme === 'file' ? uri.authority.toLowerCase() : uri.authority;
    return path === uri.path && authority === uri.authority ? uri : uri.with({ path, authority });
  } catch {
    return URI.from({ scheme: 'invalid', path: `/${text}` });
  }
}

/** A text with U+FFFD for halves of surrogate pairs, which no URI can hold. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
