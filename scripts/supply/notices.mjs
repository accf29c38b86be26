// The notices of others whose work is in what we ship: their licences ask for it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesIn } from './lockfile.mjs';

/** Writes the licences of all production dependencies into a file; throws when one has no text. */
export function writeNotices(path) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const packages = packagesIn(lock).filter(({ production }) => production);
  const byText = new Map();
  for (const { path: folder, name, version, licence } of packages) {
    const text = licenceText(folder, name, licence);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  const head = 'This product contains work of others, under the licences below.\n\n';
  writeFileSync(path, `${head}${parts.join(`\n${'-'.repeat(72)}\n\n`)}`);
}

/** The text of a package's licence: the file in its folder, else what its package.json says; throws when that says nothing. */
export function licenceText(folder, name, licence) {
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  // Some packages name their licence in package.json alone.
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (licence === undefined) throw new Error(`${name} has no licence.`);
  return `${licence}${author ? `, by ${author.name ?? author}` : ''}`;
}
