import { booleanOf } from '../../model/boolean';
import { knownWord } from '../../schema/values-known';
import { code, codes } from '../describe/markdown';
import { type Explain, takes } from './value';

/** A fixed word of a directive, as `relaxed` or `never`. */
export const explainWord: Explain = ({ owner, param, text }) => {
  const lower = text.toLowerCase();
  const isWord = param.words?.some((word) => word.toLowerCase() === lower) === true;
  const known = isWord ? knownWord(owner, text) : undefined;
  if (known === undefined) {
    return isWord && lower === 'unlimited' ? { text: `${code(text)}: **no limit**` } : undefined;
  }
  const needs = known.needs === undefined ? '' : `; needs ${codes(known.needs)}`;
  return { text: `${code(text)}: **${known.meaning}**${needs}` };
};

/** `yes` and `no`, `true` and `false` (guide §3.2). */
export const explainBoolean: Explain = ({ param, text }) => {
  const on = takes(param, 'boolean') ? booleanOf(text) : undefined;
  if (on === undefined) {
    return undefined;
  }
  const [same] = [on ? ['yes', 'true'] : ['no', 'false']].map((words) =>
    words.find((word) => word !== text.toLowerCase()),
  );
  return { text: `${code(text)}: **${on ? 'on' : 'off'}**, the same as ${code(same ?? '')}` };
};

/** A bare number with what it counts. */
export const explainInteger: Explain = ({ param, text }) => {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (number === undefined || param.unit === undefined) {
    return undefined;
  }
  return { text: `${code(text)}: **${number.toLocaleString('en-US')} ${param.unit}**` };
};

/** `""` takes away what would be inherited (many directives of `<domain>`). */
export const explainEmpty: Explain = ({ scope, text }) =>
  text === '' && scope === 'domain'
    ? { text: '`""`: **clears the value that would be inherited**' }
    : undefined;

/** A password or key: that it is one, and nothing of it. */
export const explainSecret: Explain = () => ({
  text: '**A secret**: it is not shown here. Whoever can read this file knows it, so let only those read the file who may.',
});
