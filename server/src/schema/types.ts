/**
 * What a value can be. The forms are those of the guide's §3.2 and of each directive's section; names that end in a
 * block's name refer to a definition of that kind.
 */
export type ValueType =
  | 'boolean'
  | 'integer'
  | 'enum'
  | 'duration'
  | 'rate'
  | 'data-rate'
  | 'size'
  | 'daily-limit'
  | 'ip'
  | 'cidr'
  | 'ip-range'
  | 'port'
  | 'cidr-port'
  | 'host-port'
  | 'ip-port'
  | 'hostname'
  | 'domain'
  | 'domain-pattern'
  | 'domain-or-macro'
  | 'email'
  | 'address-pattern'
  | 'regex'
  | 'string'
  | 'secret'
  | 'path'
  | 'include'
  | 'key-file'
  | 'url'
  | 'header-name'
  | 'selector'
  | 'macro-name'
  | 'cipher-string'
  | 'tls13-suites'
  | 'host-list'
  | 'queue'
  | 'record-type'
  | 'record-field'
  | 'category'
  | 'pattern-result'
  | 'pattern-action'
  | 'source-option'
  | 'signals-switch'
  | 'virtual-mta'
  | 'virtual-mta-or-pool'
  | 'source'
  | 'source-group'
  | 'pattern-list'
  | 'smtp-pattern-list'
  | 'rewrite-list'
  | 'address-list'
  | 'proxy';

/** One parameter of a directive or tag. */
export interface Param {
  /** Its name in syntax lines, in capitals as the guide writes them: `CIDR`, `HOST-NAME`. */
  readonly name: string;
  readonly type: ValueType;
  /** Further types that the value may be instead. */
  readonly or?: readonly ValueType[];
  /** Words that are allowed besides the type, as `never` or `unlimited`; for `enum` all the words there are. */
  readonly words?: readonly string[];
  readonly optional?: true;
  /** A comma-separated list of such values. */
  readonly list?: true;
  /** Takes all that is left of the line, blanks too. */
  readonly rest?: true;
  readonly min?: number;
  readonly max?: number;
  /** What a bare number counts, as `MB`, `seconds`, `bits`. */
  readonly unit?: string;
  /** What the parameter is, in a few words, for signature help. */
  readonly text?: string;
}

/**
 * How sure we are that PowerMTA knows the directive in this place: `certain` is the guide itself, the others are those of
 * the survey of working configurations (`high`: several of them or the guide in passing, down to `background`).
 */
export type Certainty = 'certain' | 'high' | 'medium' | 'low' | 'background';

/** Where an entry's facts come from. */
export interface Source {
  /** Section of the PowerMTA 5.0 User's Guide, or what else says so. */
  readonly section: string;
  /** Which text it is: the guide's 2020 edition, its 2019 edition, or working public configurations. */
  readonly document: 'guide-2020' | 'guide-2019' | 'public-configs';
  readonly certainty: Certainty;
}

/** What PowerMTA knows of one directive in one block. */
export interface DirectiveEntry {
  readonly name: string;
  /** The block that it stands in; `global` is the top level. */
  readonly scope: string;
  readonly params: readonly Param[];
  /** What separates the parameters when it isn't white space. */
  readonly separator?: ',';
  /** The value that holds when nothing sets it, as the guide words it. */
  readonly default?: string;
  /** May be given several times in one block, each time adding something. */
  readonly repeatable?: true;
  /** Still read, but to be replaced: by a directive of that name (with `<…>` when it lives in a block), or by nothing. */
  readonly deprecated?: true | string;
  /** No longer valid. */
  readonly removed?: true;
  /** Takes effect at a restart only, not by `pmta reload`. */
  readonly restart?: true;
  /** Described by the 2020 edition and not by the 2019 one: came with a later release of version 5.0. */
  readonly laterRelease?: true;
  /** What it does, in Markdown; the first sentence stands alone. */
  readonly text: string;
  /** Directives to know beside this one. */
  readonly related?: readonly string[];
  readonly source: Source;
}

/** What PowerMTA knows of one block. */
export interface BlockEntry {
  readonly name: string;
  /** The blocks that it may stand in; `global` is the top level. */
  readonly scopes: readonly string[];
  /** Its argument; blocks without argument have none. */
  readonly argument?: Param;
  /** May stand only once in a configuration. */
  readonly single?: true;
  readonly deprecated?: string;
  readonly text: string;
  readonly source: Source;
  /** What its entries are, where they aren't directives: `/REGEX/ CATEGORY`. */
  readonly entry?: readonly Param[];
}
