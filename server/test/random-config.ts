import fc from 'fast-check';

const gap = fc.constantFrom(' ', ' ', ' ', '  ', '    ', '\t', ' \t ');
const maybeGap = fc.constantFrom('', '', '', ' ', '  ', '\t');
const indent = fc.constantFrom('', '', '  ', '    ', '        ', '\t', '\t\t', ' \t');
const end = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '  \n', '\t\n', '\r');
const value = fc.constantFrom(
  'yes',
  'no',
  '10m,20m',
  '[127.0.0.1]:25',
  'a.example b.example',
  'unlimited',
  '-',
  '5',
  '"a   b"',
  '"open  q',
  '/a  b\\/c/ mode=backoff',
  '/never closed',
  'a,b,  c',
  '$macro',
  '/var/log/x y',
  'x#y',
  'é\u00A0x',
  'a>b',
  'a\tb',
  '{{ip}}',
  '<x',
  '?>',
);
const name = fc.constantFrom(
  'max-smtp-out',
  'x',
  'reply',
  'log-file',
  'include',
  'domain-macro',
  'Max-Msg-Rate',
  'smtp-hosts',
  'mx',
  'dkim-sign',
  'x-a-rather-long-name',
  'y',
  'z',
  'retry-after',
  'queue-to',
  'a\u00A0b',
  '<?php',
  '{{x}}',
);
const comment = fc.constantFrom('# a  b ', '####', '#', '#x {{y}}', '# <?php', '# {{', '# "');
const tagName = fc.constantFrom(
  'domain',
  'source',
  'virtual-mta',
  'pattern-list',
  'DOMAIN',
  'x',
  '?x',
  '',
  '%',
);

/** Lines that stand in no block, right or wrong. */
const plain = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(name, gap, value).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: name },
  { weight: 3, arbitrary: comment },
  { weight: 5, arbitrary: fc.tuple(name, gap, value, maybeGap, comment).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/re/ other', '/re/  other # x', 'a.com,', 'b.net', 'c.com,d.net,'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{{#each x}}',
      '{{/each}}',
      '<?php foreach ($a as $b) {',
      '?>',
      '{%',
      '%}',
      '{{!--',
      '--}}',
      '\uFEFF',
      '\uFEFFx y',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '</domain>',
      '</ source >',
      '<domain',
      '<',
      '>',
      '< >',
      '</>',
      '<virtual-mta a>',
      'domain x {',
      '}',
      '<a> b',
    ),
  },
);
const plainLine = fc.tuple(indent, plain, end).map((parts) => parts.join(''));

/** Lines of a text, nested or not. */
const { lines } = fc.letrec<{ lines: string; block: string; part: string }>((tie) => ({
  lines: fc.array(tie('part'), { maxLength: 8 }).map((parts) => parts.join('')),
  part: fc.oneof({ maxDepth: 5, withCrossShrink: true }, plainLine, plainLine, plainLine, tie('block')),
  block: fc
    .record({
      opening: fc.oneof(
        fc.tuple(
          maybeGap,
          tagName,
          fc.oneof(
            maybeGap,
            fc.tuple(gap, value).map((parts) => parts.join('')),
          ),
        ),
        fc.constant('nested' as const),
      ),
      indents: fc.tuple(indent, indent),
      ends: fc.tuple(end, end),
      inner: tie('lines'),
      spaces: fc.tuple(maybeGap, maybeGap, gap),
      closed: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ opening, indents, ends, inner, spaces, closed }) => {
      const [first, second, third] = spaces;
      const isNested = opening === 'nested';
      const open = isNested
        ? `mail-from${third}/x/${third}<${first}pattern-list${second}>`
        : `<${opening.join('')}${first}>`;
      const name = closed === 1 ? 'domian' : isNested ? 'pattern-list' : opening[1];
      const close = closed === 0 ? '' : `${indents[1]}<${first}/${second}${name}${second}>${ends[1]}`;
      return `${indents[0]}${open}${ends[0]}${inner}${close}`;
    }),
}));

/** Texts that are configurations more or less: blocks in blocks, comments, templates, mistakes, any white space. */
export const anyConfiguration: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '', '\uFEFF', '\n\n'), lines, fc.oneof(plain, fc.constant('')))
  .map((parts) => parts.join(''));
