import { type ActionOutcome, actionsOf } from './actions';
import type { LabEntry, LabList } from './lists';
import { type Message, readingsOf } from './message';
import { replyIn, type Sample } from './replies';
import { type Match, type Tried, tryEntry } from './try';

/** How long one pattern may take on one text, in milliseconds. */
const PATIENCE = 200;

/** An entry that matches a text, or may. */
export interface Hit {
  readonly entry: LabEntry;
  readonly sure: boolean;
  /** For a reply: its actions. */
  readonly actions: readonly ActionOutcome[];
}

/** A text that was tried. */
interface TriedText {
  readonly text: string;
  readonly count: number;
  /**
   * In the order of the list: for replies all entries that match, else those up to the first that surely does, which
   * decides (guide §3.3.14; 2019 edition 10.8).
   */
  readonly hits: readonly Hit[];
}

/** What came of an entry. */
interface TriedEntry {
  readonly entry: LabEntry;
  /** How many texts it matches, each counted as often as it came. */
  readonly matches: number;
  /** Why that isn't sure: a whole sentence. */
  readonly problem?: string;
}

/** A list tried on texts. */
export interface LabRun {
  readonly list: LabList;
  readonly texts: readonly TriedText[];
  /** Entries of nested lists stand behind the entry that they belong to. */
  readonly entries: readonly TriedEntry[];
}

/** Tries replies, or the texts of bounces, against a list. */
export async function tryReplies(list: LabList, samples: readonly Sample[], match: Match): Promise<LabRun> {
  const isReply = list.kind === 'smtp-pattern-list';
  const readings = samples.map((sample) => (isReply ? [replyIn(sample.text)] : bounceReadings(sample)));
  const tried = await tryAll(list.entries, () => readings, match, isReply);
  const texts = samples.map(({ text, count }, at) => ({
    text,
    count,
    hits: isReply ? replyHits(tried, at) : firstHits(tried, at),
  }));
  return { list, texts, entries: countsOf(tried, samples) };
}

/** Tries one message against a `<pattern-list>`. */
export async function tryMessage(list: LabList, message: Message, match: Match): Promise<LabRun> {
  const flat = list.entries.flatMap(withNested);
  const tried = (await tryAll(flat, (entry) => readingsOf(message, entry), match, false)).map(anyOf);
  const byEntry = new Map(tried.map((each) => [each.entry, each]));
  const hits = messageHits(list.entries, byEntry);
  const text = [`mail-from ${message.mailFrom}`, ...message.rcptTo.map((rcpt) => `rcpt-to ${rcpt}`)].join(
    ', ',
  );
  return { list, texts: [{ text, count: 1, hits }], entries: countsOf(tried, [{ text, count: 1 }]) };
}

async function tryAll(
  entries: readonly LabEntry[],
  readings: (entry: LabEntry) => readonly (readonly string[])[],
  match: Match,
  ignoresCase: boolean,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const entry of entries) {
    tried.push(await tryEntry(entry, readings(entry), match, { ignoresCase, ms: PATIENCE }));
  }
  return tried;
}

/** An entry matches a message when it matches one of its recipients, or one of several headers of a name. */
function anyOf(tried: Tried): Tried {
  const verdict = (['yes', 'unsure'] as const).find((each) => tried.verdicts.includes(each)) ?? 'no';
  return { ...tried, verdicts: [verdict] };
}

/** What PowerMTA may look at for a bounce: the diagnostic with or without its type, perhaps behind the status. */
function bounceReadings({ text, status }: Sample): string[] {
  const forms = [text, replyIn(text)];
  return [...new Set(status === undefined ? forms : [...forms, ...forms.map((form) => `${status};${form}`)])];
}

function withNested(entry: LabEntry): LabEntry[] {
  return [entry, ...(entry.nested ?? []).flatMap(withNested)];
}

function replyHits(tried: readonly Tried[], at: number): Hit[] {
  const sure = tried.filter(({ verdicts }) => verdicts[at] === 'yes').map(({ entry }) => entry);
  const actions = actionsOf(sure);
  return tried.flatMap(({ entry, verdicts }) =>
    verdicts[at] === 'no' ? [] : [{ entry, sure: verdicts[at] === 'yes', actions: actions.get(entry) ?? [] }],
  );
}

function firstHits(tried: readonly Tried[], at: number): Hit[] {
  const hits: Hit[] = [];
  for (const { entry, verdicts } of tried) {
    if (verdicts[at] !== 'no') {
      hits.push({ entry, sure: verdicts[at] === 'yes', actions: [] });
    }
    if (verdicts[at] === 'yes') {
      break;
    }
  }
  return hits;
}

/**
 * The entries that may decide about a message. What happens when an entry matches and nothing in the list that it opens
 * does, the guide doesn't say: what comes after it is then told too, as not sure.
 */
function messageHits(entries: readonly LabEntry[], tried: ReadonlyMap<LabEntry, Tried>): Hit[] {
  const hits: Hit[] = [];
  let sure = true;
  for (const entry of entries) {
    const verdict = tried.get(entry)?.verdicts[0] ?? 'no';
    if (verdict === 'no') {
      continue;
    }
    const inner = entry.nested === undefined ? undefined : messageHits(entry.nested, tried);
    const isSure = verdict === 'yes' && sure;
    hits.push({ entry, sure: isSure, actions: [] });
    hits.push(...(inner ?? []).map((hit) => ({ ...hit, sure: hit.sure && isSure })));
    const decides = inner === undefined || inner.some((hit) => hit.sure && hit.entry.nested === undefined);
    if (verdict === 'yes' && decides) {
      break;
    }
    sure = sure && verdict !== 'yes';
  }
  return hits;
}

function countsOf(tried: readonly Tried[], samples: readonly Sample[]): TriedEntry[] {
  return tried.map(({ entry, verdicts, problem }) => ({
    entry,
    matches: verdicts.reduce(
      (sum, verdict, at) => sum + (verdict === 'yes' ? (samples[at]?.count ?? 0) : 0),
      0,
    ),
    ...(problem !== undefined && { problem }),
  }));
}
