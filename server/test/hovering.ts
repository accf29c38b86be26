import assert from 'node:assert/strict';
import { type HoverOptions, hoverAt } from '../src/features/hover';
import { followedConfiguration } from './in-memory';
import { cursorIn } from './marked';

/** What a hover says, and the text that it is about. */
interface Hovered {
  readonly text: string;
  readonly about: string;
}

/**
 * The hover at the `$0` of a text, which is the main file of a configuration.
 * @param files other files by absolute path
 */
export function hoverOn(
  marked: string,
  options: HoverOptions = {},
  files: Readonly<Record<string, string>> = {},
): Hovered | undefined {
  const { text, line, character } = cursorIn(marked);
  const configuration = followedConfiguration({ ...files, '/etc/pmta/config': text });
  const [file] = configuration.files.values();
  assert.ok(file);
  const hover = hoverAt(file, configuration, { line, character }, options);
  if (hover?.range === undefined) {
    return undefined;
  }
  const { contents, range } = hover;
  assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown');
  assert.equal(range.start.line, line);
  assert.ok(
    range.start.character <= character && character <= range.end.character,
    'the range holds the cursor',
  );
  const about = text.split('\n')[line]?.slice(range.start.character, range.end.character) ?? '';
  return { text: contents.value, about };
}

/** Checks that the hover at the `$0` is about a text and says all of some things, in this order. */
export function expectHover(
  marked: string,
  about: string,
  says: readonly string[],
  options?: HoverOptions,
  files?: Readonly<Record<string, string>>,
): void {
  const hover = hoverOn(marked, options, files);
  assert.ok(hover, 'there is a hover');
  assert.equal(hover.about, about);
  let from = 0;
  for (const phrase of says) {
    const at = hover.text.indexOf(phrase, from);
    assert.ok(at >= 0, `"${phrase}" is missing from:\n${hover.text.slice(from)}`);
    from = at + phrase.length;
  }
}
