import { keyPath } from './build';
import type { NamedIdentity } from './generate';
import { fillIn } from './patterns';
import type { GeneratorOptions } from './types';

/**
 * Shell commands that make or put in place what the configuration refers to: keys are made only where none is, certificates
 * are taken from the working directory. Paths in Vault and on Windows are left out.
 * @param keyFolder folder of this machine in which the keys were made already; left out: they are made on the server
 */
export function shellCommands(
  identities: readonly NamedIdentity[],
  options: GeneratorOptions,
  keyFolder?: string,
): string {
  const keys = new Map<string, string>();
  const certificates = new Set<string>();
  for (const { identity, ports } of identities) {
    const { selector, domain, host, client } = identity;
    if (selector !== undefined && domain !== undefined) {
      keys.set(keyPath(options, selector, domain), keyFileName(selector, domain));
    }
    if (options.template !== 'plain' && ports.length > 0) {
      certificates.add(fillIn(options.tlsPath, { host, domain, ip: client.replace(/[.:]+/g, '-') }));
    }
  }
  const keyFiles = [...keys.keys()].filter(isUnixPath);
  const certificateFiles = [...certificates].filter(isUnixPath);
  const folders = new Set([...keyFiles, ...certificateFiles].map(folderOf));
  return [
    '# folders for keys and certificates; the user that PowerMTA runs as must be able to read them',
    ...[...folders].map((folder) => `install -d -m 0750 ${quoted(folder)}`),
    ...(keyFiles.length > 0 ? ['# DKIM keys: a key that is there stays'] : []),
    ...keyFiles.map((path) =>
      keyCommand(path, keyFolder && `${keyFolder.replace(/(?<!\/)\/+$/, '')}/${keys.get(path)}`),
    ),
    ...(certificateFiles.length > 0
      ? ['# certificates: each file holds the certificate and its private key (PEM)']
      : []),
    ...certificateFiles.map((path) => `install -m 0640 ${quoted(`./${nameOf(path)}`)} ${quoted(path)}`),
    '# check, then apply',
    'pmta test config && pmta reload',
    '',
  ].join('\n');
}

/** The name of the file in which a key is made, whatever the server calls it. */
export function keyFileName(selector: string, domain: string): string {
  return `${selector}.${domain}.pem`;
}

function keyCommand(path: string, made: string | undefined): string {
  const make =
    made === undefined
      ? `(umask 077 && openssl genrsa -out ${quoted(path)} 2048)`
      : `install -m 0600 ${quoted(made)} ${quoted(path)}`;
  return `test -e ${quoted(path)} || ${make}`;
}

function isUnixPath(path: string): boolean {
  return path.startsWith('/');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A word as a POSIX shell takes it literally. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
