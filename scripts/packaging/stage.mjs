// The files of the extension in a folder of their own, with the manifest and the README as they are published.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publicationFields, standaloneReadme } from './publication.mjs';

/**
 * Copies `files`, paths within the repository, into the folder `stage`, which is emptied first.
 * @returns the manifest that is published
 * @throws Error when REPOSITORY_URL makes no sense
 */
export function stageExtension(stage, files) {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const published = { ...manifest, ...publicationFields(manifest, process.env) };
  rmSync(stage, { recursive: true, force: true });
  for (const file of [...files, '.vscodeignore']) {
    mkdirSync(join(stage, dirname(file)), { recursive: true });
    copyFileSync(file, join(stage, file));
  }
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
  if (published.repository === undefined) {
    writeFileSync(join(stage, 'README.md'), standaloneReadme(readFileSync('README.md', 'utf8')));
  }
  return published;
}
