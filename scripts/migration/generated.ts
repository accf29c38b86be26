import { fileURLToPath } from 'node:url';
import { tableOf } from '../../server/src/features/describe/markdown';
import { anchorOf } from '../../server/src/features/reference/links';
import { isHearsay } from '../../server/src/schema/certainty';
import { allBlocks, allDirectives, directiveIn } from '../../server/src/schema/lookup';
import type { DirectiveEntry } from '../../server/src/schema/types';

/** Where the page is. */
export const migrationPath = fileURLToPath(new URL('../../docs/migration.md', import.meta.url));

/** docs/migration.md: what the schema calls deprecated or removed, as it must be now. */
export function migrationPage(): string {
  const deprecated = allDirectives().filter((entry) => entry.deprecated !== undefined);
  const removed = allDirectives().filter((entry) => entry.removed === true);
  const renamed = allBlocks().filter((block) => block.deprecated !== undefined);
  return `# Migration of old directives

What PowerMTA’s guide calls deprecated or no longer valid, or working configurations have only in old versions, and what stands in
its place. § are sections of the PowerMTA 5.0 User’s Guide. The rules
[deprecated-directive](rules/deprecated-directive.md) and [removed-directive](rules/removed-directive.md) find these in a
configuration; their quick fixes write the new form where it is certain. In CI:

\`\`\`sh
pmta-config lint --fix-dry-run --rule deprecated-directive=warning --rule removed-directive=warning pmta/config
\`\`\`

## Deprecated directives

They are still read.

${tableOf(['Directive', 'In', 'Instead', 'Source'], deprecated.map(row))}

## Directives that are no longer valid

${tableOf(['Directive', 'In', 'What it did', 'Source'], removed.map(removedRow))}

## Blocks with a new name

${tableOf(
  ['Block', 'Now'],
  renamed.map(({ name, deprecated: now = '' }) => [link(name), link(now)]),
)}
`;
}

function row(entry: DirectiveEntry): string[] {
  return [linkTo(entry), place(entry.scope), instead(entry), sourceOf(entry)];
}

function removedRow(entry: DirectiveEntry): string[] {
  return [linkTo(entry), place(entry.scope), entry.text.split(/(?<=\.) /)[0] ?? '', sourceOf(entry)];
}

function instead(entry: DirectiveEntry): string {
  const { deprecated, scope } = entry;
  if (deprecated === true || deprecated === undefined) {
    return isHearsay(entry) ? 'not known: see whether you need it' : 'nothing: remove it';
  }
  const [, block, name] = /^<([\w-]+)>(?: (.+))?$/.exec(deprecated) ?? [];
  if (block !== undefined) return name === undefined ? link(block) : `\`${name}\` in ${link(block)}`;
  return deprecated
    .split('/')
    .map((name) => successor(name, scope))
    .join(' or ');
}

function successor(name: string, scope: string): string {
  const entry = directiveIn(name, scope);
  return entry === undefined ? `\`${name}\`` : linkTo(entry);
}

function linkTo({ name, scope }: DirectiveEntry): string {
  return `[\`${name}\`](directives/${scope}.md#${anchorOf(name)})`;
}

function link(block: string): string {
  return `[\`<${block}>\`](directives/${block}.md)`;
}

function place(scope: string): string {
  return scope === 'global' ? 'the top level' : link(scope);
}

function sourceOf({ source }: DirectiveEntry): string {
  return /^[\d.]+$/.test(source.section)
    ? `§${source.section}`
    : `${source.section} (certainty: ${source.certainty})`;
}
