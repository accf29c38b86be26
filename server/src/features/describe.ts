import { blockEntry, directiveIn, scopesOf } from '../schema/lookup';
import type { DirectiveEntry, Source } from '../schema/types';

/** The description of a directive in a block, in Markdown; undefined for one that we don't know there. */
export function describeDirective(name: string, scope: string): string | undefined {
  const entry = directiveIn(name, scope) ?? directiveIn(name, scopesOf(name)[0] ?? '');
  if (entry === undefined) {
    return undefined;
  }
  const lines = [
    `\`${[entry.name, ...entry.params.map((param) => (param.optional ? `[${param.name}]` : param.name))].join(' ')}\``,
    entry.text,
    status(entry),
    entry.default === undefined ? '' : `Default: \`${entry.default}\``,
    `May stand ${scopesOf(name).map(place).join(', ')}.`,
    sourceLine(entry.source),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

/** The description of a block, in Markdown; undefined for one that we don't know. */
export function describeBlock(name: string): string | undefined {
  const block = blockEntry(name);
  if (block === undefined) {
    return undefined;
  }
  const argument = block.argument === undefined ? '' : ` ${block.argument.name}`;
  return [
    `\`<${block.name}${argument}>\``,
    block.text,
    `May stand ${block.scopes.map(place).join(', ')}.`,
    sourceLine(block.source),
  ].join('\n\n');
}

function status(entry: DirectiveEntry): string {
  if (entry.removed) {
    return '**No longer valid**: delete the line.';
  }
  if (entry.deprecated === undefined) {
    return entry.restart ? 'Takes effect at a restart.' : '';
  }
  return entry.deprecated === true ? '**Deprecated.**' : `**Deprecated**: use \`${entry.deprecated}\`.`;
}

function place(scope: string): string {
  return scope === 'global' ? 'at the top level' : `in \`<${scope}>\``;
}

function sourceLine({ document, section, certainty }: Source): string {
  if (document === 'public-configs') {
    return `Known from working configurations (${certainty} certainty), not from the guide.`;
  }
  return `User’s Guide ${section} (${document === 'guide-2019' ? '2019' : '2020'} edition)`;
}
