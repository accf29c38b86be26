// `npm run package:check`: packages twice, as on two machines, and fails when the bytes differ.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const results = ['dist/powermta.vsix', 'dist/powermta.cdx.json'];

/** Packages with another time zone and other permissions of new files; gives the checksums of what came out. */
function packaged(zone, umask) {
  process.umask(umask);
  execFileSync(process.execPath, ['scripts/package.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  return results.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
}

const first = packaged('Asia/Tokyo', 0o077);
const second = packaged('America/Lima', 0o022);
for (const [index, path] of results.entries()) {
  const same = first[index] === second[index];
  console.log(`${path}: ${same ? 'the same bytes twice' : `${first[index]} and ${second[index]}`}`);
  if (!same) process.exitCode = 1;
}
