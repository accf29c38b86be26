import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allRules } from '../../server/src/rules';
import { pmtaVersions, ruleLevels } from '../../server/src/rules/settings';
import { manifestTexts } from '../words/manifest';

/** A file that repeats what the table of rules says. */
interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The files that repeat the table of rules, as they must be now. */
export function generatedFiles(): GeneratedFile[] {
  return [
    { path: pathOf('schemas/pmtalintrc.schema.json'), text: json(projectFileSchema()) },
    { path: pathOf('docs/rules/README.md'), text: tableOfRules() },
    { path: pathOf('package.json'), text: json(manifest()) },
  ];
}

/** The JSON schema of `.pmtalintrc.json`. */
function projectFileSchema(): object {
  const texts = manifestTexts();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Rules for PowerMTA configurations',
    description:
      'Sets the rules for all PowerMTA configuration files in this folder and below, in the editor and on the command line. The nearest such file to a configuration counts.',
    type: 'object',
    allowComments: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      version: {
        description: 'The PowerMTA version that reads the configurations.',
        enum: pmtaVersions,
        default: '5.0',
      },
      rules: rulesSetting(levelTexts((key) => texts[key] ?? '')),
    },
  };
}

/** What each level does, by the key of its text in package.nls.json. */
function levelTexts(textOf: (key: string) => string): readonly string[] {
  return ruleLevels.map((level) => textOf(`setting.lint.level.${level}`));
}

/** The setting that gives rules a severity, as JSON schema. */
function rulesSetting(enumDescriptions: readonly string[]): object {
  return {
    description: 'The severity of each rule, where it should differ from the rule’s own.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      allRules.map((rule) => [
        rule.id,
        {
          description: `${rule.summary} (${rule.evidence})`,
          enum: ruleLevels,
          enumDescriptions,
          default: rule.severity,
        },
      ]),
    ),
  };
}

/** package.json with the settings that name rules brought up to date. */
function manifest(): object {
  const setting = rulesSetting(levelTexts((key) => `%${key}%`));
  const parsed = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));
  for (const category of parsed.contributes.configuration) {
    if ('powermta.lint.rules' in category.properties) {
      const before = category.properties['powermta.lint.rules'];
      category.properties['powermta.lint.rules'] = { ...before, ...setting, description: undefined };
    }
  }
  return parsed;
}

/** The list of rules for people. */
function tableOfRules(): string {
  const rows = allRules.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${cell(rule.summary)} | ${cell(rule.evidence)} |`,
  );
  return `# Rules

What the linter looks for, in the editor and on the command line. § are sections of the PowerMTA 5.0 User’s Guide. A rule
that can’t be sure stays quiet.

| rule | severity | what is wrong | evidence |
| --- | --- | --- | --- |
${rows.join('\n')}

## Changing severities

In the editor by the setting \`powermta.lint.rules\`, and for a project, in the editor and on the command line alike, by a
file \`.pmtalintrc.json\` in the folder of the configurations or one above it. The nearest one counts, more than the
editor’s settings. On the command line \`--rule ID=SEVERITY\` counts most.

\`\`\`json
{
  "version": "5.0",
  "rules": {
    "unused-definition": "off",
    "open-relay": "error"
  }
}
\`\`\`

Severities are \`error\`, \`warning\`, \`information\` and \`hint\`; \`off\` switches a rule off. Versions are ${pmtaVersions.join(', ')}.

## Silencing a rule at one place

\`\`\`powermta
# pmta-lint-disable-next-line weak-dh,weak-ciphers -- the old relay can't do better until March
# pmta-lint-disable-file unused-definition -- these lists are for others to include
\`\`\`

The first silences rules in the line below it, the second, anywhere in a file, in the whole file. The reason is for whoever
reads it next.
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function pathOf(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
