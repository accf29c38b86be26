// What only the window around the extension host can do: pictures, keys and the mouse.
// Every function waits until the action is done. In desktop VS Code there is nothing to drive the window
// with: there they do nothing and give false, so a suite never checks behaviour by the window alone.
import { askRunner } from './runner';

async function act(action: string, parameters: object): Promise<boolean> {
  const { done } = await askRunner<{ done: boolean }>('ui', { action, ...parameters });
  return done;
}

/**
 * Saves the window as `NAME.png` in the folder of `--screenshots`; without that folder nothing is saved.
 * @param height only this many pixels from the top
 */
export const picture = (name: string, height?: number): Promise<boolean> => act('picture', { name, height });

/** Presses a key or a combination, in Playwright's spelling: `Escape`, `Control+Space`. */
export const press = (keys: string): Promise<boolean> => act('press', { keys });

/** Types text into what has the focus. */
export const type = (text: string): Promise<boolean> => act('type', { text });

/** Pastes a text where the focus is, as the user's keys would do it. */
export const paste = (text: string): Promise<boolean> => act('paste', { text });

/** Moves the mouse onto the text cursor of the focused editor, until its hover opens: select a position first. */
export const hoverCursor = (): Promise<boolean> => act('hoverCursor', {});

/** Clicks the first visible element that the CSS selector finds. */
export const click = (selector: string): Promise<boolean> => act('click', { selector });

/** Clicks the first visible element that the CSS selector finds in the open web view, as in a Markdown preview. */
export const clickInView = (selector: string): Promise<boolean> => act('clickInView', { selector });

/** Writes into the first visible field that the CSS selector finds, in place of what it holds. */
export const fill = (selector: string, text: string): Promise<boolean> => act('fill', { selector, text });

/** Writes into the field of the open web view that the CSS selector finds, and leaves the field. */
export const fillInView = (selector: string, text: string): Promise<boolean> =>
  act('fillInView', { selector, text });

/** Waits up to a minute until the CSS selector finds a visible element in the open web view. */
export const waitInView = (selector: string): Promise<boolean> => act('waitInView', { selector });

/** Waits up to a minute until the CSS selector finds a visible element. */
export const waitFor = (selector: string): Promise<boolean> => act('waitFor', { selector });

/** The field of the quick input that has a text in it, such as a title. */
const inputWith = (text: string): string => `.quick-input-widget:has-text("${text}") input.input`;

/** Waits until the quick input with a text in it, such as its title, is there and takes keys. */
export const inputShown = (text: string): Promise<boolean> => waitFor(`${inputWith(text)}:focus`);

/** Writes into the quick input with a text in it, in place of what it holds, and accepts that; gives whether there is a window. */
export async function answerInput(title: string, text: string): Promise<boolean> {
  await inputShown(title);
  await fill(inputWith(title), text);
  return press('Enter');
}

/** Waits up to a minute until the CSS selector finds no visible element. */
export const waitGone = (selector: string): Promise<boolean> => act('waitGone', { selector });

/** Names a file or a folder in the dialog with a title, and waits until that has closed. */
export const nameInDialog = (title: string, path: string): Promise<boolean> =>
  act('nameInDialog', { title, path });

/** An element of a web view: its text, and its place and size there in pixels. */
export interface Measured {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Measures all elements in the open web view that the CSS selector finds; undefined where there is no window. */
export async function measureInView(selector: string): Promise<readonly Measured[] | undefined> {
  const { value } = await askRunner<{ value?: readonly Measured[] }>('ui', {
    action: 'measureInView',
    selector,
  });
  return value;
}
