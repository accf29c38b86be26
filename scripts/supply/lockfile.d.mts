/** A package of the lockfile. */
export interface LockedPackage {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  readonly production: boolean;
  readonly integrity: string | undefined;
  readonly resolved: string | undefined;
}
export const allowedLicences: ReadonlySet<string>;
export function packagesIn(lock: object): LockedPackage[];
export function lockfileProblems(lock: object): string[];
