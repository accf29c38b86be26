import { type FormatSettings, readFormatSettings } from '../features/format';
import type { Session } from './session';
import { settingsSection } from './settings-section';

/** The settings `powermta.format.*` for a document. */
export async function formatSettingsOf(session: Session, uri: string): Promise<FormatSettings> {
  return readFormatSettings(formatPart(await settingsSection(session, uri)));
}

function formatPart(section: unknown): unknown {
  return typeof section === 'object' && section !== null && 'format' in section ? section.format : undefined;
}
