// The software bill of materials: which packages are in what we ship.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/**
 * Writes the production dependencies in CycloneDX form, as npm knows them, without what would differ from build to build.
 * @param time seconds since 1970 that the build is dated to
 */
export function writeSbom(path, manifest, time) {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const out = execFileSync('npm', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const { serialNumber: _, ...sbom } = JSON.parse(out);
  sbom.metadata.timestamp = new Date(time * 1000).toISOString();
  // npm calls it by its folder.
  sbom.metadata.component.name = manifest.name;
  if (!(sbom.components?.length > 0)) throw new Error('The bill of materials is empty.');
  writeFileSync(path, `${JSON.stringify(sbom, null, 2)}\n`);
}
