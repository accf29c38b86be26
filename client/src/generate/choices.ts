import type * as vscode from 'vscode';
import { defaultOptions } from '../../../server/src/generator/defaults';
import { type DnsOptions, defaultDnsOptions } from '../../../server/src/generator/dns/types';
import type { GeneratorOptions } from '../../../server/src/lsp/generate-protocol';

/** What the user chose about blocks and DNS records. */
export interface Choices {
  readonly options: GeneratorOptions;
  readonly dns: DnsOptions;
}

const KEY = 'powermta.generate';

/** What was chosen last in this workspace; what was never chosen is as by default. */
export function lastChoices(context: vscode.ExtensionContext): Choices {
  const kept = context.workspaceState.get<Partial<Choices>>(KEY);
  return {
    options: { ...defaultOptions, ...kept?.options },
    dns: { ...defaultDnsOptions, ...kept?.dns },
  };
}

/** Whether anything was ever chosen in this workspace. */
export function hasChoices(context: vscode.ExtensionContext): boolean {
  return context.workspaceState.get(KEY) !== undefined;
}

/** Keeps choices for the workspace, but for what belongs to one paste: answers, and edits by hand, among them passwords. */
export async function keepChoices(
  context: vscode.ExtensionContext,
  { options, dns }: Choices,
): Promise<void> {
  const { edits: _, answers: __, ...kept } = options;
  await context.workspaceState.update(KEY, { options: kept, dns });
}
