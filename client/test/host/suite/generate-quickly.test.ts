import { assert } from 'chai';
import * as vscode from 'vscode';
import { openWith, overwrite, previewByAction, previewShown, textBecomes } from '../generating';
import { clickInView, fillInView, press, waitInView } from '../ui';

/** So many lines that a change of one takes a while. */
const many = Array.from(
  { length: 4000 },
  (_, at) => `5.9.${at >> 8}.${at & 255}|s1|news.example.net|m${at}.example.net|pool${at >> 5}`,
).join('\n');

/** Opens the preview for the lines; gives undefined where its page can't be looked into. */
async function preview(): Promise<vscode.TextDocument | undefined> {
  const { document } = await openWith(`${many}\n`);
  await previewByAction(document, new vscode.Range(0, 0, 3999, 5));
  return (await previewShown(300)) ? document : undefined;
}

const written = (document: vscode.TextDocument) =>
  textBecomes(document, 'the blocks', (now) => now.includes('<virtual-mta '));

describe('Generate by somebody who is quick', () => {
  it('keeps changes that follow each other at once, and writes those made right before', async () => {
    const document = await preview();
    if (document === undefined) return;
    await fillInView('[id="1.0-host"]', 'first.example.net');
    await fillInView('[id="2.0-host"]', 'second.example.net');
    await fillInView('[id="3.0-host"]', 'third.example.net');
    await clickInView('#insert');
    const text = await written(document);
    for (const host of ['first', 'second', 'third']) assert.include(text, ` ${host}.example.net\n`);
  });

  it('keeps what is being written while the page is drawn anew', async () => {
    const document = await preview();
    if (document === undefined) return;
    await fillInView('[id="1.0-name"]', 'renamed');
    await waitInView('[id="1.0-host"]:focus');
    await overwrite('written-while-the-page-was-drawn.example.net');
    await press('Tab');
    await clickInView('#insert');
    const text = await written(document);
    assert.include(text, '    smtp-source-host 5.9.0.1 written-while-the-page-was-drawn.example.net\n');
    assert.include(text, '<virtual-mta renamed>\n');
  });

  it('writes nothing when the last change can’t be used, and says so', async () => {
    const document = await preview();
    if (document === undefined) return;
    await fillInView('[id="1.0-host"]', 'nonsense');
    await clickInView('#insert');
    await waitInView('[id="1.0-host"][aria-invalid="true"]');
    await fillInView('[id="1.0-host"]', 'right.example.net');
    await clickInView('#insert');
    assert.include(await written(document), ' right.example.net\n');
  });
});
