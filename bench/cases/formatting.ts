import {
  defaultFormatSettings,
  formatDocument,
  formatOnType,
  formatOptions,
} from '../../server/src/features/format';
import { parse } from '../../server/src/syntax/tree';
import { inTurn } from '../measure';
import { ms, type Row, spreadOf } from '../report';

const LINES = 200_000;
const SMALL = 1_000;

const options = formatOptions({ ...defaultFormatSettings, alignValues: true }, 4, true);

/** How much more a line of 200,000 may cost than one of 1,000, which a processor's memory holds; what is reached by the slowest. */
const BAR = 3;
const REACHED = 4;

/** Blocks that need one edit a line. */
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
  ].join('\n');
  return Array.from({ length: lines / 10 }, (_, n) => block.replace('N', String(n))).join('\n');
}

const texts: Readonly<Record<string, (lines: number) => string>> = {
  'blocks, untidy': untidy,
  'one run of directives': (lines) => 'mx  *.example.com a.rollup  # note\n'.repeat(lines),
  comments: (lines) => '  # a comment that goes on for a while\n'.repeat(lines),
  'blank lines': (lines) => '\n'.repeat(lines),
  templated: (lines) =>
    '{{#each x}}\n  <virtual-mta {{a}}>\n  max-smtp-out  {{b}} {{\n  </virtual-mta>\n'.repeat(lines / 4),
  'deeply nested': (lines) => `${'<a>\n'.repeat(lines / 2)}${'</a>\n'.repeat(lines / 2)}`,
  'never closed': (lines) => '<virtual-mta a>\n  x  y\n'.repeat(lines / 2),
};

/** Texts of many sorts as a whole: a line of a large one takes as long as a line of a small one; and a new line typed in it. */
export async function formatting(short: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const [small, large] = [parse(text(SMALL)), parse(text(LINES))];
    const middle = { line: LINES / 2, character: 0 };
    const few = LINES / SMALL;
    const times = await inTurn(
      {
        large: () => formatDocument(large, options),
        small: () => Array.from({ length: few }, () => formatDocument(small, options).length),
        typed: () => formatOnType(large, middle, '\n', options),
      },
      short ? 3 : 5,
    );
    rows.push({
      what: `200,000 lines, ${name}`,
      ours: `${ms(times.large)}; a new line in it ${ms(times.typed)}`,
      peer: `${ms(times.small)}, 200 times 1,000 lines`,
      value: times.large.median / times.small.median,
      spread: spreadOf(times.large),
      bar: BAR,
      reached: REACHED,
    });
  }
  return rows;
}
