import * as vscode from 'vscode';

/** How a step of several ended: with a new state, by going back, or by turning away. */
type StepEnd<State> = { readonly state: State } | 'back' | 'cancel';

/** Where a step stands among the others. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** One step: it asks one thing. */
export type Step<State> = (
  state: State,
  place: StepPlace,
) => Promise<StepEnd<State> | { readonly done: State }>;

/**
 * Asks one thing after the other; every step but the first has a button to go back.
 * @returns the state after the last step (or after one that says that all is done); undefined when the user turned away
 */
export async function runSteps<State>(
  title: string,
  steps: readonly Step<State>[],
  start: State,
): Promise<State | undefined> {
  const states = [start];
  for (let at = 0; ; ) {
    const step = steps[at];
    const state = states[at] ?? start;
    if (step === undefined) return state;
    const end = await step(state, { title, step: at + 1, totalSteps: steps.length });
    if (end === 'cancel' || (end === 'back' && at === 0)) return undefined;
    if (end === 'back') {
      at--;
    } else if ('done' in end) {
      return end.done;
    } else {
      at++;
      states[at] = end.state;
    }
  }
}

/** A thing to choose. */
export interface PickItem<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Lets the user choose one of several things; the given one is chosen to begin with. */
export function pickStep<T>(
  place: StepPlace,
  placeholder: string,
  items: readonly PickItem<T>[],
  current: (value: T) => boolean,
): Promise<{ readonly value: T } | 'back' | 'cancel'> {
  const picker = vscode.window.createQuickPick<PickItem<T>>();
  Object.assign(picker, { ...place, placeholder, ignoreFocusOut: true, matchOnDetail: true });
  picker.buttons = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  picker.items = items;
  picker.activeItems = items.filter(({ value }) => current(value));
  return new Promise((resolve) => {
    picker.onDidTriggerButton(() => finish('back'));
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      if (item !== undefined) finish({ value: item.value });
    });
    picker.onDidHide(() => {
      resolve('cancel');
      picker.dispose();
    });
    const finish = (answer: { readonly value: T } | 'back') => {
      resolve(answer);
      picker.hide();
    };
    picker.show();
  });
}

/** Lets the user write something. */
export function inputStep(
  place: StepPlace,
  prompt: string,
  placeholder: string,
  value: string,
  wrong: (value: string) => Promise<string | undefined>,
): Promise<{ readonly value: string } | 'back' | 'cancel'> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { ...place, prompt, placeholder, value, ignoreFocusOut: true });
  input.buttons = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const check = async (text: string) => {
      const message = await wrong(text.trim());
      if (input.value === text) input.validationMessage = message;
      return message === undefined;
    };
    input.onDidChangeValue(check);
    input.onDidTriggerButton(() => finish('back'));
    input.onDidAccept(async () => {
      const text = input.value;
      if (await check(text)) finish({ value: text.trim() });
    });
    input.onDidHide(() => {
      resolve('cancel');
      input.dispose();
    });
    const finish = (answer: { readonly value: string } | 'back') => {
      resolve(answer);
      input.hide();
    };
    input.show();
  });
}
