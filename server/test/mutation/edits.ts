import { textOf } from '../../src/syntax/tree';
import type { Planted, Site } from './mutant';

/** Changes the lines of a site's file. */
function withLines(site: Site, change: (lines: string[]) => void): string {
  const lines = site.file.tree.lines.map((line) => line.text);
  change(lines);
  return lines.join('');
}

function lineEnd({ file, line }: Site): string {
  return line.text.slice(line.eol) || file.tree.lines[0]?.text.slice(file.tree.lines[0].eol) || '\n';
}

/** The site's line with another text, its white space in front, its comment and its line end kept. */
export function replaceLine(site: Site, body: string): Planted {
  const { at, line } = site;
  const start = line.kind === 'open' || line.kind === 'close' ? line.tagStart : line.nameStart;
  const end =
    line.kind === 'open' || line.kind === 'close'
      ? line.tagEnd
      : line.tagEnd < 0
        ? line.valueEnd
        : line.tagEnd;
  const text = withLines(site, (lines) => {
    lines[at] = line.text.slice(0, start) + body + line.text.slice(end);
  });
  return { path: site.path, text, line: at };
}

/** The site's directive with another value. */
export function replaceValue(site: Site, value: string): Planted {
  const { line } = site;
  const gap = line.valueStart > line.nameEnd ? line.text.slice(line.nameEnd, line.valueStart) : ' ';
  const tail = line.tagStart >= 0 ? ` ${line.text.slice(line.tagStart, line.tagEnd)}` : '';
  return replaceLine(site, `${line.text.slice(line.nameStart, line.nameEnd)}${gap}${value}${tail}`);
}

/** The file without the site's line; the lines below keep their numbers. */
export function blanked(site: Site): string {
  return withLines(site, (lines) => {
    lines[site.at] = lineEnd(site);
  });
}

/** Takes the site's line away. `line` is where the finding must be then. */
export function removeLine(site: Site, line: number): Planted {
  const text = withLines(site, (lines) => {
    lines.splice(site.at, 1);
  });
  return { path: site.path, text, line };
}

/** Inserts lines below the site's, indented like it. `offset` tells which of them must be reported, counted from zero. */
export function insertBelow(site: Site, bodies: readonly string[], offset = 0): Planted {
  const margin = /^[ \t]*/.exec(site.line.text)?.[0] ?? '';
  const text = withLines(site, (lines) => {
    const at = site.at;
    if (lines[at]?.endsWith('\n') === false) {
      lines[at] += lineEnd(site);
    }
    lines.splice(at + 1, 0, ...bodies.map((body) => `${margin}${body}${lineEnd(site)}`));
  });
  return { path: site.path, text, line: site.at + 1 + offset };
}

/** Adds lines at the end of the site's file. `offset` tells which of them must be reported. */
export function append(site: Site, bodies: readonly string[], offset = 0): Planted {
  const end = lineEnd(site);
  const before = textOf(site.file.tree);
  const gap = before === '' || /[\r\n]$/.test(before) ? '' : end;
  const { length } = site.file.tree.lines;
  const first = gap === '' ? length - 1 : length;
  return {
    path: site.path,
    text: `${before}${gap}${bodies.map((body) => `${body}${end}`).join('')}`,
    line: first + offset,
  };
}
