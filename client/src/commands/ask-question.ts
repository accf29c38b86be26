import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  type Question,
  SUBJECTS,
  type Subjects,
  type SubjectsParams,
} from '../../../server/src/lsp/explain-protocol';
import { type Choice, pickOrType } from './pick-or-type';

/** Lets the user say what to explain; undefined when they turn away. */
export async function askQuestion(
  client: LanguageClient,
  uri: string,
  position: vscode.Position | undefined,
): Promise<Question | undefined> {
  const params: SubjectsParams = { uri, ...(position && { position }) };
  const subjects = await client.sendRequest<Subjects | null>(SUBJECTS, params);
  if (subjects === null) return undefined;
  const { clientIp, user, listener, source } = subjects.here;
  const atClient = (clientIp ?? user ?? listener ?? source) !== undefined;
  switch (await askTopic(atClient)) {
    case 'domain':
      return askForDomain(subjects, true);
    case 'client':
      return askForClient(subjects);
    case 'both': {
      const who = await askForClient(subjects);
      const where = who && (await askForDomain(subjects, false));
      return where && { ...who, ...where };
    }
    default:
      return undefined;
  }
}

async function askTopic(atClient: boolean): Promise<'domain' | 'client' | 'both' | undefined> {
  const domain = {
    label: vscode.l10n.t('A recipient domain'),
    detail: vscode.l10n.t('What holds for mail to it, and why'),
    topic: 'domain' as const,
  };
  const client = {
    label: vscode.l10n.t('A client that hands in mail'),
    detail: vscode.l10n.t('Which source holds for an address, user or listener, and why'),
    topic: 'client' as const,
  };
  const both = {
    label: vscode.l10n.t('A client and a recipient domain'),
    detail: vscode.l10n.t('Both, with the virtual MTA that the client gets by default'),
    topic: 'both' as const,
  };
  const picked = await vscode.window.showQuickPick(
    atClient ? [client, domain, both] : [domain, client, both],
    {
      title: vscode.l10n.t('Explain effective settings of…'),
    },
  );
  return picked?.topic;
}

async function askForDomain(subjects: Subjects, withSender: boolean): Promise<Question | undefined> {
  const { here, domains, virtualMtas, pools } = subjects;
  const domain = await pickOrType({
    title: vscode.l10n.t('Recipient domain or queue'),
    placeholder: vscode.l10n.t('Type a domain, such as example.com, or choose one'),
    choices: choicesOf(domains, here.domain),
    typed: vscode.l10n.t('as typed'),
  });
  if (domain?.value === undefined) return undefined;
  const mx = await askForMx(subjects, domain.value);
  if (mx === undefined) return undefined;
  const about: Question = { domain: domain.value, ...(mx.length > 0 && { mx }) };
  if (!withSender) return about;
  const sender = await pickOrType({
    title: vscode.l10n.t('Virtual MTA or pool that sends to {0}', domain.value),
    placeholder: vscode.l10n.t('Choose one, or none'),
    choices: [
      ...(here.virtualMta === undefined ? [] : choicesOf([here.virtualMta], here.virtualMta)),
      none(vscode.l10n.t('None: the global settings')),
      ...choicesOf(virtualMtas.filter((name) => name !== here.virtualMta)),
      ...choicesOf(
        pools.filter((name) => name !== here.virtualMta),
        undefined,
        vscode.l10n.t('pool'),
      ),
    ],
    typed: vscode.l10n.t('as typed'),
  });
  if (sender === undefined) return undefined;
  return { ...about, ...(sender.value !== undefined && { virtualMta: sender.value }) };
}

/**
 * The MX hosts of a domain, where a rollup may go by them: nothing here asks DNS. None when the user leaves them out, or for
 * a name that has no MX hosts; undefined when they turn away.
 */
async function askForMx({ rollups }: Subjects, domain: string): Promise<readonly string[] | undefined> {
  if (!rollups || /^[*[{]|\.(?:rollup|queue)$/i.test(domain)) return [];
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('MX hosts of {0} (may be left empty)', domain),
    prompt: vscode.l10n.t(
      'The configuration has an <mx-rollup-list>, which goes by them. They are not looked up in DNS: type the hosts of the lowest preference, separated by spaces or commas.',
    ),
    placeHolder: 'mx1.example.net, mx2.example.net',
    validateInput: (text) => {
      const wrong = mxHostsIn(text).find((host) => !/^[\p{L}\p{N}_.-]+$/u.test(host));
      return wrong === undefined ? undefined : vscode.l10n.t('{0} is not a host name.', wrong);
    },
  });
  return typed === undefined ? undefined : mxHostsIn(typed);
}

/** Names of hosts in a text that was typed or pasted from a DNS tool, which prints preferences and a dot at the end. */
function mxHostsIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((host) => host.replace(/\.$/, ''))
    .filter((host) => host !== '' && !/^\d+$/.test(host));
}

async function askForClient({ here, users, listeners, sources }: Subjects): Promise<Question | undefined> {
  const address = await pickOrType({
    title: vscode.l10n.t('Address of the client'),
    placeholder: vscode.l10n.t('Type an IP address, such as 192.0.2.1, or choose a source by name'),
    choices: [
      ...choicesOf(here.clientIp === undefined ? [] : [here.clientIp], here.clientIp),
      none(vscode.l10n.t('Any address')),
      ...choicesOf(sources, here.source, vscode.l10n.t('source')),
    ],
    typed: vscode.l10n.t('as typed'),
  });
  if (address === undefined) return undefined;
  if (address.value !== undefined && sources.includes(address.value)) return { source: address.value };
  const user = await optional(
    vscode.l10n.t('User that the client logs in as'),
    users,
    here.user,
    vscode.l10n.t('No user'),
  );
  if (user === undefined) return undefined;
  const listener =
    listeners.length === 0
      ? none('')
      : await optional(
          vscode.l10n.t('Where the client connects'),
          listeners,
          here.listener,
          vscode.l10n.t('Any listener'),
        );
  if (listener === undefined) return undefined;
  return {
    ...(address.value !== undefined && { clientIp: address.value }),
    ...(user.value !== undefined && { user: user.value }),
    ...(listener.value !== undefined && { listener: listener.value }),
    ...(address.value === undefined &&
      user.value === undefined &&
      listener.value === undefined && { clientIp: '0/0' }),
  };
}

function optional(
  title: string,
  names: readonly string[],
  here: string | undefined,
  without: string,
): Promise<Choice | undefined> {
  return pickOrType({
    title,
    placeholder: vscode.l10n.t('Type one, or choose'),
    choices: [none(without), ...choicesOf(names, here)],
    typed: vscode.l10n.t('as typed'),
  });
}

function none(label: string): Choice {
  return { label, value: undefined };
}

/** Choices for names, the one at the cursor first. */
function choicesOf(names: readonly string[], here?: string, description?: string): Choice[] {
  const first =
    here === undefined ? [] : [{ label: here, description: vscode.l10n.t('at the cursor'), value: here }];
  const others = names
    .filter((name) => name !== here)
    .map((name) => ({ label: name, value: name, ...(description !== undefined && { description }) }));
  return [...first, ...others];
}
