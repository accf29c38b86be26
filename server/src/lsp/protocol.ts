import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Focus } from '../features/map/reduce';
import type { AddressPage, AddressRow, MapNode, MapPlace } from '../features/map/types';
import type { Topic } from '../features/reference/topics';
import type { FolderEntry } from '../model/files';
import type { ReadResult } from '../model/workspace';

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** It answers the requests below, so that the server reads all files through it, of any kind of file system. */
  readonly fileSystem?: boolean;
  /**
   * False for a workspace that the user doesn't trust, until `powermta/trustGranted`: private keys are then neither read nor
   * made, and nothing outside of the workspace's folders is read. True when left out.
   */
  readonly trusted?: boolean;
  /** Its command that opens completions, for items that need a value chosen right behind them. */
  readonly suggestCommand?: string;
  /** It shows views of whole configurations, and wants to be told when they change (`powermta/mapChanged`). */
  readonly views?: boolean;
  /** Its command that shows what lines become, for actions on pasted lines: it takes `{ uri, first, last }`. */
  readonly generateCommand?: string;
  /** Its commands for code lenses; without them there are none. */
  readonly lensCommands?: LensCommands;
  /** The section `powermta` of its settings, if it can't be asked for them (`workspace/configuration`) and pushes none. */
  readonly settings?: unknown;
  /** What opens a rule's page in the client, with `{rule}` in place of the rule: `codeDescription` of diagnostics. */
  readonly ruleUri?: string;
}

/** Commands of the client that code lenses run. */
export interface LensCommands {
  /** Shows places: the document's URI, a position in it, and the locations. */
  readonly showLocations: string;
  /** Explains settings: the document's URI and a question (`ExplainParams`). */
  readonly explain: string;
  /** Tries texts against a list of patterns: the document's URI and the list (`TestPatternsParams`). */
  readonly testPatterns: string;
}

/** Client to server, a notification: the user trusts the workspace from now on (no parameters). */
export const TRUST_GRANTED = 'powermta/trustGranted';

/** Server to client: the text of a file (`ReadFileParams` → `ReadResult`). */
export const READ_FILE = 'powermta/fs/read';

/** Server to client: what a folder holds, nothing when it isn't there (`ListFolderParams` → `FolderEntry[]`). */
export const LIST_FOLDER = 'powermta/fs/list';

/** Client to server: the page of a rule in Markdown, null for a rule that isn't there (`RulePageParams` → `string | null`). */
export const RULE_PAGE = 'powermta/rulePage';

export interface RulePageParams {
  readonly rule: string;
}

/** Client to server: all that the reference has pages for (no parameters → `Topic[]`). */
export const REFERENCE_TOPICS = 'powermta/topics';

/** Client to server: a page of the reference in Markdown, null where there is none (`DescribeParams` → `string | null`). */
export const DESCRIBE = 'powermta/describe';

export interface DescribeParams {
  /** A block's name in lower case, `global` for the top level. */
  readonly scope: string;
  /** A directive of that block, in lower case; left out, the page is about the block. */
  readonly directive?: string;
}

/** Client to server: what hardening TLS changes in an open document (`HardenTlsParams` → `HardenTlsResult | null`). */
export const HARDEN_TLS = 'powermta/hardenTls';

export interface HardenTlsParams {
  readonly uri: string;
}

export interface HardenTlsResult {
  /** Left out when there is nothing to change. */
  readonly edit?: WorkspaceEdit;
  /** What is changed and what is left to do, in sentences. */
  readonly summary: readonly string[];
}

/** Server to client: configurations, or what is found in them, changed since the last request for a view (no parameters). */
export const MAP_CHANGED = 'powermta/mapChanged';

/** Client to server: the configurations of the workspace (`ConfigurationsParams` → `ConfigurationInfo[]`). */
export const CONFIGURATIONS = 'powermta/configurations';

export interface ConfigurationsParams {
  /** A file that somebody looks at. */
  readonly uri?: string;
}

export interface ConfigurationInfo {
  /** URI of its entry file. */
  readonly entry: string;
  /** How many files it has. */
  readonly files: number;
  /** Whether everything that PowerMTA would read is known. */
  readonly complete: boolean;
  /** Whether the file that somebody looks at is part of it. */
  readonly current: boolean;
}

/** Client to server: the children of a node of the map (`MapParams` → `MapNode[]`). */
export const MAP = 'powermta/map';

export interface MapParams {
  /** The entry file of the configuration. */
  readonly entry: string;
  /** The segments that lead to the node; none for the groups. */
  readonly path: readonly string[];
  /** Only what has these letters in its name or detail. */
  readonly filter?: string;
}

/** Client to server: a picture of the way of mail, null where there is no such configuration (`OverviewParams` → `OverviewResult | null`). */
export const OVERVIEW = 'powermta/overview';

export interface OverviewParams {
  /** The entry file of the configuration. */
  readonly entry: string;
  /** Only what has these letters in its name or detail, with all that mail comes from and goes to. */
  readonly filter?: string;
  /** Only what a box of an earlier answer stands for, with all that mail comes from and goes to. */
  readonly focus?: Focus;
  /** Whether the picture is for a file of its own; else for a page that has its style and reacts to keys. */
  readonly standalone?: boolean;
}

export interface OverviewResult {
  readonly svg: string;
  /** By the index that `data-box` in the picture names. */
  readonly boxes: readonly OverviewBox[];
}

/** What a box of the picture leads to: what it stands for, or the line that it comes from. */
export interface OverviewBox {
  readonly label: string;
  readonly focus?: Focus;
  readonly place?: MapPlace;
}

/** Client to server: a page of the address sheet, null where there is no such configuration (`AddressesParams` → `AddressesResult | null`). */
export const ADDRESSES = 'powermta/addresses';

export interface AddressesParams {
  /** The entry file of the configuration. */
  readonly entry: string;
  /** Where the page begins; left out for the first one. */
  readonly from?: number;
}

export interface AddressesResult extends AddressPage {
  /** What the page is a page of: pages fit together while this is the same. */
  readonly revision: number;
}

/** Client to server: the PowerMTA version that a document is checked for (`VersionParams` → `VersionResult`). */
export const VERSION = 'powermta/version';

export interface VersionParams {
  readonly uri: string;
}

export interface VersionResult {
  readonly version: string;
  /** Whether a project file gives it. */
  readonly ofProject: boolean;
}

/** Client to server: the workspace's file that stands for an absolute path of the server (`LocalFileParams` → URI or null). */
export const LOCAL_FILE = 'powermta/localFile';

export interface LocalFileParams {
  /** As PowerMTA prints it: `/etc/pmta/config`. */
  readonly path: string;
}

export interface ReadFileParams {
  readonly uri: string;
  /** Larger files are answered as unreadable. */
  readonly maxBytes: number;
}

export interface ListFolderParams {
  readonly uri: string;
}

export type { AddressRow, Focus, FolderEntry, MapNode, MapPlace, ReadResult, Topic };
