// How long formatting takes: `npx tsx bench/format.ts [LINES]`. Prints the best of five runs of each, in milliseconds.
import {
  defaultFormatSettings,
  type FormatOptions,
  formatDocument,
  formatOnType,
  formatOptions,
} from '../server/src/features/format';
import { parse } from '../server/src/syntax/tree';

const lineCount = Number(process.argv[2] ?? 200_000);

/** A file of blocks that need one edit a line. */
function untidy(lines: number): string {
  const block = [
    '<virtual-mta mta-N>',
    '  smtp-source-host  192.0.2.1 mail.example.com  # address',
    '  # settings for everything',
    '      <domain *>',
    '   max-smtp-out   20 ',
    '   dkim-sign\tyes  # always',
    '',
    '   </domain>',
    '</virtual-mta >',
    '',
  ];
  return Array.from({ length: lines / block.length }, (_, n) =>
    block.join('\n').replace('N', String(n)),
  ).join('\n');
}

const texts: Record<string, string> = {
  'blocks, untidy': untidy(lineCount),
  'one run of directives': 'mx  *.example.com a.rollup  # note\n'.repeat(lineCount),
  comments: '  # a comment that goes on for a while\n'.repeat(lineCount),
  'blank lines': '\n'.repeat(lineCount),
  templated: '{{#each x}}\n  <virtual-mta {{a}}>\n  max-smtp-out  {{b}} {{\n  </virtual-mta>\n'.repeat(
    lineCount / 4,
  ),
  nested: `${'<a>\n'.repeat(lineCount / 2)}${'</a>\n'.repeat(lineCount / 2)}`,
  'never closed': '<virtual-mta a>\n  x  y\n'.repeat(lineCount / 2),
};

function best(what: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    what();
    least = Math.min(least, performance.now() - start);
  }
  return Math.round(least * 10) / 10;
}

const options: FormatOptions = formatOptions({ ...defaultFormatSettings, alignValues: true }, 4, true);
console.log(`${lineCount} lines`);
for (const [name, text] of Object.entries(texts)) {
  const tree = parse(text);
  const middle = { line: Math.floor(tree.lines.length / 2), character: 0 };
  const edits = formatDocument(tree, options).length;
  const whole = best(() => formatDocument(tree, options));
  const typed = best(() => formatOnType(tree, middle, '\n', options));
  console.log(
    `${name}: parse ${best(() => parse(text))}, document ${whole} (${edits} edits), new line ${typed}`,
  );
}
