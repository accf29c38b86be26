import * as vscode from 'vscode';

/** A choice; `value` is what is chosen, undefined for "none of them". */
export interface Choice extends vscode.QuickPickItem {
  readonly value: string | undefined;
}

/** What a picker shows. */
interface PickOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** What stands beside a text that was typed: "as typed". */
  readonly typed: string;
}

/**
 * Lets the user pick a choice or type a text of their own.
 * @returns the choice; undefined when the user turned away
 */
export function pickOrType({ title, placeholder, choices, typed }: PickOptions): Promise<Choice | undefined> {
  const picker = vscode.window.createQuickPick<Choice>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.items = choices;
  /** What the text says, and whether the list has come to it: before, what is active there belongs to an earlier text. */
  let said: Choice | undefined;
  let isListed = false;
  picker.onDidChangeValue((text) => {
    const value = text.trim();
    const known = choices.find((choice) => choice.value?.toLowerCase() === value.toLowerCase());
    said =
      value === '' ? undefined : (known ?? { label: value, description: typed, value, alwaysShow: true });
    isListed = false;
    picker.items = said === undefined ? choices : [said, ...choices.filter((choice) => choice !== said)];
  });
  picker.onDidChangeActive(([active]) => {
    isListed ||= active === said;
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      // Who types and presses Enter at once is faster than the list.
      resolve(said !== undefined && !isListed ? said : (picker.activeItems[0] ?? said));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
