import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FolderEntry } from '../../../model/files';
import { type Places, placesAround, uriOfPath } from '../../../model/locate';
import { baseName, folderOf, pathBelow, pathOf } from '../../../model/paths';
import type { Suggestion } from '../suggestion';
import type { Provider, ValueRequest } from './request';

/** Files and folders below the folder that was typed so far; with nothing typed those beside the file. */
export const paths: Provider = (request) => {
  const { typed, start, end, file, options } = request;
  const cut = typed.lastIndexOf('/') + 1;
  const folder = cut === 0 ? folderOf(file.uri) : uriOfPath(placesOf(request), file.uri, typed.slice(0, cut));
  const entries = options.listFolder?.(folder) ?? [];
  const prefix = cut === 0 ? ownFolder(request) : '';
  return entries
    .filter(({ name }) => !name.startsWith('.') && !(cut === 0 && name === baseName(file.uri)))
    .map((entry) => entrySuggestion(entry, prefix, { start: start + cut, end }));
};

/** Files to include: besides single ones all of a folder with one ending. */
export const includes: Provider = (request) => {
  const single = paths(request);
  const endings = new Map<string, number>();
  for (const { kind, label } of single) {
    const [ending] = /\.\w+$/.exec(label) ?? [];
    if (kind === CompletionItemKind.File && ending !== undefined) {
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
  }
  const cut = request.typed.lastIndexOf('/') + 1;
  const several = cut === 0 ? [] : [...endings].filter(([, count]) => count > 1);
  return [
    ...single,
    ...several.map(([ending, count]) => ({
      label: `*${ending}`,
      kind: CompletionItemKind.File,
      detail: `${count} files`,
      start: request.start + cut,
      end: request.end,
    })),
  ];
};

/** Where the key of a `domain-key` is: a file by the usual name, any other, or Vault (guide §3.3.1.43.1). */
export const keyFiles: Provider = (request) => {
  const [selector = '', domain = ''] = request.earlier;
  const isPlain = /^[\w.-]+$/.test(selector) && /^[\w.-]+$/.test(domain);
  const usual = `/etc/pmta/dkim/${selector}.${domain}.pem`;
  return [
    ...(isPlain ? [{ label: usual, kind: CompletionItemKind.File, note: 'usual name' }] : []),
    ...paths(request),
    {
      label: '{vault}:/',
      kind: CompletionItemKind.Keyword,
      detail: 'a key that Vault keeps, as {vault}:/PATH:KEY',
      snippet: `{vault}:/\${1:PATH}:\${2:KEY}`,
    },
  ];
};

function entrySuggestion(
  { name, folder }: FolderEntry,
  prefix: string,
  range: { start: number; end: number },
): Suggestion {
  return folder
    ? { label: `${prefix}${name}/`, kind: CompletionItemKind.Folder, again: true, ...range }
    : { label: `${prefix}${name}`, kind: CompletionItemKind.File, ...range };
}

function placesOf({ configuration, file }: ValueRequest): Places {
  return configuration.places ?? placesAround(file.uri);
}

/** The folder of the file as the server names it, with a slash at its end; '' where only this machine's path is known. */
function ownFolder(request: ValueRequest): string {
  const { file } = request;
  const { mappings, guessed } = placesOf(request);
  for (const { path, folder } of [...mappings, ...guessed]) {
    const below = pathBelow(folder, folderOf(file.uri));
    if (below !== undefined) {
      return below === '' ? `${path}/` : `${path}/${below}/`;
    }
  }
  const own = pathOf(folderOf(file.uri));
  return own.startsWith('/etc/') ? `${own}/` : '';
}
