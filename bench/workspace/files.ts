import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pmtaText } from '../inputs';

/** A configuration on disk. */
export interface Folder {
  readonly uri: string;
  /** URI of a file with virtual MTAs in the middle of the reading order, and its text. */
  readonly member: { readonly uri: string; readonly text: string };
  readonly files: number;
  readonly lines: number;
  remove(): void;
}

const GROUPS = 20;

/**
 * Writes a configuration into a folder of its own: a main file includes groups, each of which includes its part of the files.
 * @param files how many files there are in all
 * @param lines about how many lines they have in all
 */
export function writeFolder(files: number, lines: number): Folder {
  const root = mkdtempSync(join(tmpdir(), 'powermta-bench-'));
  const members = files - GROUPS - 1;
  const blocks = Math.round(lines / members / 10);
  const groups: string[][] = Array.from({ length: GROUPS }, () => []);
  let written = 0;
  const write = (name: string, text: string) => {
    writeFileSync(join(root, name), text);
    written += text.split('\n').length - 1;
    return text;
  };
  const middle = members >> 1;
  let member = { uri: '', text: '' };
  for (let at = 0; at < members; at++) {
    const group = Math.floor((at * GROUPS) / members);
    const name = `group-${group}/sender-${at}.conf`;
    mkdirSync(join(root, `group-${group}`), { recursive: true });
    const text = write(name, pmtaText(blocks, at * blocks));
    groups[group]?.push(`include ${name}`);
    if (at === middle) {
      member = { uri: pathToFileURL(join(root, name)).toString(), text };
    }
  }
  groups.forEach((includes, group) => {
    write(`group-${group}.conf`, `${includes.join('\n')}\n`);
  });
  write('config', `${head}${groups.map((_, group) => `include group-${group}.conf\n`).join('')}`);
  return {
    uri: pathToFileURL(root).toString(),
    member,
    files,
    lines: written,
    remove: () => rmSync(root, { recursive: true }),
  };
}

const head = `postmaster postmaster@example.com
log-file /var/log/pmta/pmta.log
run-as-root no
<spool /var/spool/pmta>
</spool>
`;
