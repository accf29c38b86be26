import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, extensionUnderTest, fixture } from '../files';
import { click, picture, press, waitFor } from '../ui';

const walkthrough = `${extensionUnderTest().id}#start`;

const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
const activePath = () => vscode.window.activeTextEditor?.document.uri.path ?? '';

/** Opens a step of the walkthrough. */
async function showStep({ title }: Step): Promise<boolean> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
  const done = await waitFor('.getting-started-step.expanded');
  const isOpen = `.getting-started-step.expanded:has-text("${title}")`;
  return (
    done && (await click(`.getting-started-step:has-text("${title}") .step-title`)) && (await waitFor(isOpen))
  );
}

/** Clicks a button of a step; where there is no window to click in, runs its command. */
async function pressButton(id: string, button: string): Promise<void> {
  const step = stepsOf().find((one) => one.id === id);
  assert.isDefined(step);
  if (step === undefined) return;
  if (await showStep(step)) {
    await click(`.getting-started-step.expanded .monaco-button:has-text("${button}")`);
    return;
  }
  const target = step.description.split(`[${button}](command:`)[1]?.split(')')[0] ?? '';
  const [command = '', args = '[]'] = decodeURIComponent(target).split('?');
  await vscode.commands.executeCommand(command, ...JSON.parse(args));
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image: Record<string, string> };
}

function stepsOf(): readonly Step[] {
  return extensionUnderTest().packageJSON.contributes.walkthroughs[0].steps;
}

describe('Walkthrough', () => {
  before(() => vscode.commands.executeCommand('powermta.openSample', 'start-over'));

  it('shows five steps, each with a picture that the extension has', async () => {
    assert.equal(stepsOf().length, 5);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    for (const step of stepsOf()) {
      await showStep(step);
      await waitFor('.getting-started-media img');
      await picture(`walkthrough-${step.id}`);
      for (const path of Object.values(step.media.image)) {
        const file = vscode.Uri.joinPath(extensionUnderTest().extensionUri, path);
        assert.isAbove((await vscode.workspace.fs.stat(file)).size, 1000, path);
      }
    }
  });

  it('opens the sample, with its mistakes', async () => {
    await pressButton('open', 'Open the Sample');
    await eventually('the sample', activePath, (path) => path.endsWith('/sample/pmta/config'));
    const uri = vscode.window.activeTextEditor?.document.uri ?? fixture('');
    const messages = () => vscode.languages.getDiagnostics(uri).map(({ message }) => message);
    await eventually('the findings', messages, (found) => found.length === 5);
    assert.isFalse(uri.path.startsWith(extensionUnderTest().extensionUri.path));
  });

  it('opens the steps that create a configuration', async () => {
    await pressButton('open', 'Create a Configuration');
    if (await waitFor('.quick-input-widget')) await press('Escape');
    else await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('completes a directive', async () => {
    await pressButton('complete', 'Complete a Directive');
    await waitFor('.suggest-widget .monaco-list-row');
    const editor = vscode.window.activeTextEditor;
    assert.match(activePath(), /\/sample\/pmta\/config$/);
    assert.equal(editor?.document.lineAt(editor.selection.active.line - 1).text, '<domain gmail.com>');
    await press('Escape');
  });

  it('hovers over a port', async () => {
    await pressButton('complete', 'Hover over a Port');
    await waitFor('.monaco-hover .hover-contents:has-text("465")');
    const editor = vscode.window.activeTextEditor;
    const word = editor?.document.getText(
      new vscode.Range(editor.selection.active.translate(0, -1), editor.selection.active.translate(0, 2)),
    );
    assert.equal(word, '465');
  });

  it('shows what pasted lines become', async () => {
    await pressButton('generate', 'See What the Lines Become');
    const isPreview = (tab: vscode.Tab | undefined) => tab?.input instanceof vscode.TabInputWebview;
    await eventually('the preview', activeTab, isPreview);
  });

  it('hardens TLS', async () => {
    await pressButton('harden', 'Harden the Sample');
    await eventually(
      'the stronger keys',
      () => vscode.window.activeTextEditor?.document.getText() ?? '',
      (text) => text.includes('tls-dh-key-length 2048'),
    );
  });

  it('shows the overview, and the view', async () => {
    await pressButton('map', 'Show the Overview');
    await eventually('the overview', activeTab, (tab) => tab?.label.startsWith('Overview of') === true);
    await pressButton('map', 'Open the View');
    await waitFor('.pane-body .monaco-list-row[aria-label*="Virtual MTAs"]');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});

describe('Sample', () => {
  const folder = fixture('for-the-sample');

  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('is copied into a folder, and never over another', async () => {
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.commands.executeCommand('powermta.openSample', folder);
    assert.isTrue(activePath().endsWith('/for-the-sample/pmta/config'));
    const users = vscode.Uri.joinPath(folder, 'pmta', 'users.conf');
    await vscode.workspace.fs.writeFile(users, new TextEncoder().encode('# mine\n'));
    await vscode.commands.executeCommand('powermta.openSample', folder);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(users)), '# mine\n');
  });
});
