import type { DirectiveEntry, Param } from '../types';
import { guide } from './parts';

/** In a nested list `*` matches anything (guide §3.3.14.3). */
const regex: Param = {
  name: 'REGEX',
  type: 'regex',
  words: ['*'],
  text: 'a regular expression between slashes; `*` for anything in a nested list',
};

const result: Param = {
  name: 'RESULT',
  type: 'pattern-result',
  rest: true,
  text: '`virtual-mta=NAME`, `recipient-priority=0..100` or both with a comma; `call-to:LIST`; or a nested `<pattern-list>`',
};

/** The entries of `<pattern-list>`. */
export const patternList: readonly DirectiveEntry[] = [
  {
    name: 'mail-from',
    scope: 'pattern-list',
    params: [regex, result],
    repeatable: true,
    text: 'Chooses what to do with a message by its envelope sender. The entries are tried from top to bottom and the first that matches decides.',
    related: ['rcpt-to', 'header', 'pattern-list'],
    source: guide('3.3.14.2'),
  },
  {
    name: 'rcpt-to',
    scope: 'pattern-list',
    params: [regex, result],
    repeatable: true,
    text: 'Chooses what to do with a message by its envelope recipient. When a message has several recipients, the first one that matches decides for all of it.',
    related: ['mail-from', 'header', 'pattern-list'],
    source: guide('3.3.14.3'),
  },
  {
    name: 'header',
    scope: 'pattern-list',
    params: [
      { name: 'HEADER-NAME', type: 'header-name', text: 'name of the header, as `Subject`' },
      regex,
      result,
    ],
    repeatable: true,
    text: "Chooses what to do with a message by one of its headers. The expression is matched against the header's whole text, white space and all.",
    related: ['mail-from', 'rcpt-to', 'pattern-list'],
    source: guide('3.3.14.1'),
  },
];
