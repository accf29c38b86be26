import { isAbsolute } from 'node:path';
import { URI } from 'vscode-uri';
import type { Finding, Related, Rule, Severity } from '../../rules/rule';
import { type LintedFile, type Report, rangeFromOne } from './report';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
const ROOT = '%SRCROOT%';

/** Findings as SARIF 2.1.0 (OASIS), which code hosts and security tools read. */
export function sarifReport(report: Report): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(report) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: `${URI.file(report.folder).toString()}/` } },
        invocations: [
          {
            executionSuccessful: report.notices.length === 0,
            toolExecutionNotifications: report.notices.map((text) => ({
              level: 'warning',
              message: { text },
            })),
          },
        ],
        artifacts: report.files.map((file) => ({ location: locationOf(file.path) })),
        results: report.files.flatMap((file, index) =>
          file.findings.map((finding) => resultOf(report, file, index, finding)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function driverOf({ files, rules, product }: Report) {
  const found = new Set(files.flatMap((file) => file.findings.map((finding) => finding.rule)));
  return {
    name: 'pmta-config',
    semanticVersion: product.version,
    rules: rules.map((rule) => describeRule(rule, product, found.has(rule.id))),
  };
}

/** The whole page only for rules that found something: the others are listed to be known by name. */
function describeRule(rule: Rule, { pages, pagesUrl }: Report['product'], found: boolean) {
  const page = found ? pages[rule.id] : undefined;
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    defaultConfiguration: { level: levels[rule.severity] },
    ...(page !== undefined && { help: { text: `${rule.summary} (${rule.evidence})`, markdown: page } }),
    ...(pagesUrl !== '' && { helpUri: `${pagesUrl}/${rule.id}.md` }),
    properties: { evidence: rule.evidence },
  };
}

function resultOf({ rules, files }: Report, { path }: LintedFile, index: number, finding: Finding) {
  const ruleIndex = rules.findIndex((rule) => rule.id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: { ...locationOf(path), index }, region: rangeFromOne(finding) },
      },
    ],
    ...(finding.related && {
      relatedLocations: finding.related.map((related, id) => relatedOf(files, related, id + 1)),
    }),
    properties: { severity: finding.severity, fixable: finding.fixable },
  };
}

function relatedOf(files: readonly LintedFile[], { at, message }: Related, id: number) {
  const { file } = at.unit;
  const path = files.find((candidate) => candidate.file === file)?.path ?? URI.parse(file.uri).fsPath;
  const line = at.unit.first + at.offset + 1;
  const region = { startLine: line, startColumn: at.start + 1, endLine: line, endColumn: at.end + 1 };
  return { id, message: { text: message }, physicalLocation: { artifactLocation: locationOf(path), region } };
}

/** Relative paths stay relative to the working directory, as code hosts want them. */
function locationOf(path: string): { uri: string; uriBaseId?: string } {
  if (isAbsolute(path)) {
    return { uri: URI.file(path).toString() };
  }
  const segments = path.split(/[\\/]/).filter((segment) => segment !== '.');
  return { uri: segments.map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}
