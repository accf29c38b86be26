import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHintsInSteps } from '../../features/inlay-hints';
import { answerInSlices } from '../answer';
import type { Session } from '../session';
import { isOn, settingsSection } from '../settings-section';

/**
 * Answers `textDocument/inlayHint`.
 * @returns `refresh`, which makes the client ask again
 */
export function inlayHintHandlers(session: Session): { refresh(): void } {
  const { connection, documents } = session;
  connection.languages.inlayHint.on(
    async ({ textDocument: { uri }, range }: InlayHintParams, token): Promise<InlayHint[]> => {
      const section = await settingsSection(session, uri);
      const settings = {
        inherited: isOn(section, 'inlayHints.inherited', false),
        poolSizes: isOn(section, 'inlayHints.poolSizes', false),
      };
      const document = documents.get(uri);
      if (document === undefined) {
        return [];
      }
      const { file, configuration } = document;
      return answerInSlices(inlayHintsInSteps(file, configuration, range, settings), token, document);
    },
  );
  return {
    refresh: () => {
      if (session.capabilities.workspace?.inlayHint?.refreshSupport === true) {
        void connection.languages.inlayHint.refresh().catch(() => undefined);
      }
    },
  };
}
