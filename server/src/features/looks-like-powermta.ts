import { modelFile, scopeIn } from '../model/file-model';
import { blockEntry, directiveIn } from '../schema/lookup';
import { parse } from '../syntax/tree';

/** How many characters are looked at: enough to tell, quick for any file. */
const SAMPLE = 20_000;

/**
 * Whether a text is plainly a PowerMTA configuration: it has at least one block or two settings that only PowerMTA knows,
 * and nearly everything else in it is known to us too.
 */
export function looksLikePowerMta(text: string): boolean {
  const tree = parse(text.slice(0, SAMPLE));
  let known = 0;
  let unknown = 0;
  let telling = 0;
  for (const [index, line] of tree.lines.entries()) {
    if (line.kind === 'open') {
      const entry = blockEntry(line.name);
      known += entry === undefined ? 0 : 1;
      unknown += entry === undefined ? 1 : 0;
      telling += entry !== undefined && line.name.includes('-') ? 1 : 0;
    } else if (line.kind === 'directive') {
      const top = (tree.parent[index] ?? -1) < 0;
      const entry = top && directiveIn(line.name, 'global') !== undefined;
      known += entry || !top ? 1 : 0;
      unknown += entry || !top ? 0 : 1;
      telling += entry && line.name.includes('-') ? 1 : 0;
    }
  }
  return telling >= 2 && unknown * 10 <= known;
}

/**
 * Whether most of a text is known as a configuration or a part of one that others include: at least two lines, each in its
 * place. For files whose name says already that they may be configurations.
 */
export function isMostlyKnown(text: string): boolean {
  const file = modelFile('', parse(text.slice(0, SAMPLE)));
  let known = 0;
  let unknown = 0;
  for (const [at, line] of file.tree.lines.entries()) {
    if (line.kind === 'directive' || line.kind === 'open') {
      const isKnown =
        line.kind === 'open'
          ? blockEntry(line.name) !== undefined
          : directiveIn(line.name, scopeIn(file, at)) !== undefined;
      known += isKnown ? 1 : 0;
      unknown += isKnown ? 0 : 1;
    }
  }
  return known >= 2 && unknown * 4 <= known;
}
