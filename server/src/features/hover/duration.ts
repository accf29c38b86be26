import { describeDuration, durationWords, parseDuration } from '../../schema/values/duration';
import { ordinal } from '../../schema/values/wording';
import { splitList } from '../../syntax/words';
import { code, paragraphs } from '../describe/markdown';
import type { Explain, HoverValue } from './value';

/** A time interval in words; one of a list of pauses with its place among them. */
export const explainDuration: Explain = (value) => {
  const duration = parseDuration(value.text);
  if (!duration.ok) {
    return undefined;
  }
  const words = `${code(value.text)}: **${describeDuration(duration)}**`;
  return { text: value.param.list ? paragraphs(words, pauses(value)) : words };
};

/** The pauses between attempts, one by one; the last one stays (2019 edition 10.15). */
function pauses({ whole, start, wholeStart }: HoverValue): string {
  const pieces = splitList(whole, 0, whole.length);
  const at = pieces.findIndex((piece) => wholeStart + piece.start === start);
  const read = pieces.map((piece) => parseDuration(piece.text));
  const seconds = read.flatMap((one) => (one.ok ? [one.seconds] : []));
  if (pieces.length === 1 || seconds.length < pieces.length) {
    return pieces.length === 1 ? 'The pause before each new attempt.' : '';
  }
  const before = seconds.slice(0, at + 1).reduce((sum, one) => sum + one, 0);
  const last = at === pieces.length - 1 ? ', and every one after it' : '';
  return `The ${ordinal(at + 1)} pause${last}: the ${ordinal(at + 2)} attempt comes ${durationWords(before)} after the first.`;
}
