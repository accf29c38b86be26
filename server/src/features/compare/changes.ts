import type { Setting } from '../../model/effective';
import { directiveIn } from '../../schema/lookup';
import { unquotedValue } from '../../syntax/words';
import { type Place, placeOf } from '../explain';
import { comparable } from './block-text';

/** One thing that is different. */
export interface Change {
  /** The directive, or what else changed: `members`. */
  readonly what: string;
  /** What held before, secrets masked; undefined when there was nothing. */
  readonly before?: string;
  readonly after?: string;
  /** The lines that say so. */
  readonly beforeAt?: Place;
  readonly afterAt?: Place;
}

/** What changes for somebody: the same for all of them. */
export interface Group {
  /** Domains, virtual MTAs, sources …, as a reader knows them. */
  readonly who: readonly string[];
  /** Whether they came, went, or stayed and changed. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

/** The changes of one kind of thing. */
export interface Section {
  readonly title: string;
  readonly groups: readonly Group[];
}

/** What a directive comes to: the lines that hold, or its default. */
interface Effect {
  /** To compare: the lines as written, in their order. */
  readonly key: string;
  readonly text: string | undefined;
  readonly at: Place | undefined;
}

/** What differs between two sets of settings, by directive. A setting that only repeats its default is no change. */
export function settingChanges(
  before: ReadonlyMap<string, Setting>,
  after: ReadonlyMap<string, Setting>,
  scope: string,
): Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const fallback = directiveIn(name, scope)?.default;
    const was = effectOf(before.get(name), fallback);
    const is = effectOf(after.get(name), fallback);
    return was.key === is.key ? [] : [changeOf(name, was, is)];
  });
}

function effectOf(setting: Setting | undefined, fallback: string | undefined): Effect {
  const given = setting?.holds ?? [];
  const [first] = given;
  if (first === undefined) {
    const text = fallback === undefined ? undefined : `${fallback} (default)`;
    const cleared = setting?.clearedBy;
    return { key: comparable(fallback ?? ''), text, at: cleared && placeOf(cleared.entry) };
  }
  return {
    // As they are, since two secrets look alike once masked.
    key: given.map(({ entry }) => comparable(unquotedValue(entry.line))).join('\n'),
    text: given.map(({ value }) => value).join(', '),
    at: placeOf(first.entry),
  };
}

function changeOf(what: string, was: Effect, is: Effect): Change {
  const same = was.text === is.text && is.text !== undefined;
  return {
    what,
    ...(was.text !== undefined && { before: was.text }),
    ...(is.text !== undefined && { after: same ? `${is.text} (another one)` : is.text }),
    ...(was.at && { beforeAt: was.at }),
    ...(is.at && { afterAt: is.at }),
  };
}

/** Tells one change from another, wherever it stands. */
export function changeKey({ what, before, after }: Change): string {
  return JSON.stringify([what, before ?? null, after ?? null]);
}

/** Puts together whose changes are the same. */
export function grouped(all: readonly Group[]): Group[] {
  const groups = new Map<string, Group>();
  for (const group of all) {
    const key = `${group.kind} ${group.changes.map(changeKey).join()}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? group : { ...known, who: [...known.who, ...group.who] });
  }
  return [...groups.values()];
}

/** What came, went, or is in both, by key. */
export function paired<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): { readonly key: string; readonly was: T | undefined; readonly is: T | undefined }[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => ({
    key,
    was: before.get(key),
    is: after.get(key),
  }));
}
