import assert from 'node:assert/strict';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Configuration } from '../src/model/configuration';
import type { FileModel } from '../src/model/file-model';
import { pathOf } from '../src/model/paths';
import { followedConfiguration } from './in-memory';

/** A configuration whose texts carry a cursor and the ranges that a feature should give. */
export interface MarkedFiles {
  readonly configuration: Configuration;
  /** The file that the cursor is in. */
  readonly file: FileModel;
  readonly position: Position;
  /** The marked ranges, as `shown` writes them, in order of files and lines. */
  readonly ranges: readonly string[];
}

/**
 * Models texts by absolute path, of which one holds the cursor as `$0` and any of them expected ranges between `«` and `»`.
 * A text alone is `/etc/pmta/config`.
 */
export function markedFiles(marked: string | Readonly<Record<string, string>>): MarkedFiles {
  const texts: Record<string, string> = {};
  const ranges: string[] = [];
  let cursor: { path: string; position: Position } | undefined;
  const given = typeof marked === 'string' ? { '/etc/pmta/config': marked } : marked;
  for (const [path, text] of Object.entries(given)) {
    const lines = text.split('\n').map((line, at) => {
      let plain = '';
      let start = 0;
      for (const part of line.split(/(\$0|«|»)/)) {
        const character = plain.length;
        if (part === '$0') {
          cursor = { path, position: { line: at, character } };
        } else if (part === '«') {
          start = character;
        } else if (part === '»') {
          ranges.push(shown(path, { start: { line: at, character: start }, end: { line: at, character } }));
        } else {
          plain += part;
        }
      }
      return plain;
    });
    texts[path] = lines.join('\n');
  }
  const configuration = followedConfiguration(texts);
  const file = [...configuration.files.values()].find(
    ({ uri }) => pathOf(uri) === (cursor?.path ?? '/etc/pmta/config'),
  );
  assert.ok(file, 'the file with the cursor is not part of the configuration');
  return { configuration, file, position: cursor?.position ?? { line: 0, character: 0 }, ranges };
}

/** A range in one line as tests compare it: `/etc/pmta/config:3:4-7`. */
export function shown(uri: string, { start, end }: Range): string {
  const path = uri.startsWith('/') ? uri : pathOf(uri);
  return `${path}:${start.line}:${start.character}-${end.line === start.line ? '' : `${end.line}:`}${end.character}`;
}
