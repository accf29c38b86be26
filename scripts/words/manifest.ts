import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Keys of texts with the texts of one language. */
export type Texts = Readonly<Record<string, string>>;

/** The languages that the extension's texts are translated to, as VS Code names them. */
export const languages = ['de', 'es'] as const;

/** The texts of package.json in a language; without one, in English. */
export function manifestTexts(language?: string): Texts {
  return JSON.parse(readFileSync(pathOf(`package.nls${language ? `.${language}` : ''}.json`), 'utf8'));
}

/**
 * package.json as VS Code shows it in a language: a string that is `%KEY%` is replaced by the text of that key, which is
 * taken in English where the language has none.
 */
export function readManifest(language?: string) {
  const texts = { ...manifestTexts(), ...(language && manifestTexts(language)) };
  return JSON.parse(readFileSync(pathOf('package.json'), 'utf8'), (_, value) => {
    const key = typeof value === 'string' ? keyIn(value) : undefined;
    return key === undefined ? value : (texts[key] ?? value);
  });
}

/** The key that a string of package.json stands for, if it does. */
export function keyIn(value: string): string | undefined {
  return /^%(.+)%$/.exec(value)?.[1];
}

/** The path of a file of the repository. */
export function pathOf(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
