import type { Entry } from '../../model/block-content';
import type { FileModel } from '../../model/file-model';
import type { Unit } from '../../model/units';
import type { Finding } from '../../rules/rule';
import { lastOffset } from './place';
import type { ProblemCounts } from './types';

/** The findings of a configuration that a badge tells of. */
export interface Problems {
  readonly byUnit: ReadonlyMap<Unit, readonly Finding[]>;
  readonly byFile: ReadonlyMap<FileModel, ProblemCounts>;
}

/** Nothing found. */
export const noProblems: Problems = { byUnit: new Map(), byFile: new Map() };

const none: ProblemCounts = { errors: 0, warnings: 0 };

/** Sorts findings by what they are in; information and hints don't count. */
export function problemsIn(files: Iterable<readonly [FileModel, readonly Finding[]]>): Problems {
  const byUnit = new Map<Unit, Finding[]>();
  const byFile = new Map<FileModel, ProblemCounts>();
  for (const [file, findings] of files) {
    const told = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    byFile.set(file, countsOf(told));
    for (const finding of told) {
      if (finding.unit !== undefined) {
        const known = byUnit.get(finding.unit);
        if (known === undefined) {
          byUnit.set(finding.unit, [finding]);
        } else {
          known.push(finding);
        }
      }
    }
  }
  return { byUnit, byFile };
}

function countsOf(findings: readonly Finding[]): ProblemCounts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** What was found in some lines and the blocks that they open. */
export function problemsAt({ byUnit }: Problems, entries: readonly Entry[]): ProblemCounts {
  return sumOf(
    entries.map((entry) => {
      const findings = byUnit.get(entry.unit);
      if (findings === undefined) {
        return none;
      }
      const last = lastOffset(entry);
      return countsOf(findings.filter(({ offset }) => entry.offset <= offset && offset <= last));
    }),
  );
}

/** All of some counts together. */
export function sumOf(counts: readonly ProblemCounts[]): ProblemCounts {
  let errors = 0;
  let warnings = 0;
  for (const count of counts) {
    errors += count.errors;
    warnings += count.warnings;
  }
  return { errors, warnings };
}
