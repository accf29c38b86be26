import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { readRate } from '../../../server/src/generator/rate';
import {
  CHECK_OPTIONS,
  type GeneratorOptions,
  type OptionProblem,
} from '../../../server/src/lsp/generate-protocol';
import { inputStep, type PickItem, pickStep, runSteps, type Step, type StepPlace } from './quick-steps';

type Options = GeneratorOptions;

/**
 * Asks for template, ports, paths, names, pool, rates and warm-up, one after the other with a way back.
 * @param mayUseLast whether to offer to take everything as it was chosen last
 * @returns undefined when the user turned away
 */
export function askOptions(
  client: LanguageClient,
  last: Options,
  mayUseLast: boolean,
): Promise<Options | undefined> {
  const check = checker(client);
  const steps: Step<Options>[] = [
    (options, place) => askTemplate(options, place, mayUseLast),
    (options, place) => askPorts(options, place, check),
    text(check, 'tlsPath', () => ({
      prompt: vscode.l10n.t('Certificates of the listeners; {host}, {domain} and {ip} are filled in'),
    })),
    text(check, 'dkimPath', () => ({
      prompt: vscode.l10n.t('Private DKIM keys; {selector} and {domain} are filled in'),
    })),
    text(check, 'hostPattern', () => ({
      prompt: vscode.l10n.t(
        'Host names for lines without one; {n} counts them. Leave it empty if every line has one',
      ),
      placeholder: 'mail{n}.example.com',
    })),
    askPool,
    askUsers,
    (options, place) => askRates(options, place, check),
    (options, place) => askWarmUp(options, place, check),
  ];
  return runSteps(vscode.l10n.t('Generate PowerMTA Configuration'), steps, last);
}

type Check = (options: Options, option: keyof Options) => Promise<string | undefined>;

/** Asks the server what is wrong with one of the options. */
function checker(client: LanguageClient): Check {
  return async (options, option) => {
    const problems = await client.sendRequest<OptionProblem[]>(CHECK_OPTIONS, options);
    return problems.find((problem) => problem.option === option)?.message;
  };
}

async function askTemplate(options: Options, place: StepPlace, mayUseLast: boolean) {
  type Choice = Options['template'] | 'last';
  const items: PickItem<Choice>[] = [
    {
      value: 'auto',
      label: vscode.l10n.t('As each line says'),
      detail: vscode.l10n.t(
        'Logins over TLS for lines with a user or a client address, virtual MTAs for all',
      ),
    },
    {
      value: 'tls',
      label: vscode.l10n.t('A login over TLS for every line'),
      detail: vscode.l10n.t('Also for lines that name no user'),
    },
    {
      value: 'client-delivery',
      label: vscode.l10n.t('Client and delivery addresses'),
      detail: vscode.l10n.t('The first of two addresses is where clients connect, the second sends'),
    },
    {
      value: 'plain',
      label: vscode.l10n.t('Without TLS'),
      detail: vscode.l10n.t('For a closed network only: mail can be read on the way'),
    },
  ];
  if (mayUseLast) {
    items.unshift({
      value: 'last',
      label: vscode.l10n.t('Preview with the last choices'),
      detail: vscode.l10n.t('Everything as it was chosen last in this workspace'),
    });
  }
  const picked = await pickStep(place, vscode.l10n.t('What to write'), items, (value) =>
    mayUseLast ? value === 'last' : value === options.template,
  );
  if (picked === 'back' || picked === 'cancel') return picked;
  if (picked.value === 'last') return { done: options };
  // A port that was chosen for another template may be wrong for this one.
  const changed = (picked.value === 'plain') !== (options.template === 'plain');
  return { state: { ...options, template: picked.value, ports: changed ? [] : options.ports } };
}

async function askPorts(options: Options, place: StepPlace, check: Check) {
  const isPlain = options.template === 'plain';
  const items: PickItem<readonly number[] | undefined>[] = isPlain
    ? [
        { value: [2525], label: '2525' },
        { value: [25], label: '25' },
      ]
    : [
        { value: [587], label: '587', description: vscode.l10n.t('STARTTLS') },
        { value: [465], label: '465', description: vscode.l10n.t('TLS from the start') },
        { value: [587, 465], label: '587, 465', description: vscode.l10n.t('both') },
      ];
  const others = { value: undefined, label: vscode.l10n.t('Others…') };
  const current = options.ports.length === 0 ? [isPlain ? 2525 : 587] : options.ports;
  const isCurrent = (value: readonly number[] | undefined) => value?.join() === current.join();
  const picked = await pickStep(
    place,
    vscode.l10n.t('Ports for clients, for lines that name none'),
    [...items, others],
    isCurrent,
  );
  if (picked === 'back' || picked === 'cancel') return picked;
  if (picked.value !== undefined) return { state: { ...options, ports: picked.value } };
  const read = (value: string) => value.split(/[\s,]+/).map(Number);
  const typed = await inputStep(
    place,
    vscode.l10n.t('Ports, separated by commas'),
    '587,2587',
    current.join(),
    (value) => check({ ...options, ports: read(value) }, 'ports'),
  );
  return typed === 'back' || typed === 'cancel' ? typed : { state: { ...options, ports: read(typed.value) } };
}

/** A step that asks for a text. */
function text(
  check: Check,
  option: 'tlsPath' | 'dkimPath' | 'hostPattern',
  labels: () => { readonly prompt: string; readonly placeholder?: string },
): Step<Options> {
  return async (options, place) => {
    const { prompt, placeholder = '' } = labels();
    const typed = await inputStep(place, prompt, placeholder, options[option], (value) =>
      check({ ...options, [option]: value }, option),
    );
    return typed === 'back' || typed === 'cancel' ? typed : { state: { ...options, [option]: typed.value } };
  };
}

async function askPool(options: Options, place: StepPlace) {
  type Choice = Pick<Options, 'pool' | 'members'>;
  const items: PickItem<Choice>[] = [
    {
      value: { pool: 'by-name', members: 'virtual-mtas' },
      label: vscode.l10n.t('A pool for lines of one name'),
      detail: vscode.l10n.t('With a virtual MTA for each line'),
    },
    {
      value: { pool: 'all', members: 'virtual-mtas' },
      label: vscode.l10n.t('One pool of all lines'),
      detail: vscode.l10n.t('With a virtual MTA for each line'),
    },
    {
      value: { pool: 'by-name', members: 'source-hosts' },
      label: vscode.l10n.t('One virtual MTA for lines of one name'),
      detail: vscode.l10n.t('With many source addresses, which take turns'),
    },
    {
      value: { pool: 'all', members: 'source-hosts' },
      label: vscode.l10n.t('One virtual MTA of all lines'),
      detail: vscode.l10n.t('With many source addresses, which take turns'),
    },
  ];
  const picked = await pickStep(
    place,
    vscode.l10n.t('How lines belong together'),
    items,
    ({ pool, members }) => pool === options.pool && members === options.members,
  );
  return picked === 'back' || picked === 'cancel' ? picked : { state: { ...options, ...picked.value } };
}

async function askUsers(options: Options, place: StepPlace) {
  const items: PickItem<string>[] = [
    {
      value: '',
      label: vscode.l10n.t('Leave a comment to fill in'),
      detail: vscode.l10n.t('Nobody can log in before a user and a password are written'),
    },
    {
      value: '{name}',
      label: vscode.l10n.t('Make users with random passwords'),
      detail: vscode.l10n.t('Named as the virtual MTA or pool'),
    },
  ];
  const picked = await pickStep(
    place,
    vscode.l10n.t('Logins for lines that name no user'),
    items,
    (value) => value === options.user,
  );
  return picked === 'back' || picked === 'cancel' ? picked : { state: { ...options, user: picked.value } };
}

async function askRates(options: Options, place: StepPlace, check: Check) {
  const written = options.rates
    .map(({ domain, rate }) => (domain === '*' ? rate : `${domain}=${rate}`))
    .join(', ');
  const typed = await inputStep(
    place,
    vscode.l10n.t('Limits of deliveries by domain, or for all of them. Leave it empty for none'),
    'gmail.com=500/h, 1000/h',
    written,
    (value) => check({ ...options, rates: readRates(value) }, 'rates'),
  );
  return typed === 'back' || typed === 'cancel'
    ? typed
    : { state: { ...options, rates: readRates(typed.value) } };
}

function readRates(text: string): Options['rates'] {
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(readRate);
}

async function askWarmUp(options: Options, place: StepPlace, check: Check) {
  const { warmUp, ...others } = options;
  const withLimits = (limits: string): Options =>
    limits === '' ? others : { ...others, warmUp: { limits, warm: warmUp?.warm ?? [] } };
  const typed = await inputStep(
    place,
    vscode.l10n.t(
      'Warm-up: messages for each domain on the first, second, … day; the first line of each pool carries the rest. Leave it empty for none',
    ),
    '50/d,100/d,250/d,500/d,1000/d',
    warmUp?.limits ?? '',
    (value) => check(withLimits(value.replace(/\s/g, '')), 'warmUp'),
  );
  return typed === 'back' || typed === 'cancel'
    ? typed
    : { state: withLimits(typed.value.replace(/\s/g, '')) };
}
