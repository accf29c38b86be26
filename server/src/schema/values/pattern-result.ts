import { type Assignment, assignmentsIn } from './assignment';
import { isNumber } from './chars';
import { nearestWord } from './nearest-word';
import { type Failure, failure, type Parsed, quote } from './result';

/** What an entry of a pattern list does to a message that matches. */
interface PatternResult {
  readonly parts: readonly Assignment[];
}

/** The results of pattern lists with their form (guide §3.3.14). */
export const patternResults = ['virtual-mta=', 'recipient-priority=', 'call-to:'] as const;

const CALL = 'call-to:';

/** Reads `virtual-mta=NAME`, `recipient-priority=0..100`, both with a comma between them, or `call-to:LIST`. */
export function parsePatternResult(text: string): Parsed<PatternResult> {
  const parts = assignmentsIn(text).map((part) => callPart(text, part));
  for (const part of parts) {
    const wrong = wrongPart(text, part);
    if (wrong !== undefined) {
      return wrong;
    }
  }
  return { ok: true, parts };
}

/** `call-to:LIST` as a part with a value, like the others. */
function callPart(text: string, part: Assignment): Assignment {
  if (part.value !== undefined || !part.name.startsWith(CALL)) {
    return part;
  }
  const valueStart = part.start + CALL.length;
  return { ...part, name: 'call-to', value: text.slice(valueStart, part.end), valueStart };
}

function wrongPart(text: string, { name, value, start, end, valueStart }: Assignment): Failure | undefined {
  const known = ['virtual-mta', 'recipient-priority', 'call-to'];
  if (!known.includes(name)) {
    const meant = nearestWord(name, known);
    const forms = 'virtual-mta=NAME, recipient-priority=N or call-to:LIST';
    const advice = meant === undefined ? `write ${forms}` : `did you mean ${meant}?`;
    return failure(text, `${quote(name)} isn't a result: ${advice}`, { start, end, unsure: true });
  }
  if (value === undefined || value === '') {
    return failure(text, `${name} needs a value`, { start, end, unsure: true });
  }
  if (name === 'recipient-priority' && !(isNumber(value) && Number(value) <= 100)) {
    return failure(text, `${quote(value)} isn't a priority from 0 to 100`, {
      start: valueStart,
      end,
      unsure: true,
    });
  }
  return undefined;
}
