import { failure, type Parsed, quote } from './result';

/** Where a private key is: in a file, or in Vault under a path and the name of a key in it. */
type KeyFile =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'vault'; readonly path: string; readonly key: string };

/** Reads a file name or `{vault}:/path:key` (guide §3.3.1.43.1). */
export function parseKeyFile(text: string): Parsed<KeyFile> {
  if (!text.toLowerCase().startsWith('{vault}')) {
    return { ok: true, kind: 'file', path: text };
  }
  const rest = text.slice('{vault}'.length);
  const colon = rest.lastIndexOf(':');
  const path = rest.slice(1, colon);
  const key = rest.slice(colon + 1);
  if (!rest.startsWith(':/') || colon < 2 || key === '') {
    return failure(text, `${quote(text)} isn't complete: write {vault}:/path/of/the/secret:key`, {
      unsure: true,
    });
  }
  return { ok: true, kind: 'vault', path, key };
}
