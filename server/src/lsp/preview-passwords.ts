import { newPassword } from '../generator/password';

/** How many previews' passwords are remembered. */
const MOST_PREVIEWS = 8;

/** Random passwords for previews: as often as a preview is made anew, its users have the same ones. */
export function previewPasswords(): { of(preview: string): () => string } {
  const known = new Map<string, string[]>();
  return {
    of: (preview) => {
      const passwords = known.get(preview) ?? [];
      known.delete(preview);
      known.set(preview, passwords);
      for (const oldest of [...known.keys()].slice(0, -MOST_PREVIEWS)) {
        known.delete(oldest);
      }
      let next = 0;
      return () => {
        const password = passwords[next] ?? newPassword(randomBelow);
        passwords[next++] = password;
        return password;
      };
    },
  };
}

/** An unpredictable whole number below a limit of 256 at most, each as likely as the others. */
function randomBelow(limit: number): number {
  const fair = 256 - (256 % limit);
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) {
      return byte % limit;
    }
  }
}
