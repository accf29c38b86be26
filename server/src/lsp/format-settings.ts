import { type FormatSettings, readFormatSettings } from '../features/format';
import type { Session } from './session';

/** The settings `powermta.format.*` for a document: as the client tells when asked, else as it told last. */
export async function formatSettingsOf(session: Session, uri: string): Promise<FormatSettings> {
  let section = session.pushedSettings;
  if (session.capabilities.workspace?.configuration === true) {
    try {
      section = await session.connection.workspace.getConfiguration({ scopeUri: uri, section: 'powermta' });
    } catch {
      // A client that can't answer leaves everything at its default.
    }
  }
  return readFormatSettings(formatPart(section));
}

function formatPart(section: unknown): unknown {
  return typeof section === 'object' && section !== null && 'format' in section ? section.format : undefined;
}
