import type { Severity } from './rule';

/** The versions of PowerMTA that can be chosen. */
export const pmtaVersions = ['4.0', '4.5', '5.0', '5.5', '6.0'] as const;
export type PmtaVersion = (typeof pmtaVersions)[number];

/** What users may set about rules. */
export interface LintSettings {
  readonly version: PmtaVersion;
  /** Severity by rule, where it differs from the rule's own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** What holds when nothing is set: the version that the reference describes, and each rule's own severity. */
export const defaultLintSettings: LintSettings = { version: '5.0', severities: {} };
