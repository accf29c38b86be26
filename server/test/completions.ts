import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { type CompletionOptions, complete } from '../src/features/completion';
import { type Configuration, configurationOf } from '../src/model/configuration';
import { type FileModel, modelFile } from '../src/model/file-model';
import { applyChange } from '../src/syntax/edit';
import { parse, textOf } from '../src/syntax/tree';
import { followedConfiguration } from './in-memory';
import { cursorIn } from './marked';

/** What VS Code tells of itself. */
export const fullClient: CompletionOptions = { snippets: true, tags: true, labelDetails: true };

/** A client that knows nothing beyond plain text. */
export const plainClient: CompletionOptions = { snippets: false, tags: false, labelDetails: false };

/** What a test of completion may set. */
interface CompletionSetting {
  readonly options?: Partial<CompletionOptions>;
  /** Other files by absolute path; includes are then followed from `/etc/pmta/config`, which is the text. */
  readonly files?: Readonly<Record<string, string>>;
  /** The block that the text is read in. */
  readonly baseScope?: string;
}

/** The completions at `$0`. */
export function completionsAt(marked: string, setting: CompletionSetting = {}): CompletionList {
  const { text, line, character } = cursorIn(marked);
  const { file, configuration } = modelled(text, setting);
  return complete(file, configuration, { line, character }, { ...fullClient, ...setting.options });
}

/** The labels of the completions at `$0`, in the order that a client shows them. */
export function labelsAt(marked: string, setting: CompletionSetting = {}): string[] {
  return sorted(completionsAt(marked, setting).items).map((item) => item.label);
}

/** The labels at `$0` that a client shows once it compared them with what was typed. */
export function shownAt(marked: string, setting: CompletionSetting = {}): string[] {
  const { text, line, character } = cursorIn(marked);
  const typed = text.split('\n')[line] ?? '';
  return sorted(completionsAt(marked, setting).items)
    .filter((item) => {
      const word = typed.slice(editOf(item).range.start.character, character).toLowerCase();
      return (item.filterText ?? item.label).toLowerCase().startsWith(word);
    })
    .map((item) => item.label);
}

/** The item of a label at `$0`. */
export function itemAt(marked: string, label: string, setting: CompletionSetting = {}): CompletionItem {
  const { items } = completionsAt(marked, setting);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is not among ${items.map((candidate) => candidate.label).join(', ')}`);
  return item;
}

/** The text after an item was chosen at `$0`; tab stops stay as they are. */
export function chosenAt(marked: string, label: string, setting: CompletionSetting = {}): string {
  const { text } = cursorIn(marked);
  const { range, newText } = editOf(itemAt(marked, label, setting));
  const tree = parse(text);
  applyChange(tree, range, newText);
  return textOf(tree);
}

/** Checks what is offered at `$0`: all of some labels, in this order among themselves, and none of others. */
export function expectLabels(
  marked: string,
  expected: { readonly offers?: readonly string[]; readonly lacks?: readonly string[] },
  setting: CompletionSetting = {},
): void {
  const labels = labelsAt(marked, setting);
  const { offers = [], lacks = [] } = expected;
  assert.deepEqual(
    labels.filter((label) => offers.includes(label)),
    offers,
    `offered: ${labels.join(' ')}`,
  );
  assert.deepEqual(
    labels.filter((label) => lacks.includes(label)),
    [],
  );
}

function modelled(
  text: string,
  { files, baseScope }: CompletionSetting,
): { file: FileModel; configuration: Configuration } {
  if (files !== undefined) {
    const configuration = followedConfiguration({ ...files, '/etc/pmta/config': text });
    const [file] = configuration.files.values();
    assert.ok(file);
    return { file, configuration };
  }
  const file = modelFile('file:///etc/pmta/config', parse(text), baseScope);
  return { file, configuration: configurationOf([file], false) };
}

function editOf(item: CompletionItem) {
  assert.ok(item.textEdit && 'range' in item.textEdit, `${item.label} has no edit`);
  return item.textEdit;
}

function sorted(items: readonly CompletionItem[]): CompletionItem[] {
  const key = (item: CompletionItem) => item.sortText ?? item.label;
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
