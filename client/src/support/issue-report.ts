/** What package.json says of a setting, as far as it matters here. */
export interface SettingSchema {
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly properties?: unknown;
  readonly default?: unknown;
}

/** A setting that somebody set. */
export interface ChosenSetting {
  readonly name: string;
  readonly schema: SettingSchema;
  readonly value: unknown;
  /** Where it was set: "user", "workspace" or "folder". */
  readonly where: string;
}

/** What an issue report tells. */
interface IssueFacts {
  /** Names with versions and states, in the order in which they are shown. */
  readonly environment: readonly (readonly [name: string, value: string])[];
  readonly settings: readonly ChosenSetting[];
}

/** The texts around the facts. */
interface IssueWords {
  readonly head: string;
  readonly questions: readonly string[];
  readonly environment: string;
  readonly settings: string;
  readonly noSettings: string;
}

/** An issue report in Markdown. Paths, addresses, commands and whatever else was typed freely is left out. */
export function issueReport({ environment, settings }: IssueFacts, words: IssueWords): string {
  const rows = environment.map(([name, value]) => `- ${name}: ${value}`);
  const chosen = settings.map(
    ({ name, schema, value, where }) => `- \`${name}\` (${where}): \`${shownSetting(schema, value)}\``,
  );
  return [
    `<!-- ${words.head} -->`,
    ...words.questions.flatMap((question) => ['', `**${question}**`, '']),
    '',
    `## ${words.environment}`,
    '',
    ...rows,
    '',
    `## ${words.settings}`,
    '',
    ...(chosen.length === 0 ? [words.noSettings] : chosen),
    '',
  ].join('\n');
}

/** A setting's value: switches, numbers and choices as they are; of anything that was typed freely only how much it is. */
export function shownSetting(schema: SettingSchema, value: unknown): string {
  if (typeof value === 'boolean' || typeof value === 'number' || value === null) return String(value);
  if (typeof value === 'string') {
    return Array.isArray(schema.enum) && schema.enum.includes(value) ? value : `(${value.length} characters)`;
  }
  if (Array.isArray(value)) return entriesOf(value.length);
  if (typeof value !== 'object') return '(unknown)';
  const { properties } = schema;
  const entries = Object.entries(value);
  if (typeof properties !== 'object' || properties === null) return entriesOf(entries.length);
  const known: ReadonlyMap<string, SettingSchema> = new Map(Object.entries(properties));
  const shown = entries.flatMap(([name, inner]) => {
    const part = known.get(name);
    return part === undefined ? [] : [`${name}: ${shownSetting(part, inner)}`];
  });
  const left = entries.length - shown.length;
  return `{ ${[...shown, ...(left > 0 ? [`(${left} unknown)`] : [])].join(', ')} }`;
}

function entriesOf(count: number): string {
  return count === 1 ? '(1 entry)' : `(${count} entries)`;
}
