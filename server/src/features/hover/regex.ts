import { parseRegex } from '../../schema/values/regex';
import { bullets, code, paragraphs } from '../describe/markdown';
import { describePattern } from '../regex/describe';
import { parsePattern } from '../regex/parse';
import type { Explain } from './value';

/** How many choices of a pattern are told. */
const MOST_CHOICES = 12;
/** Longer expressions are not told in words, in UTF-16 units: nobody would read it. */
const LONGEST = 1000;

/** A regular expression: what it matches, in words, and which case. */
export const explainRegex: Explain = ({ text, scope }) => {
  const regex = parseRegex(text);
  if (!regex.ok) {
    return undefined;
  }
  const title = `**Regular expression** ${code(text.length > 200 ? `${text.slice(0, 200)}…` : text)}`;
  if (regex.everything) {
    return { text: `${title} matches **everything**.` };
  }
  if (regex.pattern.length > LONGEST) {
    return { text: `${title} is too long to tell in words.` };
  }
  // The guide has backslashes escaped (§3.2), working configurations don't: both mean the same here.
  const tree = parsePattern(regex.pattern.replaceAll('\\\\', '\\'));
  const choices = describePattern(tree);
  const shown = choices.slice(0, MOST_CHOICES);
  const left = choices.length - shown.length;
  const [only] = shown;
  return {
    text: paragraphs(
      title,
      choices.length === 1
        ? `Matches ${only}.`
        : paragraphs('Matches any of:', bullets(left === 0 ? shown : [...shown, `${left} more`])),
      caseNote(tree.options, scope),
      optionNote(tree.options),
    ),
  };
};

/** Whether case matters: not in an SMTP pattern list unless `(?-i)` says so (guide §3.3.15). */
function caseNote(options: string, scope: string): string {
  const [on = '', off = ''] = options.split('-');
  if (off.includes('i')) {
    return 'Upper and lower case **differ** (`(?-i)`).';
  }
  if (on.includes('i')) {
    return 'Upper and lower case are the same (`(?i)`).';
  }
  return scope === 'smtp-pattern-list'
    ? 'Upper and lower case are the same, as always in SMTP pattern lists; `(?-i)` in front makes them differ.'
    : 'The guide doesn’t say whether case matters here; `(?i)` or `(?-i)` in front settles it.';
}

const optionTexts: Readonly<Record<string, string>> = {
  s: '`.` matches line ends too (`s`).',
  m: '`^` and `$` match at every line (`m`).',
  x: 'Blanks in the expression don’t count (`x`).',
  U: 'Repeats match as little as they can (`U`).',
};

function optionNote(options: string): string {
  const [on = ''] = options.split('-');
  return [...on].flatMap((letter) => optionTexts[letter] ?? []).join(' ');
}
