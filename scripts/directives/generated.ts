import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firstSentence, tableOf } from '../../server/src/features/describe/markdown';
import { anchorOf } from '../../server/src/features/reference/links';
import { blockPage } from '../../server/src/features/reference/page';
import { allBlocks, allDirectives, directivesIn } from '../../server/src/schema/lookup';

/** Where the pages are. */
export const folder = fileURLToPath(new URL('../../docs/directives/', import.meta.url));

/** The pages of the directive reference by file name, as they must be now: one for each block, and an index. */
export function directivePages(): Map<string, string> {
  const scopes = ['global', ...allBlocks().map(({ name }) => name)];
  const pages = scopes.map((scope) => {
    const linkTo = (target: string, name?: string) =>
      name === undefined ? `${target}.md` : `${target === scope ? '' : `${target}.md`}#${anchorOf(name)}`;
    return [`${scope}.md`, blockPage(scope, linkTo) ?? ''] as const;
  });
  return new Map([['README.md', index()], ...pages]);
}

/** The files in the folder that are no page any more. */
export function strayPages(): string[] {
  const pages = directivePages();
  return readdirSync(folder).filter((name) => !pages.has(name));
}

function index(): string {
  const blocks = allBlocks().map(({ name, text, deprecated }) => {
    const count = deprecated === undefined ? directivesIn(name).length : 0;
    return [`[\`<${name}>\`](${name}.md)`, count === 0 ? '' : String(count), firstSentence(text)];
  });
  const topLevel = [
    '[top level](global.md)',
    String(directivesIn('global').length),
    'What stands outside of all blocks.',
  ];
  const names = [...new Set(allDirectives().map(({ name }) => name))].sort();
  const links = names.map((name) => {
    const scopes = allDirectives().filter((entry) => entry.name === name);
    const places = scopes.map(
      ({ scope }) => `[${scope === 'global' ? 'top level' : scope}](${scope}.md#${anchorOf(name)})`,
    );
    return `- \`${name}\`: ${places.join(', ')}`;
  });
  return `# Directives and blocks

What the extension knows of PowerMTA's configuration, block by block. Generated from \`server/src/schema/data\` by
\`npm run generate:docs\`: change the data, not these pages. In VS Code the command *PowerMTA: Open Directive Reference* finds
and shows the same.

${tableOf(['where', 'directives', 'what it is for'], [topLevel, ...blocks])}

## All directives

${links.join('\n')}
`;
}
