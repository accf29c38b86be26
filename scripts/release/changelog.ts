const unreleased = '## Unreleased';

/**
 * CHANGELOG.md with what is unreleased under a heading of the version and its date, and an empty "Unreleased" above it.
 * @param date as `2026-01-31`
 * @throws Error when there is no section "Unreleased", nothing in it, or no such date
 */
export function releaseChangelog(text: string, version: string, date: string): string {
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date) {
    throw new Error(`“${date}” is no date such as 2026-01-31.`);
  }
  const lines = text.split('\n');
  const start = lines.indexOf(unreleased);
  if (start < 0) throw new Error(`CHANGELOG.md has no line “${unreleased}”.`);
  const next = lines.findIndex((line, index) => index > start && line.startsWith('## '));
  const section = lines.slice(start + 1, next < 0 ? undefined : next);
  if (section.every((line) => line.trim() === '')) {
    throw new Error('CHANGELOG.md tells of nothing unreleased: write what users notice first.');
  }
  return [...lines.slice(0, start + 1), '', `## ${version} (${date})`, ...lines.slice(start + 1)].join('\n');
}
