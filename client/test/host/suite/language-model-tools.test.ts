import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionUnderTest, open } from '../files';

interface ToolContribution {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: object;
}

const contributed: readonly ToolContribution[] =
  extensionUnderTest().packageJSON.contributes.languageModelTools;

/** What a tool answers to a caller that is no chat. */
async function ask(name: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(`powermta_${name}`, { input, toolInvocationToken: undefined });
  return result.content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('\n');
}

/** What a tool says when it has no answer. */
async function refusal(name: string, input: object): Promise<string> {
  const answer = await ask(name, input);
  assert.match(answer, /^Error: /);
  return answer.slice('Error: '.length);
}

describe('Language-model tools', () => {
  it('are offered to chats, as package.json describes them', () => {
    for (const { name, modelDescription, inputSchema } of contributed) {
      const tool = vscode.lm.tools.find((one) => one.name === name);
      assert.equal(tool?.description, modelDescription, name);
      assert.deepEqual(tool?.inputSchema, inputSchema, name);
      assert.include(tool?.tags ?? [], 'powermta');
    }
    assert.lengthOf(contributed, 3);
  });

  it('explain a directive, also when no file is open', async () => {
    const text = await ask('explain_directive', { name: 'max-msg-rate' });
    assert.match(text, /^# max-msg-rate\n/);
    assert.match(text, /\*\*Default:\*\* `unlimited`/);
    assert.match(text, /\*\*Source:\*\* PowerMTA 5\.0 User’s Guide, §/);
    assert.match(
      await refusal('explain_directive', { name: 'max-msg-rat' }),
      /did you mean "max-msg-rate"\?/,
    );
  });

  it('lint a text', async () => {
    const text =
      '<source 0/0>\n    always-allow-relaying yes\n</source>\n<domain *>\n    max-smtp-out many\n</domain>\n';
    const answer = await ask('lint_text', { text });
    assert.match(answer, /^\d findings; checked for PowerMTA 5\.0, as a part of a configuration/);
    assert.match(answer, /^- line 2, \w+, \[open-relay]\(powermta-rule:\/open-relay\.md\): /m);
    assert.match(answer, /^- line 5, error, \[invalid-value]/m);
    assert.match(await refusal('lint_text', { text: '#'.repeat(200_001) }), /200,001 characters; at most/);
  });

  it('tell the effective settings of a configuration that is not open', async () => {
    const asked = { domain: 'gmail.com', virtualMta: 'news-1' };
    const file = 'mailer/etc/pmta/config';
    const answer = await ask('effective_settings', { ...asked, file });
    assert.match(answer, /^# Effective settings: gmail\\\.com in virtual MTA news\\-1\n/);
    assert.match(
      answer,
      /\| `[\w-]+` \| `[^`]+` \| `<domain \*>` \[mailer\/etc\/pmta\/parts\/everywhere\\.conf:\d+]/,
    );
    const several = await refusal('effective_settings', asked);
    assert.match(
      several,
      /^There are \d configurations\. .*mailer\/etc\/pmta\/config.*Give one of these as file\.$/,
    );
    assert.match(
      await refusal('effective_settings', { ...asked, file: 'nowhere' }),
      /^No configuration here has the main file nowhere\./,
    );
    assert.match(
      await refusal('effective_settings', { virtualMta: 'newz-1', file }),
      /^The configuration has no virtual MTA or pool newz-1\. It has: news-/,
    );
    assert.match(await refusal('effective_settings', { file }), /^Say what to explain:/);
  });

  it('tell those of the configuration that the user looks at, and no secret', async () => {
    await open('mailer/etc/pmta/conf.d/users.conf');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const passwords = [...text.matchAll(/^\s*password\s+(\S+)/gm)].map(([, password = '']) => password);
    const users = [...text.matchAll(/^<smtp-user (\S+)>/gm)].map(([, user = '']) => user);
    assert.isAbove(passwords.length, 0);
    for (const user of users) {
      const answer = await ask('effective_settings', { user, domain: 'gmail.com' });
      assert.match(answer, /^# Effective settings: client user /);
      for (const password of passwords) assert.notInclude(answer, password);
    }
  });
});
