import type { Configuration } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import type { Mention, NameKind } from '../model/names';
import type { Unit } from '../model/units';
import type { DirectiveEntry } from '../schema/types';
import type { ValueProblem } from '../schema/values/check';
import type { SyntaxTree } from '../syntax/tree';
import type { PmtaVersion } from './settings';

/** How much a finding matters; each step down is surer to be left alone by somebody who is in a hurry. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One thing that a rule has to say about a place. All offsets are UTF-16 units. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The unit that the place is in; undefined for what concerns the file as a whole. */
  readonly unit?: Unit;
  /** Lines below the unit's first line (or below the file's first line where there is no unit). */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  /** Lines from `offset` to the line that the range ends in; 0 or left out for a range in one line. */
  readonly extent?: number;
  readonly tags?: readonly ('deprecated' | 'unnecessary')[];
  /** Other places that the message speaks of. */
  readonly related?: readonly Related[];
  /** Whether the rule has a fix for this place. */
  readonly fixable: boolean;
  /** What the rule's fix needs to know again, so that it isn't worked out twice. */
  readonly data?: FindingData;
}

/** The line of the file that a finding begins in. */
export function lineOfFinding(finding: Finding): number {
  return (finding.unit?.first ?? 0) + finding.offset;
}

/** Plain data from a rule's check to its fix. */
type FindingData = Readonly<Record<string, string | number | boolean>>;

/** Another place that a message speaks of: a mention, or a line of the same file. */
export interface Related {
  readonly message: string;
  readonly at:
    | Mention
    | { readonly unit: Unit; readonly offset: number; readonly start: number; readonly end: number };
}

/** A change of text in one file. Lines count from the file's first, characters in UTF-16 units. */
export interface TextChange {
  /** The file; left out for the file of the finding. */
  readonly uri?: string;
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly text: string;
}

/** A way to put a finding right. */
export interface Fix {
  /** What it does, as a menu shows it: `Write 10m`. */
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** URIs of empty files to create before the text is changed. */
  readonly creates?: readonly string[];
  /** Whether it is the obvious one: taken by "fix all". Others are only offered. */
  readonly preferred: boolean;
}

/** What a rule's check is given. */
export interface RuleContext {
  readonly file: FileModel;
  readonly tree: SyntaxTree;
  readonly configuration: Configuration;
  /** The unit being checked; none for a rule that looks at the whole file. */
  readonly unit: Unit | undefined;
  /** The PowerMTA version that the user runs. */
  readonly version: PmtaVersion;
  /** What the schema knows of the directive in a line, in the block that it stands in. */
  entryOf(line: number): DirectiveEntry | undefined;
  /** Name of the block around a line; `global` at the top level. */
  scopeOf(line: number): string;
  /** Whether nothing is known of what stands in a block: then no directive in it can be called unknown. */
  holdsUnknownEntries(scope: string): boolean;
  /** What is wrong with the value of a line; worked out once for all rules. */
  valueProblems(line: number): readonly ValueProblem[];
  /**
   * For a rule of a line (`Rule.ofLine`) that stays silent for another reason than the line and the block that it stands in:
   * it wants to be asked again about equal lines.
   */
  lookAgain(): void;
  /** Says something about a part of a line. */
  report(place: Place): void;
}

/** A finding as a rule reports it; the rule's name, severity and unit are filled in. */
export interface Place {
  /** Line in the file. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Line in the file that the range ends in, when it is another one. */
  readonly endLine?: number;
  readonly message: string;
  /** Left out: the rule's default. */
  readonly severity?: Severity;
  readonly tags?: Finding['tags'];
  readonly related?: readonly Related[];
  /** Left out: false. */
  readonly fixable?: boolean;
  readonly data?: FindingData;
}

/**
 * What a rule looks at beyond the unit that it judges. When something of that changes, its findings are worked out anew;
 * what isn't named here must not be looked at.
 */
export interface Reach {
  /**
   * What is defined or used under the names of these kinds that the unit mentions. Findings may also depend on which names
   * there are, as a suggestion does.
   */
  readonly names?: readonly NameKind[];
  /** Further kinds under which the names that the unit mentions are looked up. */
  readonly alsoAs?: readonly NameKind[];
  /** Blocks of these names at the top level, with all that is in them. */
  readonly blocks?: readonly string[];
  /** Settings of these names (mentions of kind `setting`): their lines and the blocks around them. */
  readonly settings?: readonly string[];
  /**
   * What findings in other units may depend on of a unit that came or went: while it is the same, they stay right. '' for
   * nothing. The names of the configuration are those after the change. `changed` are all units that came or went; they are
   * checked anew anyway.
   */
  readonly shows?: (unit: Unit, configuration: Configuration, changed: ReadonlySet<Unit>) => string;
  /**
   * As `shows`, where only some units depend on a unit that came or went: they are asked again when what it shows changed,
   * or at any change where `shows` is left out. `shows` gets units that are gone and can only look at what they hold.
   */
  readonly near?: {
    readonly shows?: (unit: Unit) => string;
    readonly of: (unit: Unit, configuration: Configuration) => Iterable<Unit>;
  };
  /** Whether there may be findings in a unit, as far as the unit itself tells; left out: always. */
  readonly concerns?: (unit: Unit) => boolean;
}

/** One rule: what it is called, when it looks, and what it does about what it finds. */
export interface Rule {
  /** Its name in settings, comments and reports: `open-relay`. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in one line, for lists of rules. */
  readonly summary: string;
  /** Section of the guide, RFC, or practice. */
  readonly evidence: string;
  /** What its findings depend on besides the unit that they are in; left out: nothing. */
  readonly reach?: Reach;
  /**
   * Whether it has something to say about a line depends on nothing but the line itself, the block that it stands in and the
   * settings. Such a rule isn't asked again about a line that is equal to one that it had nothing to say about, unless it
   * said otherwise of that one (`RuleContext.lookAgain`).
   */
  readonly ofLine?: true;
  /** The directives whose lines it looks at, in lower case, or all of them. */
  readonly directives?: readonly string[] | 'all';
  readonly checkDirective?: (context: RuleContext, line: number) => void;
  /** The blocks that it looks at, by name, or all of them. */
  readonly blocks?: readonly string[] | 'all';
  readonly checkBlock?: (context: RuleContext, opener: number) => void;
  /** Lines that begin with a regular expression. */
  readonly checkEntry?: (context: RuleContext, line: number) => void;
  /** Looks at each unit once. */
  readonly checkUnit?: (context: RuleContext, unit: Unit) => void;
  /** Looks at the file as a whole, once. */
  readonly checkFile?: (context: RuleContext) => void;
  /** The ways to put a finding of this rule right, worked out when asked for. The finding is of this very text. */
  readonly fixes?: (context: RuleContext, finding: Finding) => Fix[];
}
