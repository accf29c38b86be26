import type { Session } from './session';

/** The section `powermta` for a document: as the client tells when asked, else as it told last. */
export async function settingsSection(session: Session, uri: string): Promise<unknown> {
  if (session.capabilities.workspace?.configuration === true) {
    try {
      return await session.connection.workspace.getConfiguration({ scopeUri: uri, section: 'powermta' });
    } catch {
      // A client that can't answer leaves everything at its default.
    }
  }
  return session.pushedSettings;
}

/** Whether a switch is on, by its path in the section: `codeLens.references`. */
export function isOn(section: unknown, path: string, byDefault: boolean): boolean {
  let value = section;
  for (const key of path.split('.')) {
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
  }
  return typeof value === 'boolean' ? value : byDefault;
}
