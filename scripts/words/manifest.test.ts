import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { keyIn, languages, manifestTexts, pathOf, readManifest, type Texts } from './manifest';
import { marksOf } from './marks';

/** The keys that package.json names, and the texts in places that are shown and name none. */
function textsOf(manifest: unknown): { readonly keys: string[]; readonly bare: string[] } {
  const keys: string[] = [];
  const bare: string[] = [];
  JSON.stringify(manifest, (name, value) => {
    if (typeof value === 'string') {
      const key = keyIn(value);
      if (key !== undefined) keys.push(key);
      else if (shown.has(name)) bare.push(value);
    }
    // What the linter says is English, as the guide is that it quotes; so is what language models are told.
    if (name === 'inputSchema') return undefined;
    return name === 'powermta.lint.rules'
      ? { ...value, properties: Object.values<Texts>(value.properties).map(withoutDescription) }
      : value;
  });
  return { keys, bare };
}

const withoutDescription = ({ description: _, ...rest }: Texts) => rest;

/** Names of properties whose strings are shown. */
const shown = new Set([
  'title',
  'displayName',
  'userDescription',
  'label',
  'description',
  'markdownDescription',
  'deprecationMessage',
  'contents',
  'altText',
  'contextualTitle',
]);

/** What has the same name in all languages. */
const names = ['PowerMTA', 'PowerMTA Config', 'pmta test config'];

describe('the texts of package.json', () => {
  const english = manifestTexts();
  const { keys, bare } = textsOf(JSON.parse(readFileSync(pathOf('package.json'), 'utf8')));

  it('stand in package.nls.json, all of them and no others', () => {
    assert.ok(keys.length > 80);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(english).sort());
    assert.deepEqual(
      bare.filter((text) => !names.includes(text)),
      [],
    );
  });

  it('are in no list of words that is shown', () => {
    const { contributes } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));
    for (const { properties } of contributes.configuration) {
      for (const { enumDescriptions = [] } of Object.values<{ enumDescriptions?: string[] }>(properties)) {
        for (const text of enumDescriptions) assert.notEqual(keyIn(text), undefined, text);
      }
    }
    for (const { name } of contributes.views.powermta) assert.notEqual(keyIn(name), undefined, name);
  });

  for (const language of languages) {
    const translated = manifestTexts(language);

    it(`are all translated, in the same order: ${language}`, () => {
      assert.deepEqual(Object.keys(translated), Object.keys(english));
      for (const [key, text] of Object.entries(english)) {
        if (/\w{3} \w{3}/.test(text)) assert.notEqual(translated[key], text, key);
      }
    });

    it(`keep code, links and placeholders: ${language}`, () => {
      for (const [key, text] of Object.entries(english)) {
        assert.deepEqual(marksOf(translated[key] ?? ''), marksOf(text), key);
      }
    });

    it(`are put into the manifest: ${language}`, () => {
      assert.deepEqual(textsOf(readManifest(language)).keys, []);
    });
  }
});
