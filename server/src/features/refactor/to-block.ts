import { indentOf, lineEndOf, replaceIn } from '../../rules/edits';
import { unquoted, wordsOf } from '../../syntax/words';
import { indentUnit } from './blocks';
import type { Refactoring, Selection } from './refactoring';

/**
 * A one-line `spool PATH` (deprecated, guide §3.3.1.4) or `smtp-listener ADDRESS:PORT [source=NAME]` (§3.3.1.24) becomes
 * the block of that name, which takes settings of its own.
 */
export function toBlock({ file, first, isRange }: Selection): Refactoring[] {
  const { tree } = file;
  const line = tree.lines[first];
  const isOneLine = line?.kind === 'directive' && (line.name === 'spool' || line.name === 'smtp-listener');
  if (
    isRange ||
    !isOneLine ||
    line.templated ||
    (tree.parent[first] ?? -1) >= 0 ||
    file.baseScope !== 'global'
  ) {
    return [];
  }
  const [address, ...options] = wordsOf(line, false);
  const settings = options.map(({ text }) => /^source[=:](.+)$/i.exec(text)?.[1]);
  if (address === undefined || settings.some((name) => name === undefined) || settings.length > 1) {
    return [];
  }
  const margin = indentOf(file, first);
  const lineEnd = lineEndOf(file);
  const body = settings.map((name) => `${margin}${indentUnit(tree)}source ${name}${lineEnd}`).join('');
  return [
    {
      title: `Convert to a <${line.name}> block`,
      kind: 'refactor.rewrite',
      changes: [
        replaceIn(first, line.nameStart, line.valueEnd, `<${line.name} ${unquoted(address)}>`),
        replaceIn(first, line.eol, line.eol, `${lineEnd}${body}${margin}</${line.name}>`),
      ],
    },
  ];
}
