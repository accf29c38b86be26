import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  actionsFor,
  badLines,
  lines,
  openWith,
  previewByAction,
  previewShown,
  reported,
  textBecomes,
  undoIn,
} from '../generating';
import { clickInView, fillInView, picture, waitInView } from '../ui';

describe('Generate', () => {
  it('offers a quick fix for pasted lines, which one undo takes back', async () => {
    const text = `# mine\n${lines}\n`;
    const { document } = await openWith(text);
    const [finding] = await reported(document, 1);
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Information);
    assert.deepEqual([finding?.range.start.line, finding?.range.end.line], [1, 4]);
    await picture('generate-finding');
    const actions = await actionsFor(document, new vscode.Range(2, 0, 2, 0));
    const fix = actions.find(({ title }) => title === 'Generate PowerMTA blocks from these lines');
    assert.isFalse(fix?.isPreferred ?? false);
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.deepEqual(
      [preferred?.title, preferred?.command?.command],
      ['Generate PowerMTA blocks…', 'powermta.generate'],
    );
    assert.isTrue(fix?.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /^# mine\n<smtp-listener 203\.0\.113\.4:587>\n/);
    assert.include(document.getText(), '<virtual-mta-pool pool>\n    virtual-mta pool-1\n');
    await picture('generate-fixed');
    await undoIn(document);
    await textBecomes(document, 'the lines again', (now) => now === text);
  });

  it('leads from an action to a preview, and from it into the file with one undo', async () => {
    const text = `log-rotate 3\n${lines}\n${badLines}\n`;
    const { document } = await openWith(text);
    await reported(document, 1);
    await previewByAction(document, new vscode.Range(1, 0, 7, 5));
    if (!(await previewShown(4))) return;
    await picture('generate-preview');
    for (const tab of ['configuration', 'dns', 'commands']) {
      await clickInView(`#tab-${tab}`);
      await picture(`generate-preview-${tab}`);
    }
    await clickInView('#tab-identities');
    await clickInView('#problems li button:has-text("Two senders")');
    await waitInView('#rows tbody tr:nth-child(6)');
    await picture('generate-preview-answered');
    await fillInView('[id="1.0-name"]', 'renamed');
    await fillInView('[id="1.0-host"]', 'nonsense');
    await waitInView('[id="1.0-host"][aria-invalid="true"]');
    await picture('generate-preview-edited');
    await fillInView('[id="1.0-host"]', 'mail8.example.com');
    await waitInView('[id="1.0-host"]:not([aria-invalid])');
    await clickInView('#insert');
    await textBecomes(document, 'the blocks', (now) => now.includes('<virtual-mta-pool pool>'));
    assert.include(
      document.getText(),
      '<virtual-mta renamed>\n    smtp-source-host 198.51.100.10 mail8.example.com\n',
    );
    assert.match(
      document.getText(),
      /^log-rotate 3\n256\.1\.1\.1\|s1.*\n203\.0\.113\.8\|s1.*pass#word\n\n<smtp-listener /,
    );
    assert.include(document.getText(), 'smtp-source-host 198.51.100.9 mail7.example.com');
    await undoIn(document);
    await textBecomes(document, 'the lines again', (now) => now === text);
  });

  it('leads from the refactoring of any selection to a preview', async () => {
    const text = `log-rotate 3\n\n${lines.replaceAll('|', '\t')}\n`;
    const { document } = await openWith(text);
    await reported(document, 2);
    const refactorings: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(4, 0, 5, 10),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    const command = refactorings.find((action) => action.command?.command === 'powermta.generate')?.command;
    assert.isDefined(command);
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    if (!(await previewShown(2))) return;
    await clickInView('#insert');
    await textBecomes(document, 'the pool', (now) => now.includes('<virtual-mta-pool pool>'));
    assert.include(document.getText(), '203.0.113.4\tdefault');
    assert.notInclude(document.getText(), 'pool\n\n<virtual-mta-pool pool>\n    virtual-mta pool-3');
    await undoIn(document);
    await textBecomes(document, 'the lines again', (now) => now === text);
  });

  it('shows thousands of identities page by page, and writes all of them', async () => {
    const many = Array.from(
      { length: 700 },
      (_, at) => `5.9.${at >> 8}.${at & 255}|s1|news.example.net|m${at}.example.net|pool${at >> 5}`,
    ).join('\n');
    const { document } = await openWith(`${many}\n`);
    await previewByAction(document, new vscode.Range(0, 0, 699, 5));
    if (!(await previewShown(300))) return;
    await waitInView('#rows-pager:has-text("1 to 300 of 700")');
    await picture('generate-many');
    for (let page = 1; page < 3; page++) await clickInView('#rows-pager button:last-child');
    await waitInView('#rows-pager:has-text("601 to 700 of 700")');
    await waitInView('[id="699.0-host"]');
    await fillInView('[id="699.0-host"]', 'last.example.net');
    await waitInView('#status:has-text("700 generated")');
    await clickInView('#insert');
    await textBecomes(document, 'all blocks', (now) => now.includes('5.9.2.187 last.example.net'));
    assert.equal(document.getText().split('<virtual-mta pool').length - 1, 700);
  });
});
