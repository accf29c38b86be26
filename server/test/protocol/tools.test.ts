import assert from 'node:assert/strict';
import { EXPLAIN, type MarkdownReport, SUBJECTS, type Subjects } from '../../src/lsp/explain-protocol';
import {
  LINT_TEXT,
  type LintTextResult,
  LOOK_UP,
  type LookUp,
  MOST_FINDINGS,
  MOST_TEXT,
} from '../../src/lsp/tools-protocol';
import { fullCapabilities, startClient, type TestClient } from './client';

const folder = 'file:///work/pmta';
const config = `<domain *>
    max-smtp-out 5
</domain>
<smtp-user anna>
    password s3cret-of-anna
</smtp-user>
`;

describe('what language-model tools ask for', () => {
  let client: TestClient;
  const ask = <T>(request: string, params: object) => client.connection.sendRequest<T>(request, params);
  const lint = async (text: string, version?: string) => {
    const result = await ask<LintTextResult>(LINT_TEXT, { text, ...(version && { version }) });
    return result.ok ? result : assert.fail(result.problem);
  };

  before(async () => {
    client = await startClient(fullCapabilities, {
      folders: [folder],
      files: { '/work/pmta/config': config },
      settings: { entry: 'config', version: '4.5', lint: { rules: { 'weak-dh': 'off' } } },
      options: { ruleUri: 'rules:/{rule}.md' },
    });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('looks directives up', async () => {
    const known = await ask<LookUp>(LOOK_UP, { name: 'max-smtp-out', block: 'domain' });
    assert.match(known.ok ? known.markdown : '', /# max-smtp-out\n/);
    const unknown = await ask<LookUp>(LOOK_UP, { name: 'max-smtp-outt' });
    assert.match(unknown.ok ? '' : unknown.problem, /did you mean "max-smtp-out"\?/);
  });

  it('lints a text, with the page of each rule', async () => {
    const { findings, more } = await lint('<source 0/0>\n    always-allow-relaying yes\n</source>\n');
    assert.deepEqual(
      findings.map(({ rule, severity, line, page }) => ({ rule, severity, line, page })),
      [{ rule: 'open-relay', severity: 'warning', line: 2, page: 'rules:/open-relay.md' }],
    );
    assert.equal(more, 0);
  });

  it('lints by the settings of the workspace, and by a version that is asked for', async () => {
    assert.equal((await lint('')).version, '4.5');
    assert.equal((await lint('', '6.0')).version, '6.0');
    const text = '<smtp-listener 0.0.0.0:25>\n    tls-dh-key-length 512\n</smtp-listener>\n';
    const rules = (await lint(text)).findings.map(({ rule }) => rule);
    assert.ok(!rules.includes('weak-dh'), rules.join());
  });

  it('tells how many findings there are besides the first ones', async () => {
    const { findings, more } = await lint('max-smtp-outt 5\n'.repeat(MOST_FINDINGS + 7));
    assert.deepEqual([findings.length, more], [MOST_FINDINGS, 7]);
  });

  it('says what to do with a text that is too large, and with a version that there is not', async () => {
    const problem = async (params: object) => {
      const result = await ask<LintTextResult>(LINT_TEXT, params);
      return result.ok ? assert.fail('it was checked') : result.problem;
    };
    assert.match(
      await problem({ text: '#'.repeat(MOST_TEXT + 1) }),
      /^The text has 200,001 characters; at most/,
    );
    assert.match(await problem({ text: '', version: '7.1' }), /It is one of 4\.0, 4\.5, 5\.0, 5\.5, 6\.0\.$/);
    assert.deepEqual((await lint('#'.repeat(MOST_TEXT))).findings, []);
  });

  it('explains the configuration of a main file that is not open, with its secrets masked', async () => {
    const uri = `${folder}/config`;
    const subjects = await ask<Subjects | null>(SUBJECTS, { uri });
    assert.deepEqual(subjects?.users, ['anna']);
    const report = await ask<MarkdownReport | null>(EXPLAIN, { uri, question: { domain: 'example.com' } });
    assert.match(report?.markdown ?? '', /`max-smtp-out` \| `5` \| `<domain \*>` \[config:2\]/);
    const client = await ask<MarkdownReport | null>(EXPLAIN, { uri, question: { user: 'anna' } });
    assert.match(client?.markdown ?? '', /^# Effective settings: client user anna/);
    assert.doesNotMatch(client?.markdown ?? '', /s3cret/);
  });
});
