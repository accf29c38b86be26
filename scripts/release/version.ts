const parts = ['major', 'minor', 'patch'] as const;
type Part = (typeof parts)[number];

const isPart = (text: string): text is Part => parts.some((part) => part === text);

/** The three numbers of a version such as `1.2.3`; undefined for anything else, also for pre-releases. */
function numbersOf(version: string): readonly number[] | undefined {
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : undefined;
}

/**
 * The version to release (Semantic Versioning 2.0.0, items 6 to 8).
 * @param wanted `patch`, `minor` or `major`, or the version itself, for the first release
 * @throws Error when `wanted` is neither, or comes before the current version
 */
export function nextVersion(current: string, wanted: string): string {
  const now = numbersOf(current);
  if (now === undefined) throw new Error(`package.json has the version ${current}; it must look like 1.2.3.`);
  if (isPart(wanted)) {
    const index = parts.indexOf(wanted);
    return now.map((value, at) => (at < index ? value : at === index ? value + 1 : 0)).join('.');
  }
  const given = numbersOf(wanted);
  if (given === undefined) throw new Error('Say patch, minor or major, or a version such as 1.2.3.');
  const differs = given.findIndex((value, at) => value !== now[at]);
  if (differs >= 0 && (given[differs] ?? 0) < (now[differs] ?? 0)) {
    throw new Error(`${wanted} comes before ${current}, the version that package.json has.`);
  }
  return wanted;
}
