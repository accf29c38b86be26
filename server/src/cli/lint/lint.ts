import { allRules } from '../../rules';
import type { Finding, Severity } from '../../rules/rule';
import { checkFile } from '../../rules/run';
import { severities } from '../../rules/settings';
import type { ExitCode } from '../main';
import { product } from '../product';
import { reporters } from '../report';
import type { LintedFile } from '../report/report';
import { countsOf } from '../report/text';
import { tell, wrongUsage } from '../tell';
import { mayColour, progressOf } from '../terminal';
import { explainRule, listRules } from './describe-rules';
import { diffOfFixes, writeFixes } from './fix';
import { type LintOptions, readLintOptions } from './options';
import { rulesByFile } from './project-files';
import { expandFolders, readSources } from './sources';

/** `pmta-config lint`: checks files and prints what is wrong with them. */
export function runLint(args: readonly string[]): ExitCode {
  const request = readLintOptions(args);
  switch (request.kind) {
    case 'wrong':
      return wrongUsage('lint', request.reason);
    case 'list-rules':
      process.stdout.write(listRules(request.json));
      return 0;
    case 'explain': {
      const answer = explainRule(request.rule, product());
      if ('problem' in answer) {
        tell('lint', answer.problem);
        return 2;
      }
      process.stdout.write(answer.page);
      return 0;
    }
    case 'lint':
      return lint(request.options);
  }
}

function lint(given: LintOptions): ExitCode {
  const notices: string[] = [];
  let unchecked = false;
  const notice = (message: string, effect?: 'unchecked') => {
    progress.clear();
    tell('lint', message);
    notices.push(message);
    unchecked ||= effect !== undefined;
  };
  let progress = progressOf(0, '');
  const options = expandFolders(given, notice);
  progress = progressOf(options.paths.length, 'files');
  const { rulesFor, problems } = rulesByFile(options.config, options.settings);
  const linted: LintedFile[] = [];
  let diff = '';
  for (const source of readSources(options, notice)) {
    if (options.fix === 'diff') {
      diff += diffOfFixes(source, rulesFor);
    }
    const { configuration, files } = options.fix === 'write' ? writeFixes(source, rulesFor, notice) : source;
    for (const { path, file } of files) {
      linted.push({ path, file, findings: checkFile(file, configuration, rulesFor(path)) });
    }
    progress.at(linted.length);
  }
  for (const problem of problems) {
    notice(problem, 'unchecked');
  }
  progress.clear();
  if (options.fix === 'diff') {
    process.stderr.write(`${countsOf(linted)}\n`);
    process.stdout.write(diff);
  } else {
    const colour = mayColour(process.stdout);
    const report = {
      files: linted,
      notices,
      rules: allRules,
      product: product(),
      folder: process.cwd(),
      colour,
    };
    process.stdout.write(reporters[options.format](report));
  }
  return unchecked ? 2 : linted.some(({ findings }) => reaches(findings, options.failOn)) ? 1 : 0;
}

/** Whether a finding is as grave as a severity, or graver. */
function reaches(findings: readonly Finding[], limit: Severity): boolean {
  return findings.some((finding) => severities.indexOf(finding.severity) <= severities.indexOf(limit));
}
