import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../files';
import {
  acceptStep,
  backIn,
  badLines,
  lines,
  openWith,
  overwrite,
  previewShown,
  stepShown,
  textBecomes,
} from '../generating';
import { measureInView, paste, picture, press, type, waitFor, waitInView } from '../ui';

const preferBlocks = (are: boolean) =>
  vscode.workspace
    .getConfiguration('editor.pasteAs')
    .update('preferences', are ? ['text.powermta.blocks'] : undefined, vscode.ConfigurationTarget.Global);

/** The most keys that lead from one end of the page to the other. */
const MOST_STEPS = 60;

/** Whether what a selector finds in the preview has the focus. */
const hasFocus = async (selector: string) => ((await measureInView(`${selector}:focus`)) ?? []).length > 0;

/** Goes to an element of the preview as somebody without a mouse does. */
async function goTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await hasFocus(selector)) return;
    await press(key);
  }
  assert.fail(`${key} does not lead to ${selector}.`);
}

/** Waits until the focus is back on an element, after what lay over the page. */
const backOn = (selector: string) =>
  eventually(`the focus on ${selector}`, () => hasFocus(selector), Boolean);

/** Chooses a template behind the button that has the focus, and leaves all other options as they are. */
async function choose(template: string): Promise<void> {
  await press('Enter');
  await stepShown(1);
  await type(template);
  await waitFor(`.quick-input-widget .monaco-list-row.focused:has-text("${template}")`);
  await press('Enter');
  for (let step = 2; step <= 9; step++) await acceptStep(step);
}

describe('Generate by keyboard alone', () => {
  after(() => preferBlocks(false));

  it('goes from pasted lines over options, tabs, questions and names to the blocks', async () => {
    const { document } = await openWith('# mine\n\n');
    await preferBlocks(true);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    if (!(await paste(`${lines}\n${badLines}\n`)) || !(await previewShown(4))) return;

    // Options: turned away from, and chosen; each time the focus is where it was.
    await goTo('#options');
    await press('Enter');
    await stepShown(1);
    await press('Escape');
    await backOn('#options');
    await choose('Without TLS');
    await waitInView('#rows:has-text(":2525")');
    await backOn('#options');
    await choose('As each line says');
    await waitInView('#rows:has-text(":587")');
    await backOn('#options');

    // Tabs: by arrow keys.
    await goTo('#tab-identities');
    await press('ArrowRight');
    await waitInView('#tab-configuration[aria-selected="true"]:focus');
    await waitInView('#text:has-text("<smtp-listener 203.0.113.4:587>")');
    await press('End');
    await waitInView('#tab-commands[aria-selected="true"]:focus');
    await press('Home');
    await waitInView('#tab-identities[aria-selected="true"]:focus');

    // A question about a line, then the next thing, not the page's beginning.
    await goTo('#problems li button:has-text("Two senders")');
    await press('Enter');
    await waitInView('#rows tbody tr:nth-child(6)');
    assert.isTrue(await hasFocus('#problems *'), 'the focus stays where the questions are');
    await picture('generate-keyboard');

    await goTo('[id="2.0-name"]');
    await overwrite('renamed');
    await press('Tab');
    const drawn = async () => (await measureInView('#text'))?.[0]?.text ?? '';
    await eventually('the new name', drawn, (text) => text.includes('<virtual-mta renamed'));

    await goTo('#insert', 'Shift+Tab');
    await press('Enter');
    const text = await textBecomes(document, 'the blocks', (now) => now.includes('<virtual-mta renamed'));
    assert.match(text, /^# mine\n/);
    assert.include(text, '<smtp-listener 203.0.113.4:587>');
    assert.include(text, 'smtp-source-host 198.51.100.9 mail7.example.com');
    await backIn(document);
  });
});
