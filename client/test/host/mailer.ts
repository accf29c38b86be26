// The configuration of `mailer`: a server in many files, laid out as in /etc/pmta.
import * as vscode from 'vscode';
import { fixture, open } from './files';
import { definitionAfter } from './language';

const root = 'mailer/etc/pmta';

/** The address of one of its files, `path` relative to `/etc/pmta`. */
export const mailerFile = (path: string): vscode.Uri => fixture(`${root}/${path}`);

/** Opens one of its files. */
export const openMailer = (path: string): Promise<vscode.TextEditor> => open(`${root}/${path}`);

/** The addresses of all its configuration files. */
export async function mailerFiles(): Promise<vscode.Uri[]> {
  const parts = await vscode.workspace.findFiles(new vscode.RelativePattern(mailerFile(''), '**/*.conf'));
  return [mailerFile('config'), ...parts].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Waits until its files are known as one configuration. */
export async function mailerIsKnown(): Promise<void> {
  const { document } = await openMailer('conf.d/pools.conf');
  await definitionAfter(document, 'virtual-mta news-1');
}
