import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { baseName, folderOf, joinUri, normalUri, pathOf } from '../model/paths';
import type { FileHost } from '../model/workspace';
import { allRules } from '../rules';
import { type ProjectFileProblem, projectFileName, readProjectFile } from '../rules/project-file';
import { readSettings } from '../rules/read-settings';
import { type RuleSet, ruleSet } from '../rules/run';
import {
  defaultLintSettings,
  type LintSettings,
  mergeSettings,
  type PartialLintSettings,
} from '../rules/settings';
import { once } from '../schema/once';
import { problemsInSettings } from './check-settings';
import { isForWantOfTrust } from './file-access';

/** The largest project file that is read, in bytes. */
const MAX_BYTES = 1024 * 1024;

/** Which rules hold for which document: by the editor's settings and the nearest project file, which counts more. */
export interface LintSettingsStore {
  /** The rules for a document as last worked out; until then those that hold when nothing is set. */
  rulesOf(uri: string): RuleSet;
  /** Works out the rules for a document, if need be. */
  load(uri: string): Promise<RuleSet>;
  /** Whether the version comes from a project file. */
  isVersionOfProject(uri: string): Promise<boolean>;
  /** The editor's settings changed. `pushed` is what it told of the section `powermta`, if it did. */
  changed(pushed?: unknown): void;
  /** A file changed on disk; gives whether that changed settings. */
  fileChanged(uri: string): boolean;
  /** Any project file may have changed, or may be read by now that was refused before. */
  forgetFiles(): void;
}

/** What the store needs from outside. */
interface LintSettingsHost {
  readonly connection: Connection;
  readonly files: FileHost;
  /** Whether the editor can be asked for its settings. */
  asks(): boolean;
}

/** A store that knows nothing yet. */
export function lintSettingsStore(host: LintSettingsHost): LintSettingsStore {
  const projectFiles = new Map<string, Promise<PartialLintSettings | undefined>>();
  const loading = new Map<string, Promise<RuleSet>>();
  const known = new Map<string, RuleSet>();
  const sets = new Map<string, RuleSet>();
  const told = new Set<string>();
  const marked = new Set<string>();
  let pushed: unknown;

  /** One set for equal settings, so that what was found by it can be told again. */
  const setFor = (settings: LintSettings) => {
    const key = JSON.stringify([settings.version, Object.entries(settings.severities).sort()]);
    const set = sets.get(key) ?? ruleSet(allRules, settings);
    sets.set(key, set);
    return set;
  };
  const initial = once(() => setFor(defaultLintSettings));

  const readProject = (uri: string) => {
    const reading = projectFiles.get(uri) ?? loadProjectFile(host, uri, marked);
    projectFiles.set(uri, reading);
    return reading;
  };

  const workOut = async (uri: string) => {
    const editor = await editorSettings(host, uri, pushed, told);
    const project = await nearestProjectFile(uri, readProject);
    return setFor(mergeSettings(editor, ...(project === undefined ? [] : [project])));
  };

  const start = (uri: string) => {
    const set = workOut(uri);
    loading.set(uri, set);
    void set.then((rules) => {
      // What was asked for before a change must not win over what was asked for after it.
      if (loading.get(uri) === set) {
        known.set(uri, rules);
      }
    });
    return set;
  };

  return {
    rulesOf: (uri) => known.get(uri) ?? initial(),
    load: (uri) => loading.get(uri) ?? start(uri),
    isVersionOfProject: async (uri) => (await nearestProjectFile(uri, readProject))?.version !== undefined,
    changed: (settings) => {
      pushed = settings;
      loading.clear();
    },
    fileChanged: (uri) => {
      if (baseName(uri) !== projectFileName) {
        return false;
      }
      projectFiles.delete(normalUri(uri));
      loading.clear();
      return true;
    },
    forgetFiles: () => {
      projectFiles.clear();
      loading.clear();
    },
  };
}

/** How the editor calls the settings that a project file has. */
const names: Readonly<Record<string, string>> = { version: 'version', rules: 'lint.rules' };

/** The editor's settings for a document; what is wrong with them is told once. */
async function editorSettings(
  { asks, connection }: LintSettingsHost,
  uri: string,
  pushed: unknown,
  told: Set<string>,
): Promise<PartialLintSettings> {
  let section = pushed;
  if (asks()) {
    try {
      section = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'powermta' });
    } catch {
      // An editor that can't answer leaves everything at its default.
    }
  }
  const { settings, problems } = readSettings(lintPart(section));
  const rules = problems.map(({ path, message }) => `"powermta.${names[path[0] ?? ''] ?? ''}": ${message}`);
  for (const problem of [...rules, ...problemsInSettings(section)].filter((one) => !told.has(one))) {
    told.add(problem);
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `PowerMTA: a setting can't be used. ${problem}`,
    });
  }
  return settings;
}

/** The settings about rules in the section `powermta`, as a project file has them. */
function lintPart(section: unknown): object {
  if (typeof section !== 'object' || section === null) {
    return {};
  }
  const version = 'version' in section ? section.version : undefined;
  const lint = 'lint' in section ? section.lint : undefined;
  const rules = typeof lint === 'object' && lint !== null && 'rules' in lint ? lint.rules : undefined;
  return { version: version ?? undefined, rules: rules ?? undefined };
}

/** The settings of the project file in a document's folder or the nearest one around it. */
async function nearestProjectFile(
  uri: string,
  read: (uri: string) => Promise<PartialLintSettings | undefined>,
): Promise<PartialLintSettings | undefined> {
  if (!pathOf(uri).startsWith('/')) {
    return undefined;
  }
  for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
    const settings = await read(joinUri(folder, projectFileName));
    if (settings !== undefined || folder === folderOf(folder)) {
      return settings;
    }
  }
}

/**
 * Reads a project file and shows in it what can't be used; undefined when there is none, and for one that isn't looked at as
 * the workspace isn't trusted.
 * @param marked the project files with diagnostics, which are taken back when the file is gone
 */
async function loadProjectFile(
  { connection, files }: LintSettingsHost,
  uri: string,
  marked: Set<string>,
): Promise<PartialLintSettings | undefined> {
  const result = await files.read(uri, MAX_BYTES);
  if (result.kind === 'missing' || (result.kind === 'unreadable' && isForWantOfTrust(result.reason))) {
    if (marked.delete(uri)) {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    return undefined;
  }
  const start = { line: 0, character: 0 };
  const { settings, problems } =
    result.kind === 'text'
      ? readProjectFile(result.text)
      : {
          settings: { severities: {} },
          problems: [{ message: `It can't be read: ${result.reason}.`, start, end: start }],
        };
  marked.add(uri);
  void connection.sendDiagnostics({ uri, diagnostics: problems.map(toDiagnostic) });
  return settings;
}

function toDiagnostic({ message, start, end }: ProjectFileProblem): Diagnostic {
  return { message, range: { start, end }, severity: DiagnosticSeverity.Error, source: 'powermta' };
}
