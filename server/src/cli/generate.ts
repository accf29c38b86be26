import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shellCommands } from '../generator/commands';
import { printTable, printZones } from '../generator/dns/print';
import { dnsPlan } from '../generator/dns/records';
import type { DnsPlan } from '../generator/dns/types';
import { existingIn } from '../generator/existing';
import { type Generated, generate, isGenerated } from '../generator/generate';
import { newPassword } from '../generator/password';
import { passwordFile } from '../generator/tree';
import type { Problem } from '../generator/types';
import { writeNewFile } from '../machine/new-file';
import { reasonOf } from '../machine/reason';
import { describeProblem, type GenerateArguments, readGenerateArguments } from './generate-options';
import { loadNamed } from './load';
import type { ExitCode } from './main';
import { type Keys, makeKeys } from './make-keys';
import { readNamed, readText, STDIN } from './read-text';
import { tell, wrongUsage } from './tell';
import { progressOf } from './terminal';

/**
 * `pmta-config generate`: makes a configuration of lines with addresses. Results go to stdout or into files, what is to be
 * said about lines goes to stderr; refused lines make the exit code 1.
 */
export function runGenerate(args: readonly string[]): ExitCode {
  const given = readGenerateArguments(args, (path) => resolve(path).replaceAll('\\', '/'));
  if (typeof given === 'string') {
    return wrongUsage('generate', given);
  }
  const read = readNamed(given.path ?? STDIN);
  if (!read.ok) {
    return fail(`${given.path ?? 'standard input'} can't be read: ${read.reason}.`);
  }
  const loaded = given.entry === undefined ? undefined : loadNamed('generate', given.entry, given.maps);
  if (given.entry !== undefined && loaded === undefined) {
    return 2;
  }
  const input = {
    makePassword: () => newPassword((limit) => randomInt(limit)),
    ...(loaded && { existing: existingIn(loaded.configuration) }),
  };
  const progress = progressOf(read.text.split('\n').length, 'lines');
  const result = generate(read.text, given.options, input, ({ done }) => {
    progress.at(done);
    return true;
  });
  progress.clear();
  if (result === undefined || !isGenerated(result)) {
    return fail(result?.[0] === undefined ? 'it was stopped.' : describeProblem(result[0]));
  }
  const taken = given.split === undefined ? undefined : takenFile(result, given.split);
  if (taken !== undefined) {
    return fail(`${taken} exists already and says something else: take it away, or name another folder.`);
  }
  try {
    const code = write(given, result);
    return loaded?.unreadable === true ? 2 : code;
  } catch (error) {
    return fail(`${reasonOf(error)}.`);
  }
}

function write(given: GenerateArguments, result: Generated): ExitCode {
  const keys = given.makeKeys === undefined ? undefined : makeKeys(result.identities, given.makeKeys);
  if (given.split !== undefined) {
    writeFiles(result, given.split);
  }
  process.stdout.write(print(given, result, keys));
  process.stderr.write(report(given, result, keys));
  if (keys !== undefined && keys.problems.length > 0) {
    return 2;
  }
  return result.counts.refused > 0 ? 1 : 0;
}

function print(given: GenerateArguments, result: Generated, keys: Keys | undefined): string {
  const dns = () => dnsPlan(result.identities, given.dns, keys?.publicKeys);
  const commands = () =>
    shellCommands(result.identities, given.options, given.makeKeys && resolve(given.makeKeys));
  switch (given.output) {
    case 'dns':
      return printZones(dns(), given.dns);
    case 'table':
      return printTable(dns());
    case 'commands':
      return commands();
    case 'json':
      return `${JSON.stringify(toJson(result, dns(), commands()), null, 2)}\n`;
    default:
      return result.entry === '' ? (result.files[0]?.text ?? '') : result.entry;
  }
}

/** Everything as JSON; positions are those of the language server protocol: lines and characters count from 0. */
function toJson({ counts, problems, identities, files, entry }: Generated, dns: DnsPlan, commands: string) {
  return {
    version: 1,
    counts,
    problems: problems.map(({ line, start, end, kind, message, choices }) => ({
      kind,
      message,
      range: { start: { line, character: start }, end: { line, character: end } },
      ...(choices && { choices }),
    })),
    // Without passwords, which stand in the files alone.
    identities: identities.map(({ identity: { found: _, password: __, ...identity }, ...names }) => ({
      ...identity,
      ...names,
    })),
    files,
    entry,
    dns,
    commands,
  };
}

/** What is to be said about lines, as `FILE:LINE:COLUMN: …`, and what became of them all. */
function report(given: GenerateArguments, { problems, counts }: Generated, keys: Keys | undefined): string {
  const path = given.path ?? '<stdin>';
  const { read, generated, skipped, refused } = counts;
  const lines = problems.map((problem) => describe(problem, path));
  lines.push(
    `${read} ${read === 1 ? 'line' : 'lines'} read: ${generated} generated, ${skipped} skipped, ${refused} refused.`,
  );
  if (keys !== undefined) {
    lines.push(
      `Keys: ${keys.made} made, ${keys.kept} were there and are left as they are.`,
      ...keys.problems,
    );
  }
  return `${lines.join('\n')}\n`;
}

function describe({ line, start, kind, message, choices }: Problem, path: string): string {
  const place = `${path}:${line + 1}:${start + 1}`;
  const answers =
    choices?.map(({ question, answer, label }) => `\n    --answer ${question}=${answer}: ${label}`) ?? [];
  return `${place}: ${kind === 'notice' ? 'note' : 'refused'}: ${message}.${answers.join('')}`;
}

/** The first file that can't be written since another text is in its place. */
function takenFile({ files }: Generated, folder: string): string | undefined {
  return files
    .map(({ name, text }) => ({ path: join(folder, name), text }))
    .find(({ path, text }) => existsSync(path) && !holds(path, text))?.path;
}

function holds(path: string, text: string): boolean {
  const read = readText(path);
  return read.ok && read.text === text;
}

/**
 * Writes the files that aren't there yet; passwords are for the owner only. When one can't be written, those written before it
 * are taken away again.
 */
function writeFiles({ files }: Generated, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`the folder ${folder} could not be made: ${reasonOf(error)}`);
  }
  const written: string[] = [];
  for (const { name, text } of files) {
    const path = join(folder, name);
    try {
      if (!existsSync(path)) {
        writeNewFile(path, text, name === passwordFile ? 0o600 : 0o644);
        written.push(path);
      }
    } catch (error) {
      for (const earlier of written) {
        rmSync(earlier);
      }
      throw new Error(`${path} could not be written: ${reasonOf(error)}. None of the files is left`);
    }
  }
}

function fail(message: string): ExitCode {
  tell('generate', message);
  return 2;
}
