import { misnomerOf } from '../../rules/misnomers';
import { allBlocks, allDirectives, blockEntry, directiveIn, nearest, scopesOf } from '../../schema/lookup';
import { describeBlock } from '../describe';
import { placeOf } from '../describe/facts';
import { code, codes, paragraphs } from '../describe/markdown';
import { referencePage } from './topics';

/** All that is known under a name, in Markdown; or why that is nothing, in sentences that say what to ask instead. */
export type LookUp =
  | { readonly ok: true; readonly markdown: string }
  | { readonly ok: false; readonly problem: string };

/** How many names that have the same letters in them are told, where none is like the name asked for. */
const MOST_ALIKE = 20;

/**
 * Looks a directive or block up by what somebody calls it: in any case, as a tag, with values behind it.
 * @param written `max-msg-rate`, `Max-Msg-Rate 100/h`, `<domain>`
 * @param block the block that it is asked about, `global` for the top level: what holds there goes first
 */
export function lookUp(written: string, block?: string): LookUp {
  const name = nameIn(written);
  const scope = block === undefined || block.trim() === '' ? undefined : nameIn(block);
  if (name === '') {
    return { ok: false, problem: 'Name a directive, such as max-msg-rate, or a block, such as <domain>.' };
  }
  if (scope !== undefined && scope !== 'global' && blockEntry(scope) === undefined) {
    const meant = nearest(scope, blockNames())?.name;
    const hint =
      meant === undefined ? `The blocks are ${blockNames().join(', ')}.` : `Did you mean ${meant}?`;
    return { ok: false, problem: `There is no block <${scope}>. ${hint}` };
  }
  const [first] = scopesOf(name);
  const markdown = paragraphs(
    first === undefined ? undefined : directiveText(name, scope ?? first),
    describeBlock(name),
  );
  return markdown === ''
    ? { ok: false, problem: problemOf(name, scope ?? 'global') }
    : { ok: true, markdown };
}

/** A name as the reference has it: in lower case, without the rest of its line or tag. */
function nameIn(written: string): string {
  return (/[^\s<>/`"']+/.exec(written)?.[0] ?? '').toLowerCase();
}

function blockNames(): string[] {
  return allBlocks().map(({ name }) => name);
}

/** The page of a directive, with what it says of the block that is asked about. */
function directiveText(name: string, scope: string): string | undefined {
  const isHere = directiveIn(name, scope) !== undefined;
  const page = referencePage(isHere ? scope : (scopesOf(name)[0] ?? ''), name);
  const isOneOfSeveral = page?.includes('\n## In ') === true;
  return paragraphs(
    isHere ? undefined : `**${code(name)} has no place ${placeOf(scope)}.**`,
    isHere && isOneOfSeveral ? `What it does ${placeOf(scope)} comes first.` : undefined,
    page,
  );
}

/** What to say of a name that we don't know. */
function problemOf(name: string, scope: string): string {
  const misnomer = misnomerOf(name, 'directive', scope) ?? misnomerOf(name, 'block', scope);
  if (misnomer !== undefined) {
    return `PowerMTA has no ${name}: ${misnomer.advice}.`;
  }
  const names = [...new Set(allDirectives().map((entry) => entry.name)), ...blockNames()];
  const close = nearest(name, names);
  if (close !== undefined) {
    return `"${name}" is not known to us: did you mean "${close.name}"?`;
  }
  const alike = names
    .filter((one) => name.length > 2 && one.includes(name))
    .sort((a, b) => Number(b.startsWith(name)) - Number(a.startsWith(name)))
    .slice(0, MOST_ALIKE);
  return alike.length === 0
    ? `"${name}" is not known to us. Other versions of PowerMTA may know it: see the guide of your version.`
    : `"${name}" is not known to us. Names with it in them: ${codes(alike)}.`;
}
