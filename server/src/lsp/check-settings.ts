import { nearest } from '../schema/lookup';
import { settingsTable } from './settings-table';

/** What a setting can be. */
export interface SettingKind {
  /** With the section: `powermta.format.endOfLine`. */
  readonly name: string;
  /** The words that it can be. */
  readonly values?: readonly string[];
  /** The types of values that it can have, as in a JSON schema. */
  readonly types?: readonly string[];
  readonly minimum?: number;
}

/** Settings that are checked where they are read, which knows more. */
const checkedElsewhere = new Set(['powermta.version', 'powermta.lint.rules']);

/**
 * What can't be used in the settings, in whole sentences that name the setting and what it can be.
 * @param section the section `powermta` as the client gives it
 */
export function problemsInSettings(section: unknown): string[] {
  return isObject(section) ? problemsBelow('powermta', section) : [];
}

function problemsBelow(prefix: string, section: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(section).flatMap(([key, value]) => {
    const name = `${prefix}.${key}`;
    if (checkedElsewhere.has(name) || value === undefined || value === null) return [];
    const kind = settingsTable.find((one) => one.name === name);
    if (kind !== undefined) return fits(kind, value) ? [] : [sentence(kind, value)];
    const isGroup = settingsTable.some((other) => other.name.startsWith(`${name}.`));
    if (!isGroup) return [unknownName(name)];
    return isObject(value)
      ? problemsBelow(name, value)
      : [`"${name}" is a group of settings, not a setting.`];
  });
}

function fits({ values, types, minimum }: SettingKind, value: unknown): boolean {
  if (values !== undefined) return values.some((one) => one === value);
  const isOfType = types?.includes(typeOf(value)) ?? true;
  return isOfType && (minimum === undefined || (typeof value === 'number' && value >= minimum));
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

const typesInWords: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  object: 'an object',
  string: 'a text in quotes',
};

function sentence({ name, values, types = [], minimum }: SettingKind, value: unknown): string {
  const words = values ?? types.map((type) => typesInWords[type] ?? type);
  const allowed = [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');
  const least = minimum === undefined ? '' : ` of ${minimum} or more`;
  return `"${name}" can be ${allowed}${least}, not ${shown(value)}. Its default counts.`;
}

function unknownName(name: string): string {
  const names = settingsTable.map((one) => one.name);
  const groups = new Set(names.map((one) => one.slice(0, one.lastIndexOf('.'))));
  const likely = nearest(name, [...names, ...groups])?.name;
  return `There is no setting "${name}"${likely === undefined ? '.' : `: did you mean "${likely}"?`}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
