import {
  type CodeLens,
  type CodeLensParams,
  CodeLensRefreshRequest,
  type Command,
  type Position,
} from 'vscode-languageserver';
import { type LensContent, type LensKind, lensContent, lensPlaces } from '../../features/code-lens';
import { answerInSlices } from '../answer';
import type { LensCommands } from '../protocol';
import type { Session } from '../session';
import { isOn, settingsSection } from '../settings-section';

/** What a lens carries until it is seen. */
interface LensData {
  readonly uri: string;
  readonly kind: LensKind;
}

/**
 * Answers `textDocument/codeLens` and `codeLens/resolve`; nothing for clients that named no commands for them.
 * @returns `refresh`, which makes the client ask again
 */
export function codeLensHandlers(session: Session): { refresh(): void } {
  const { connection, documents } = session;
  connection.onCodeLens(async ({ textDocument: { uri } }: CodeLensParams, token): Promise<CodeLens[]> => {
    if (session.lensCommands === undefined || !documents.has(uri)) {
      return [];
    }
    const section = await settingsSection(session, uri);
    const document = documents.get(uri);
    const settings = {
      references: isOn(section, 'codeLens.references', false),
      poolMembers: isOn(section, 'codeLens.poolMembers', true),
      explain: isOn(section, 'codeLens.explain', false),
      patternLists: isOn(section, 'codeLens.patternLists', true),
    };
    const places =
      document === undefined
        ? []
        : await answerInSlices(lensPlaces(document.file, settings), token, document);
    return places.map(({ range, kind }) => ({ range, data: { uri, kind } satisfies LensData }));
  });
  connection.onCodeLensResolve((lens): CodeLens => {
    const { uri, kind }: LensData = lens.data;
    const document = documents.get(uri);
    const { start } = lens.range;
    const content = document && lensContent(document.configuration, document.file, start.line, kind);
    return content === undefined || session.lensCommands === undefined
      ? { ...lens, command: { title: '', command: '' } }
      : { ...lens, command: commandOf(session.lensCommands, uri, start, content) };
  });
  return {
    refresh: () => {
      if (session.capabilities.workspace?.codeLens?.refreshSupport === true) {
        void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
      }
    },
  };
}

function commandOf(commands: LensCommands, uri: string, at: Position, content: LensContent): Command {
  const { title } = content;
  if ('locations' in content) {
    const { locations } = content;
    return locations.length === 0
      ? { title, command: '' }
      : { title, command: commands.showLocations, arguments: [uri, at, locations] };
  }
  return 'question' in content
    ? { title, command: commands.explain, arguments: [uri, content.question] }
    : { title, command: commands.testPatterns, arguments: [uri, content.list] };
}
