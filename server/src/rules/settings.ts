import type { Severity } from './rule';

/** The versions of PowerMTA that can be chosen. */
export const pmtaVersions = ['4.0', '4.5', '5.0', '5.5', '6.0'] as const;
export type PmtaVersion = (typeof pmtaVersions)[number];

/** The severities from the gravest down. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a rule can be set to. */
export type RuleLevel = Severity | 'off';
export const ruleLevels: readonly RuleLevel[] = [...severities, 'off'];

/** What users may set about rules. */
export interface LintSettings {
  readonly version: PmtaVersion;
  /** Severity by rule, where it differs from the rule's own. */
  readonly severities: Readonly<Record<string, RuleLevel>>;
}

/** What one place sets: the editor's settings, a project file, a command line. What it leaves out is left to others. */
export interface PartialLintSettings {
  readonly version?: PmtaVersion;
  readonly severities: Readonly<Record<string, RuleLevel>>;
}

/** What holds when nothing is set: the version that the reference describes, and each rule's own severity. */
export const defaultLintSettings: LintSettings = { version: '5.0', severities: {} };

/** Settings of several places in one; each counts more than those before it, rule by rule. */
export function mergeSettings(...layers: readonly PartialLintSettings[]): LintSettings {
  return layers.reduce<LintSettings>(
    (merged, layer) => ({
      version: layer.version ?? merged.version,
      severities: { ...merged.severities, ...layer.severities },
    }),
    defaultLintSettings,
  );
}
