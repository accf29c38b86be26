// What the lockfile says of the packages that the project uses.

/** Licences that a production dependency may have: they ask for no more than a notice. */
export const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** The packages in a lockfile (as an object) that aren't the project's own: `{ path, name, version, licence, dev, … }`. */
export function packagesIn(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, { version, license, dev, devOptional, optional, os, integrity, resolved }]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      production: !dev && !devOptional,
      /** A tool's program for one system: where it isn't for this one, it is neither loaded nor checked. */
      foreign: dev === true && optional === true && os !== undefined,
      integrity,
      resolved,
    }));
}

/**
 * What is wrong with a lockfile, in sentences: a package without a checksum (but for tools of other systems, which some
 * registries don't hold), or from somewhere else than a registry, and a
 * production dependency whose licence isn't known to be harmless.
 */
export function lockfileProblems(lock) {
  const packages = packagesIn(lock);
  return [
    ...(lock.lockfileVersion >= 3 ? [] : ['package-lock.json is of an old version: run `npm install`.']),
    ...(packages.length > 0 ? [] : ['package-lock.json names no packages.']),
    ...packages.flatMap(({ path, version, licence, production, foreign, integrity, resolved }) => {
      const what = `${path} ${version}`;
      return [
        ...(/^sha(?:512|384|256)-/.test(integrity ?? '') || (foreign && integrity === undefined)
          ? []
          : [`${what} has no checksum.`]),
        // Recorded addresses are those of a registry over TLS, or none at all.
        ...(resolved === undefined || /^https:\/\/[^/@]+\/(?:.*\/)?-\/[^/]+\.tgz$/.test(resolved)
          ? []
          : [`${what} is taken from ${resolved}, which is no package registry.`]),
        ...(!production || isAllowed(licence)
          ? []
          : [`${what} has the licence ${licence ?? 'unknown'}, which isn't on the list of allowed ones.`]),
      ];
    }),
  ];
}

/** Whether a licence, or one of several to choose from (`(MIT OR GPL-2.0)`), is allowed. */
function isAllowed(licence) {
  if (typeof licence !== 'string') return false;
  const choices = licence.replace(/^\(|\)$/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => allowedLicences.has(one)));
}
