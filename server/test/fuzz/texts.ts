import { allBlocks, blocksIn, directivesIn } from '../../src/schema/lookup';
import type { BlockEntry, DirectiveEntry, Param, ValueType } from '../../src/schema/types';
import type { Random } from '../random';

/** Values by type, right and nearly right; types that aren't here take any of them. */
const values: Readonly<Partial<Record<ValueType, readonly string[]>>> = {
  boolean: ['yes', 'no', 'true', 'maybe'],
  integer: ['0', '1', '20', '-1', '99999999999999999999', '1e3'],
  duration: ['10m', '1h30m', '4d', '4 d', '0', '10m,20m,1h', '1d12', '9999999999w'],
  rate: ['100/h', '5/m', 'unlimited', '0/s', '50/', '/h', '10/fortnight'],
  'data-rate': ['10M/h', '1k/s', '5', 'x/y'],
  size: ['10M', '1G', '50MB', '0', '1.5G'],
  'daily-limit': ['50/d', '50/d,100/d,unlimited', ','],
  ip: ['192.0.2.1', '10.0.0.1', '2001:db8::1', '192.0.2.300', '::', '1.2.3'],
  cidr: ['0/0', '10.0.0.0/8', '10.0.0.1/8', '::/0', '192.0.2.1/33', '127.0.0.1'],
  'ip-range': ['192.0.2.1-192.0.2.9', '10.0.0.9-10.0.0.1', '2001:db8::1-2001:db8::f', '10.0.0.0/24'],
  port: ['25', '587', '0', '70000', 'smtp'],
  'cidr-port': ['0/0:25', '10.0.0.0/8:*', '[::1]:25'],
  'host-port': ['[127.0.0.1]:25', 'mx.example.com:2525', 'example.com'],
  'ip-port': ['0.0.0.0:25', '[::]:587', '192.0.2.1', '127.0.0.1:2525'],
  hostname: ['mail.example.com', 'localhost', 'bücher.example', '-x', 'a..b'],
  domain: ['example.com', 'gmail.com', '*', 'sub.example.co.uk', 'EXAMPLE.com'],
  'domain-pattern': ['*', '*.example.com', '$freemail', '/^mx\\d+\\.(a|b)$/', 'example.com'],
  email: ['postmaster@example.com', '@', '"a b"@example.com', 'x@[127.0.0.1]'],
  regex: ['/4\\.7\\.28/', '/(a+)+$/', '/(unclosed/', '/a\\/b/i', '//', '/[[:digit:]]{2,}/'],
  secret: ['"change me"', 'hunter2', 'blue#sky7', '""'],
  path: ['/var/log/pmta/log', 'relative/file', '"C:\\pmta\\log"', '/a//b/../c'],
  include: ['/etc/pmta/more', 'more', '*.conf', '/etc/pmta/config', 'http://example.com/x', '/etc/pmta/**'],
  'key-file': ['n1,example.com,/etc/pmta/dkim/n1.pem', 'n1,*,/k', 'a,b', ',,'],
  'macro-name': ['freemail', 'Self', 'x y'],
  'host-list': ['mx1.a.example,mx2.a.example', '[192.0.2.1]:25,b.example', ','],
  'cipher-string': ['HIGH:!aNULL', 'ALL', ':::', 'ECDHE-RSA-AES128-GCM-SHA256'],
  'pattern-action': ['mode=backoff', 'bounce-queue', 'mode=normal,reenqueue', 'skip-mx', '='],
  'virtual-mta': ['mta1', 'MTA2', 'pool1', 'nowhere', '{x}'],
  'virtual-mta-or-pool': ['mta1', 'pool1', 'nowhere'],
  source: ['{s1}', 's1', '0/0'],
  'source-group': ['g1'],
  'pattern-list': ['p1', 'p2', 'nowhere'],
  'smtp-pattern-list': ['replies', 'nowhere'],
};
const anyValue = [...new Set(Object.values(values).flat())];
const odd = [
  // Names that every object in JavaScript has.
  'constructor',
  '__proto__',
  'valueof',
  '\uFEFF',
  '\u0000',
  '\uD800',
  '\u2028',
  '\u0085',
  '\u00A0',
  '“',
  '#',
  '\\',
  '"',
  '<',
  '>',
  '</',
  '/',
  '$',
  '$a$',
  '{{x}}',
  '{%',
  '<?php',
  '?>',
  '<!--',
  '-->',
  '...',
  '\t',
  '🦄',
  'ﬁ',
  'İ',
  '\r',
  '\r\n',
  '\n',
  'a'.repeat(3000),
  '('.repeat(300),
  ',1'.repeat(300),
];
const pasted = [
  '192.0.2.10 mail1.example.com',
  '192.0.2.10:587:user:pass:mail1.example.com',
  '192.0.2.1|example.com|sel|203.0.113.7',
  '10.0.0.1,10.0.0.2,mail.example.com,s1,example.com',
  '2001:db8::1\tmail6.example.com\ts2\texample.com',
  '192.0.2.0/29 mail{n}.example.com',
];
const comments = ['# x', '#', '# pmta-lint-disable-next-line open-relay', '# pmta-lint-disable', '#### "'];
const templates = [
  '<?php foreach ($a as $b) { ?>',
  '{{#each x}}',
  '{{/each}}',
  '{% for %}',
  '%%% /etc/pmta/more',
];
const ends = ['\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\r', '', '\n\n'];

/** A configuration of the schema's own words: blocks in blocks that may hold them, with directives and values, and mistakes. */
export function configurationText(random: Random): string {
  const parts: string[] = [];
  for (let count = 1 + random.below(6); count > 0; count--) {
    if (random.below(4) === 0) {
      parts.push(line(random, 'global', 0));
    } else {
      block(random, random.of(blocksIn('global')), 0, parts);
    }
  }
  if (random.below(5) === 0) {
    parts.push(`%%% /etc/pmta/${random.of(['more', 'other', 'x.conf'])}\n`, configurationText(random));
  }
  return parts.join('');
}

function block(random: Random, entry: BlockEntry, depth: number, parts: string[]): void {
  const indent = ' '.repeat(random.below(3) * 2 + depth * 4);
  const argument = entry.argument === undefined ? '' : ` ${valueFor(random, entry.argument)}`;
  const name = random.below(20) === 0 ? random.of(allBlocks()).name : entry.name;
  parts.push(`${indent}<${name}${argument}>${random.of(ends)}`);
  const inner = blocksIn(entry.name);
  for (let count = random.below(7); count > 0; count--) {
    if (inner.length > 0 && depth < 4 && random.below(5) === 0) {
      block(random, random.of(inner), depth + 1, parts);
    } else if (entry.entry !== undefined && random.below(3) > 0) {
      const fields = entry.entry.map((param) => valueFor(random, param));
      parts.push(`${indent}    ${fields.join(' ')}${random.of(ends)}`);
    } else {
      parts.push(line(random, entry.name, depth + 1));
    }
  }
  if (random.below(10) > 0) {
    parts.push(`${indent}</${random.below(15) === 0 ? 'domain' : entry.name}>${random.of(ends)}`);
  }
}

function line(random: Random, scope: string, depth: number): string {
  const indent = ' '.repeat(depth * 4);
  const end = random.of(ends);
  switch (random.below(16)) {
    case 0:
      return `${indent}${random.of(comments)}${end}`;
    case 1:
      return `${indent}${random.of(pasted)}${end}`;
    case 2:
      return `${random.of(templates)}${end}`;
    default: {
      const place = random.below(8) === 0 ? random.of(allBlocks()).name : scope;
      const known = directivesIn(place);
      return known.length === 0 ? end : `${indent}${directive(random, random.of(known))}${end}`;
    }
  }
}

function directive(random: Random, { name, params, separator }: DirectiveEntry): string {
  const given = params.filter(({ optional }) => optional !== true || random.below(2) === 0);
  const words = given.map((param) => valueFor(random, param));
  const tail = random.below(8) === 0 ? ` ${random.of([...comments, ...anyValue])}` : '';
  return `${name} ${words.join(separator ?? ' ')}${tail}`;
}

function valueFor(random: Random, { type, or = [], words = [], list }: Param): string {
  if (list === true && random.below(3) === 0) {
    const item: Param = { name: 'X', type, or, words };
    return `${valueFor(random, item)},${valueFor(random, item)}`;
  }
  switch (random.below(12)) {
    case 0:
      return random.of(anyValue);
    case 1:
      return random.of(odd);
    case 2:
    case 3:
      return words.length > 0 ? random.of(words) : random.of(anyValue);
    default:
      return random.of(values[random.of([type, ...or])] ?? (words.length > 0 ? words : anyValue));
  }
}

/** Characters of any kind, whether they mean something or not. */
export function noiseText(random: Random): string {
  const pieces = [
    '<',
    '>',
    '</',
    ' ',
    '\n',
    '\t',
    '#',
    '"',
    '/',
    ',',
    ':',
    '.',
    '=',
    '\\',
    'domain',
    'include',
    '0',
  ];
  let text = '';
  for (let count = random.below(200); count > 0; count--) {
    const kind = random.below(6);
    text +=
      kind < 3
        ? random.of(pieces)
        : kind === 3
          ? random.of(odd)
          : String.fromCharCode(random.below(kind === 4 ? 256 : 65_536));
  }
  return text;
}

/** A text after a few accidents. `others` are texts that pieces are taken from. */
export function mutatedText(text: string, others: readonly string[], random: Random): string {
  let result = text;
  for (let count = 1 + random.below(5); count > 0; count--) {
    result = mutatedOnce(result, others, random);
  }
  return result;
}

function mutatedOnce(text: string, others: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const lines = text.split(/(?<=\n)/);
  const row = random.below(lines.length);
  switch (random.below(14)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random.below(4));
    case 1:
      return text.slice(0, at) + random.of([...odd, ...anyValue]) + text.slice(at);
    case 2:
      return (
        text.slice(0, at) +
        random.of(['<', '>', '/', ' ', '\n', '"', '#', ',', ':', '-', '0']) +
        text.slice(at)
      );
    case 3:
      return text.slice(0, at);
    case 4:
      return text.slice(at);
    case 5:
      return lines.toSpliced(row, 1).join('');
    case 6:
      return lines.toSpliced(row, 0, lines[row] ?? '').join('');
    case 7: {
      const other = random.below(lines.length);
      return lines
        .with(row, lines[other] ?? '')
        .with(other, lines[row] ?? '')
        .join('');
    }
    case 8: {
      const donor = (others.length === 0 ? text : random.of(others)).split(/(?<=\n)/);
      const from = random.below(donor.length);
      return lines.toSpliced(row, 0, ...donor.slice(from, from + 1 + random.below(12))).join('');
    }
    case 9:
      return lines.toSpliced(row, 0, line(random, random.of(allBlocks()).name, random.below(4))).join('');
    case 10: {
      const parts: string[] = [];
      block(random, random.of(allBlocks()), random.below(3), parts);
      return lines.toSpliced(row, 0, ...parts).join('');
    }
    case 11:
      return text.replaceAll('\n', random.of(['\r\n', '\r', '\n\n', '\u2028\n']));
    case 12: {
      const word = text.slice(at, at + 1 + random.below(12));
      return (
        text.slice(0, at) + word.repeat(2 + random.below(random.below(20) === 0 ? 2000 : 4)) + text.slice(at)
      );
    }
    default:
      return lines
        .with(
          row,
          (lines[row] ?? '').replace(/\S+(?=\s*$)/, () => random.of([...anyValue, ...odd])),
        )
        .join('');
  }
}
