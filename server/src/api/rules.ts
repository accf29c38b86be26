import { allRules } from '../rules';
import type { Severity } from './types';

/** One rule. */
export interface RuleInfo {
  /** Its name in settings, comments and findings: `open-relay`. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly summary: string;
  /** Section of the guide, RFC, or practice. */
  readonly evidence: string;
}

/** All rules, with the severity that each has when nothing is set. */
export const rules: readonly RuleInfo[] = allRules.map(({ id, severity, summary, evidence }) => ({
  id,
  severity,
  summary,
  evidence,
}));
