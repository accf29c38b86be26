import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundlePath, clientBundle, clientTexts, textsIn } from './client-texts';
import { languages } from './manifest';
import { marksOf } from './marks';

/** What reads the same in a language as in English; everything else is translated. */
const same: Readonly<Record<(typeof languages)[number], readonly string[]>> = {
  de: ['DNS', 'Domain', 'Editor', 'Name', 'Pools', 'PowerMTA {0}', 'Remote', 'STARTTLS', 'Server', 'Version'],
  es: ['DNS', 'Editor', 'Pools', 'PowerMTA {0}', 'STARTTLS', 'Selector', '1 error', 'no', 'pool'],
};

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

for (const language of languages) {
  describe(`the client’s texts in another language: ${language}`, () => {
    const english = Object.keys(JSON.parse(clientBundle()));
    const translated = clientTexts(language);

    it('are complete, in the order of the list', () => {
      assert.deepEqual(Object.keys(translated), english);
    });

    it('are translated', () => {
      const untranslated = english.filter((text) => translated[text] === text && /[a-z]{2}/i.test(text));
      assert.deepEqual(untranslated, [...same[language]].sort());
    });

    it('keep placeholders, icons and code', () => {
      for (const text of english) assert.deepEqual(marksOf(translated[text] ?? ''), marksOf(text), text);
    });

    it('end as the English ones do', () => {
      const end = (text: string) => /[.:?…]?$/.exec(text)?.[0];
      for (const text of english) assert.equal(end(translated[text] ?? ''), end(text), text);
    });
  });
}
