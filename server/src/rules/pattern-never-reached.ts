import { blockName, childrenOf } from '../syntax/tree';
import { splitList, type Word, wordsOf } from '../syntax/words';
import type { Rule, RuleContext } from './rule';

/** Patterns that match every text. */
const matchAll: ReadonlySet<string> = new Set([
  '//',
  '/.*/',
  '/^/',
  '/$/',
  '/^.*$/',
  '/^.*/',
  '/.*$/',
  '/()/',
]);

/** An entry of a list of patterns. */
interface Entry {
  readonly line: number;
  readonly pattern: Word;
  /** What is tested: `mail-from`, `header subject`; '' where all entries test the same. */
  readonly test: string;
  /** What is done: kinds of actions of an SMTP pattern list; one kind for lists of which only the first match counts. */
  readonly deeds: readonly string[];
  /** All that stands behind the pattern, as written. */
  readonly result: string;
}

/**
 * An entry that an earlier one hides: in lists of patterns the first match wins (guide §3.3.14, 2019 edition 10.8), in SMTP
 * pattern lists where actions conflict (guide §3.3.15).
 */
export const patternNeverReached: Rule = {
  id: 'pattern-never-reached',
  severity: 'warning',
  summary: 'A pattern can never have an effect, as an earlier one matches first.',
  evidence: '§3.3.14, §3.3.15; 2019 edition 10.8',
  blocks: ['pattern-list', 'smtp-pattern-list', 'bounce-category-patterns'],
  checkBlock: (context, opener) => {
    const opened = context.tree.lines[opener];
    const entries = opened === undefined ? [] : entriesOf(context, opener, blockName(opened));
    const first = new Map<string, Entry>();
    let all: Entry | undefined;
    for (const entry of entries) {
      const key = `${entry.test} ${entry.pattern.text}`;
      const same = first.get(key);
      const hiding = [all, same].find((earlier) => earlier !== undefined && hides(earlier, entry));
      if (hiding !== undefined) {
        report(context, entry, hiding);
      } else if (same === undefined) {
        first.set(key, entry);
      }
      if (all === undefined && matchesEverything(entry)) {
        all = entry;
      }
    }
  },
};

function report(context: RuleContext, entry: Entry, hiding: Entry): void {
  const { unit } = context;
  const why = hiding.pattern.text === entry.pattern.text ? 'has the same pattern' : 'matches everything';
  // The same again does no harm: it is only faded.
  const harmless = hiding.pattern.text === entry.pattern.text && hiding.result === entry.result;
  context.report({
    ...(harmless && { severity: 'hint', tags: ['unnecessary'] }),
    line: entry.line,
    start: entry.pattern.start,
    end: entry.pattern.end,
    message: `This entry is never reached: line ${hiding.line + 1} ${why} and comes first. Move it up, or delete it.`,
    ...(unit && {
      related: [
        {
          message: `${why} and comes first`,
          at: {
            unit,
            offset: hiding.line - unit.first,
            start: hiding.pattern.start,
            end: hiding.pattern.end,
          },
        },
      ],
    }),
  });
}

function entriesOf(context: RuleContext, opener: number, list: string): Entry[] {
  return childrenOf(context.tree, opener).flatMap((at): Entry[] => {
    const line = context.tree.lines[at];
    if (
      line === undefined ||
      line.templated ||
      line.opens !== '' ||
      (line.kind !== 'directive' && line.kind !== 'entry')
    ) {
      return [];
    }
    const words = wordsOf(line, true);
    const header = line.name === 'header' ? (words[0]?.text.toLowerCase() ?? '') : '';
    const pattern = words[line.name === 'header' ? 1 : 0];
    if (pattern?.form !== 'regex') {
      return [];
    }
    const deeds =
      list === 'smtp-pattern-list' ? deedsOf(line.text.slice(pattern.end, line.valueEnd)) : ['first match'];
    return [
      {
        line: at,
        pattern,
        test: `${line.name} ${header}`.trim(),
        deeds,
        result: line.text.slice(pattern.end, line.valueEnd).trim(),
      },
    ];
  });
}

/** The kinds of actions of an SMTP pattern list's entry: `mode=backoff,skip-mx` gives `mode` and `skip-mx`. */
function deedsOf(actions: string): string[] {
  return splitList(actions, 0, actions.length).map(
    (action) => action.text.split('=')[0]?.toLowerCase() ?? '',
  );
}

/** Every message has a sender and recipients, but it may lack a header. */
function matchesEverything(entry: Entry): boolean {
  return matchAll.has(entry.pattern.text) && !entry.test.startsWith('header');
}

/** Whether nothing of what an entry does is left to do after an earlier one that matches wherever it matches. */
function hides(earlier: Entry, entry: Entry): boolean {
  return entry.deeds.every((deed) => earlier.deeds.includes(deed));
}
