import { nearest } from '../schema/lookup';
import { allRules } from './index';
import {
  type PartialLintSettings,
  type PmtaVersion,
  pmtaVersions,
  type RuleLevel,
  ruleLevels,
} from './settings';

/** Something in settings that can't be used, and where: `["rules", "open-relay"]`. A whole sentence. */
interface SettingsProblem {
  readonly path: readonly string[];
  /** Whether the name at the end of the path is wrong, not the value behind it. */
  readonly atName: boolean;
  readonly message: string;
}

/** Settings as far as they can be used, and what can't. */
interface ReadSettings {
  readonly settings: PartialLintSettings;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Reads settings of the form `{"version": "5.0", "rules": {"open-relay": "error"}}`, whoever wrote them; what is wrong is
 * left out and told.
 */
export function readSettings(value: unknown): ReadSettings {
  const problems: SettingsProblem[] = [];
  if (!isObject(value)) {
    problems.push({ path: [], atName: false, message: 'The settings must be an object: {"rules": {…}}.' });
    return { settings: { severities: {} }, problems };
  }
  for (const name of Object.keys(value)) {
    if (name !== 'version' && name !== 'rules' && name !== '$schema') {
      problems.push({
        path: [name],
        atName: true,
        message: `There is no setting "${name}": write "version" or "rules".`,
      });
    }
  }
  const version = readVersion(value.version, problems);
  const severities = readRules(value.rules, problems);
  return { settings: { ...(version && { version }), severities }, problems };
}

/** Whether a word is a version of PowerMTA that can be chosen. */
export function isVersion(value: unknown): value is PmtaVersion {
  return pmtaVersions.some((version) => version === value);
}

/** Whether a word is what a rule can be set to. */
export function isLevel(value: unknown): value is RuleLevel {
  return ruleLevels.some((level) => level === value);
}

/** What is wrong with the name of a rule: a whole sentence; undefined for a rule that exists. */
export function problemWithRule(id: string): string | undefined {
  const ids = allRules.map((rule) => rule.id);
  if (ids.includes(id)) {
    return undefined;
  }
  const likely = nearest(id, ids)?.name;
  return `There is no rule "${id}"${likely === undefined ? '.' : `: did you mean "${likely}"?`}`;
}

/** What a rule can be set to, in words that end a sentence. */
export const levelsInWords = 'error, warning, information, hint or off';
/** The versions, in words that end a sentence. */
export const versionsInWords = `${pmtaVersions.slice(0, -1).join(', ')} or ${pmtaVersions.at(-1)}`;

function readVersion(value: unknown, problems: SettingsProblem[]): PmtaVersion | undefined {
  if (value === undefined || isVersion(value)) {
    return value;
  }
  problems.push({
    path: ['version'],
    atName: false,
    message: `The version must be ${versionsInWords}, in quotes, not ${shown(value)}.`,
  });
  return undefined;
}

function readRules(value: unknown, problems: SettingsProblem[]): Record<string, RuleLevel> {
  const levels: Record<string, RuleLevel> = {};
  if (value === undefined) {
    return levels;
  }
  if (!isObject(value)) {
    problems.push({
      path: ['rules'],
      atName: false,
      message: `"rules" must be an object that gives severities by rule, not ${shown(value)}.`,
    });
    return levels;
  }
  for (const [id, level] of Object.entries(value)) {
    const path = ['rules', id];
    const problem = problemWithRule(id);
    if (problem !== undefined) {
      problems.push({ path, atName: true, message: problem });
    } else if (isLevel(level)) {
      levels[id] = level;
    } else {
      const message = `"${id}" can be set to ${levelsInWords}, not to ${shown(level)}.`;
      problems.push({ path, atName: false, message });
    }
  }
  return levels;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
