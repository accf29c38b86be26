import { URI } from 'vscode-uri';

/** A URI in the one spelling that files are looked up by: as VS Code encodes it. */
export function normalUri(uri: string): string {
  return parsed(uri).toString();
}

/** The decoded path of a URI, with slashes: `/etc/pmta/config`, `/c:/pmta/config`. */
export function pathOf(uri: string): string {
  return parsed(uri).path;
}

/** The last part of a URI's path, decoded: `config`. */
export function baseName(uri: string): string {
  const path = pathOf(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The URI of the folder that a file or folder is in; the root's is the root itself. */
export function folderOf(uri: string): string {
  const own = parsed(uri);
  const cut = own.path.lastIndexOf('/');
  return own.with({ path: cut <= 0 ? '/' : own.path.slice(0, cut) }).toString();
}

/** The URI of a path below a folder; `.` and `..` in it are worked out. */
export function joinUri(folder: string, path: string): string {
  const own = parsed(folder);
  return own.with({ path: normalPath(wellFormed(`${own.path}/${path}`)) }).toString();
}

/** The URI of an absolute path on the machine (or file system) that another URI is of. */
export function sameHost(uri: string, path: string): string {
  return parsed(uri)
    .with({ path: normalPath(wellFormed(path)), query: '', fragment: '' })
    .toString();
}

/** The path of a file below a folder (`conf.d/a.conf`), '' for the folder itself, undefined for one that isn't in it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const outer = parsed(folder);
  const inner = parsed(uri);
  const base = outer.path.endsWith('/') ? outer.path : `${outer.path}/`;
  if (outer.scheme !== inner.scheme || outer.authority !== inner.authority) {
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

function normalPath(path: string): string {
  const out: string[] = [];
  for (const segment of segmentsOf(path)) {
    if (segment === '..') {
      out.pop();
    } else {
      out.push(segment);
    }
  }
  return `/${out.join('/')}`;
}

/** A URI in its parts. What isn't one becomes the path of one that leads nowhere: a client's mistake must not stop anything. */
function parsed(uri: string): URI {
  const text = wellFormed(uri);
  try {
    return URI.parse(text);
  } catch {
    return URI.from({ scheme: 'invalid', path: `/${text}` });
  }
}

/** A text with U+FFFD for halves of surrogate pairs, which no URI can hold. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
