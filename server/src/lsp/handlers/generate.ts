import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { shellCommands } from '../../generator/commands';
import { printTable, printZones } from '../../generator/dns/print';
import { dnsPlan } from '../../generator/dns/records';
import { existingIn } from '../../generator/existing';
import { type Generated, generateInSteps, isGenerated, type NamedIdentity } from '../../generator/generate';
import { type Insertion, insertionAt } from '../../generator/insertion';
import { checkOptions, type OptionProblem } from '../../generator/options';
import { keptLines } from '../../generator/replace-lines';
import { type GeneratorInput, type GeneratorOptions, keyOf } from '../../generator/types';
import { isPastedText } from '../../schema/ip-lines/pasted';
import {
  CHECK_OPTIONS,
  GENERATE,
  type GenerateParams,
  type GenerateResult,
  type IdentityRow,
  INSERTION,
  type InsertionParams,
  IS_PASTED,
} from '../generate-protocol';
import { previewPasswords } from '../preview-passwords';
import type { Session } from '../session';

/** Answers what the client's preview of generated blocks asks. */
export function generateHandlers(session: Session): void {
  const { connection, documents } = session;
  const passwords = previewPasswords();
  connection.onRequest<GenerateResult, unknown>(
    GENERATE,
    async (params: GenerateParams, token: CancellationToken): Promise<GenerateResult> => {
      const existing = existingFor(session, params);
      const makePassword = passwords.of(params.preview);
      const input = { makePassword, ...(existing && { existing }) };
      const result = await inSlices(session, params, input, token);
      return isGenerated(result)
        ? { ok: true, ...blocksOf(params, result) }
        : { ok: false, problems: result };
    },
  );
  connection.onRequest(CHECK_OPTIONS, (options: GeneratorOptions): readonly OptionProblem[] =>
    checkOptions(options),
  );
  connection.onRequest(IS_PASTED, ({ text }: { readonly text: string }): boolean => isPastedText(text));
  connection.onRequest(INSERTION, ({ uri, line }: InsertionParams): Insertion | null => {
    const document = documents.get(uri);
    return document === undefined ? null : insertionAt(document.file, line);
  });
}

/** Works in slices, between which other requests are answered; tells its progress when there is more than one slice. */
async function inSlices(
  { connection }: Session,
  { text, options }: GenerateParams,
  input: GeneratorInput,
  token: CancellationToken,
): Promise<Generated | readonly OptionProblem[]> {
  const steps = generateInSteps(text, options, input);
  let progress: WorkDoneProgressServerReporter | undefined;
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        return step.value;
      }
      if (progress === undefined) {
        progress = await connection.window.createWorkDoneProgress();
        progress.begin('Generating PowerMTA blocks', 0, undefined, true);
      }
      const { done, total } = step.value;
      progress.report(Math.floor((100 * done) / Math.max(1, total)), `${done} of ${total} lines`);
      await new Promise((resume) => setTimeout(resume));
      if (token.isCancellationRequested || progress.token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'the user stopped it');
      }
    }
  } finally {
    progress?.done();
  }
}

function existingFor({ documents }: Session, { uri }: GenerateParams) {
  const document = uri === undefined ? undefined : documents.get(uri);
  return document && existingIn(document.configuration);
}

function blocksOf({ text, options, dns, publicKeys }: GenerateParams, generated: Generated) {
  const { counts, problems, identities, files, entry } = generated;
  const plan = dnsPlan(identities, dns, new Map(Object.entries(publicKeys)));
  return {
    counts,
    problems,
    identities: identities.map(rowOf),
    kept: keptLines(text, problems),
    files,
    entry,
    ...plan,
    zones: printZones(plan, dns),
    table: printTable(plan),
    commands: shellCommands(identities, options),
  };
}

function rowOf({ identity, virtualMta, pool, ports }: NamedIdentity): IdentityRow {
  const { line, client, delivery, host, selector, domain, user, password } = identity;
  return {
    key: keyOf(identity),
    line,
    virtualMta,
    ...(pool !== undefined && { pool }),
    client,
    ports,
    delivery,
    host,
    ...(selector !== undefined && { selector }),
    ...(domain !== undefined && { domain }),
    ...(user !== undefined && { user }),
    hasPassword: password !== undefined,
  };
}
