import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundlePath, clientBundle, textsIn } from './client-texts';

describe('the list of the client’s texts', () => {
  it('is up to date', () => {
    assert.ok(
      readFileSync(bundlePath, 'utf8') === clientBundle(),
      `${bundlePath} is out of date; run: npm run generate:words`,
    );
  });

  it('holds the texts of all calls, however they are written', () => {
    const module = `// l10n in a comment
      const a = vscode.l10n.t('It’s \\'{0}\\'', name as string);
      const b = \`<p>\${text(vscode.l10n.t("Two\\nlines"))}</p>\`;`;
    assert.deepEqual(textsIn(module, 'a.ts'), ["It’s '{0}'", 'Two\nlines']);
  });

  for (const module of [
    'const { l10n } = vscode; l10n.t("a");',
    'const t = vscode.l10n.t; t("a");',
    'vscode.l10n.t(name);',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the module under test has the template
    'vscode.l10n.t(`a ${name}`);',
    'vscode.l10n.t({ message: "a" });',
  ]) {
    it(`refuses what could not be translated: ${module}`, () => {
      assert.throws(() => textsIn(module, 'a.ts'), /^Error: a\.ts: /);
    });
  }
});
