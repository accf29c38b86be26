import type { Question, Subjects } from '../../../server/src/lsp/explain-protocol';

/** What a model gives to ask for effective settings: texts, of which empty ones count as left out. */
export interface SettingsInput {
  readonly domain?: string;
  readonly virtualMta?: string;
  readonly clientIp?: string;
  readonly user?: string;
  readonly listener?: string;
  readonly source?: string;
  /** The main file of the configuration: its path in the workspace. */
  readonly file?: string;
}

/** A configuration of the workspace. */
export interface KnownConfiguration {
  /** What it is asked for by: the URI of its main file. */
  readonly entry: string;
  /** The path of its main file in the workspace. */
  readonly path: string;
  /** Whether the user looks at a file of it. */
  readonly current: boolean;
}

/** The most names that are told where one isn't known. */
const MOST_NAMES = 30;

/** The question of an input, or in a sentence what it lacks. */
export function questionOf(input: SettingsInput): Question | string {
  const domain = given(input.domain);
  const { virtualMta, clientIp, user, listener, source } = input;
  const about = Object.entries({ virtualMta, clientIp, user, listener, source }).flatMap(([name, value]) => {
    const text = given(value);
    return text === undefined ? [] : [[name, text] as const];
  });
  const question: Question = {
    ...(domain !== undefined && { domain: domain.slice(domain.lastIndexOf('@') + 1) }),
    ...Object.fromEntries(about),
  };
  return Object.keys(question).length > 0
    ? question
    : 'Say what to explain: a recipient domain or a virtualMta, or a client by its clientIp, user, listener or source.';
}

/**
 * The main file of the configuration that is meant, or in sentences why that isn't clear: the one named, the only one, else
 * the one that the user looks at.
 */
export function chooseMain(
  known: readonly KnownConfiguration[],
  file: string | undefined,
): { readonly entry: string } | string {
  const name = given(file)?.replaceAll('\\', '/').replace(/^\.\//, '');
  const paths = `They begin in: ${listed(known.map(({ path }) => path))}.`;
  if (known.length === 0) {
    return 'No PowerMTA configuration is open. Ask the user to open a folder that has one, or a file of it.';
  }
  if (name !== undefined) {
    const exact = known.find(({ path }) => path === name);
    // A whole path ends with the path in the workspace; of several that do, the longest says the most.
    const [ending] = known
      .filter(({ path }) => name.endsWith(`/${path}`))
      .sort((a, b) => b.path.length - a.path.length);
    return (
      exact ??
      ending ??
      `No configuration here has the main file ${name}. ${paths} Give one of these as file, or leave it out.`
    );
  }
  const current = known.filter((one) => one.current);
  const [only] = current.length === 1 ? current : known.length === 1 ? known : [];
  return only ?? `There are ${known.length} configurations. ${paths} Give one of these as file.`;
}

/** What to say of a question about a name that the configuration doesn't have; undefined for one that it can answer. */
export function unknownName(question: Question, subjects: Subjects): string | undefined {
  const { virtualMtas, pools, users, listeners } = subjects;
  return (
    missing('virtual MTA or pool', question.virtualMta, [...virtualMtas, ...pools]) ??
    missing('SMTP user', question.user, users) ??
    missing('listener', question.listener, listeners)
  );
}

function missing(kind: string, name: string | undefined, names: readonly string[]): string | undefined {
  if (name === undefined || names.some((one) => one.toLowerCase() === name.toLowerCase())) return undefined;
  const others = names.length === 0 ? 'It has none.' : `It has: ${listed(nearFirst(name, names))}.`;
  return `The configuration has no ${kind} ${name}. ${others}`;
}

/** Names with those first that share the letters they begin with. */
function nearFirst(name: string, names: readonly string[]): readonly string[] {
  const shared = (other: string) => {
    let count = 0;
    while (count < name.length && name[count]?.toLowerCase() === other[count]?.toLowerCase()) count++;
    return count;
  };
  return [...names].sort((a, b) => shared(b) - shared(a));
}

function listed(names: readonly string[]): string {
  const left = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
