import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CheckOptions, check } from '../../test/marked';
import { allRules } from './index';
import { defaultLintSettings, pmtaVersions } from './settings';

const folder = resolve(import.meta.dirname, '../../../docs/rules');

describe('documentation of the rules', () => {
  for (const rule of allRules) {
    describe(rule.id, () => {
      const path = resolve(folder, `${rule.id}.md`);
      const page = existsSync(path) ? readFileSync(path, 'utf8') : '';

      it('has a page that names its severity and evidence', () => {
        assert.match(page, new RegExp(`^# ${rule.id}\n`), `docs/rules/${rule.id}.md is missing`);
        assert.ok(page.includes(`Severity: ${rule.severity}`), `the page lacks "Severity: ${rule.severity}"`);
        assert.ok(page.includes(`Evidence: ${rule.evidence}`), `the page lacks "Evidence: ${rule.evidence}"`);
      });

      it('finds its bad example', () => {
        const found = check(allRules, example(page, 'Bad'), options(page, 'Bad')).findings;
        assert.ok(
          found.some((finding) => finding.rule === rule.id),
          found.map((finding) => finding.message).join('\n'),
        );
      });

      it('has nothing to say about its good example', () => {
        const found = check(allRules, example(page, 'Good'), options(page, 'Good')).findings;
        assert.deepEqual(
          found.map((finding) => `${finding.rule}: ${finding.message}`),
          [],
        );
      });
    });
  }

  it('has no page of a rule that is gone', () => {
    const ids = new Set(allRules.map((rule) => `${rule.id}.md`));
    assert.deepEqual(
      readdirSync(folder).filter((name) => !ids.has(name) && name !== 'README.md'),
      [],
    );
  });
});

/** The first code block under a heading. */
function example(page: string, heading: string): string {
  const match = new RegExp(`## ${heading}\\n[^]*?\`\`\`powermta(?: complete)?\\n([^]*?)\`\`\``).exec(page);
  assert.ok(match?.[1] !== undefined, `the page lacks a code block under "## ${heading}"`);
  return match[1];
}

/**
 * Examples say when they stand for a complete configuration, or for a version other than the usual one; code blocks with
 * `file=PATH` are the other files of the example above them.
 */
function options(page: string, heading: string): CheckOptions {
  const version =
    pmtaVersions.find((candidate) => page.includes(`- Version: ${candidate}`)) ?? defaultLintSettings.version;
  return {
    complete: page.includes('```powermta complete'),
    settings: { ...defaultLintSettings, version },
    ...(page.includes('```powermta file=') && { files: otherFiles(page, heading) }),
  };
}

function otherFiles(page: string, heading: string): Record<string, string> {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const blocks = section.matchAll(/```powermta file=(\S+)\n([\s\S]*?)```/g);
  return Object.fromEntries([...blocks].map(([, path = '', text = '']) => [path, text]));
}
