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
  picker.onDidChangeValue((text) => {
    const value = text.trim();
    const isNew =
      value !== '' && !choices.some((choice) => choice.value?.toLowerCase() === value.toLowerCase());
    picker.items = isNew
      ? [{ label: value, description: typed, value, alwaysShow: true }, ...choices]
      : choices;
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
