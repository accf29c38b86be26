import { pathOf } from '../words/manifest';
import { categories, type Setting } from './settings';

/** Where the settings are told for people, and for the server. */
export const pagePath = pathOf('docs/settings.md');
export const tablePath = pathOf('server/src/lsp/settings-table.ts');

/** docs/settings.md as package.json has it now. */
export function settingsPage(): string {
  const sections = categories().map(
    ({ title, properties }) =>
      `## ${title}\n\n${Object.entries(properties)
        .map(([name, setting]) => section(name, setting))
        .join('\n\n')}`,
  );
  return `# Settings

All settings of the extension, as _Preferences: Open Settings_ has them under _PowerMTA_. Other editors give the same names to the
language server. What can't be used is told once, with the values that can; the default counts then.

${sections.join('\n\n')}
`;
}

function section(name: string, setting: Setting): string {
  const { enum: values, enumDescriptions = [] } = setting;
  const lines = [
    `### ${name}`,
    (setting.markdownDescription ?? '').replace(/`#(.+?)#`/g, (_, other: string) =>
      other.startsWith('powermta.') ? `[${other}](#${anchor(other)})` : `\`${other}\``,
    ),
    ...(values === undefined
      ? []
      : [values.map((value, index) => `- \`${value}\`: ${enumDescriptions[index]}`).join('\n')]),
    `Default: \`${JSON.stringify(setting.default)}\`. Can be set ${scopes[setting.scope ?? ''] ?? ''}.`,
  ];
  return lines.join('\n\n');
}

/** Where settings of a scope can be set, in words that end a sentence. */
const scopes: Readonly<Record<string, string>> = {
  resource: 'for the user, a workspace or a folder of it',
  window: 'for the user or a workspace',
  'machine-overridable': 'on each machine, or for a workspace that is trusted',
};

function anchor(title: string): string {
  return title.toLowerCase().replaceAll('.', '');
}

/** What the server knows of the settings, to tell when one can't be used. Rules are checked where they are read. */
export function settingsTable(): string {
  const rows = categories()
    .flatMap(({ properties }) => Object.entries(properties))
    .map(([name, { type, enum: values, minimum }]) => {
      const kind = values === undefined ? `types: ${words([type].flat())}` : `values: ${words(values)}`;
      return `  { name: '${name}', ${kind}${minimum === undefined ? '' : `, minimum: ${minimum}`} },`;
    });
  return `// Made of package.json by: npm run generate:docs
import type { SettingKind } from './check-settings';

/** What each setting can be. */
export const settingsTable: readonly SettingKind[] = [
${rows.join('\n')}
];
`;
}

function words(all: readonly string[]): string {
  return `[${all.map((word) => `'${word}'`).join(', ')}]`;
}
