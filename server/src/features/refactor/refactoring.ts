import type { Configuration } from '../../model/configuration';
import type { FileModel } from '../../model/file-model';
import type { TextChange } from '../../rules/rule';

/** What is selected in a file: whole lines, or the line of the cursor. */
export interface Selection {
  readonly file: FileModel;
  readonly configuration: Configuration;
  readonly first: number;
  readonly last: number;
  /** Whether something is selected; else there is only the cursor. */
  readonly isRange: boolean;
}

/** A change that keeps the meaning of a configuration, or gives the text a form to fill in. */
export interface Refactoring {
  readonly title: string;
  readonly kind: 'refactor.extract' | 'refactor.rewrite';
  readonly changes: readonly TextChange[];
  /** Something in the new text that the user will want to replace: a name, a reason. Stands in the first change. */
  readonly placeholder?: string;
}
