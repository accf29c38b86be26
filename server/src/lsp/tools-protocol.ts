import type { TextFinding } from '../features/lint-text';
import type { LookUp } from '../features/reference/look-up';

/** Client to server: what the reference says of a directive or block, by its name as somebody writes it (`LookUpParams` → `LookUp`). */
export const LOOK_UP = 'powermta/lookUp';

export interface LookUpParams {
  readonly name: string;
  /** The block that it is asked about, `global` for the top level. */
  readonly block?: string;
}

/** Client to server: what is wrong in a text that is no document (`LintTextParams` → `LintTextResult`). */
export const LINT_TEXT = 'powermta/lintText';

/** The longest text that is checked by `powermta/lintText`, in UTF-16 code units. */
export const MOST_TEXT = 200_000;

/** The most findings that `powermta/lintText` gives; of more it tells the number. */
export const MOST_FINDINGS = 200;

export interface LintTextParams {
  readonly text: string;
  /** The PowerMTA version that reads it, `5.0`; as the workspace's settings say when left out. */
  readonly version?: string;
}

/** A finding with the address of its rule's page, where rules have pages. */
export interface PagedFinding extends TextFinding {
  readonly page?: string;
}

export type LintTextResult =
  | {
      readonly ok: true;
      /** The PowerMTA version that it was checked for. */
      readonly version: string;
      readonly findings: readonly PagedFinding[];
      /** How many findings there are besides those given. */
      readonly more: number;
    }
  /** Why it wasn't checked, and what to do: whole sentences. */
  | { readonly ok: false; readonly problem: string };

export type { LookUp };
