import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';

/** As much of VS Code as a page's HTML needs. */
const vscode = {
  env: { language: 'en' },
  l10n: { t: (text: string) => text },
  Uri: { joinPath: (base: string, ...parts: string[]) => [base, ...parts].join('/') },
};
const webview = {
  cspSource: 'https://pages.example',
  asWebviewUri: (uri: string) => `https://pages.example/${uri}`,
};

/** Loads modules of the client with that in place of VS Code. */
function load(path: string) {
  const given: (...args: unknown[]) => unknown = Reflect.get(Module, '_load');
  Reflect.set(Module, '_load', (request: unknown, ...rest: unknown[]) =>
    request === 'vscode' ? vscode : given.call(Module, request, ...rest),
  );
  try {
    return createRequire(import.meta.url)(path);
  } finally {
    Reflect.set(Module, '_load', given);
  }
}

const { pageHtml, pageOptions } = load('./webview.ts');
const { previewBody } = load('./generate/preview-body.ts');
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const pages = {
  plain: { title: hostile, name: 'overview', body: '<main id="x"></main>', style: '.a { fill: red }' },
  'the preview': {
    title: hostile,
    name: 'preview',
    body: previewBody(hostile, { replaces: false, makesKeys: true }),
  },
};

describe('pages in VS Code', () => {
  for (const [name, page] of Object.entries(pages)) {
    const html: string = pageHtml(webview, 'ext', page);
    const nonce = /nonce-([0-9a-f]{32})/.exec(html)?.[1];

    it(`have a strict policy: ${name}`, () => {
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
      assert.equal(
        policy,
        `default-src 'none'; style-src https://pages.example 'nonce-${nonce}'; script-src 'nonce-${nonce}';`,
      );
      assert.doesNotMatch(html, /unsafe-|data:|blob:/);
      assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<script'));
    });

    it(`run one script and nothing inline: ${name}`, () => {
      const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
      assert.deepEqual(
        scripts.map(([whole]) => whole),
        [`<script nonce="${nonce}" src="https://pages.example/ext/dist/${page.name}.js"></script>`],
      );
      // Texts in quotes may say what they like; what is left are tags.
      const tags = html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
      for (const tag of tags) {
        assert.doesNotMatch(tag, /\son\w+=|\sstyle=|javascript:|<(?:iframe|object|embed|base|form|img)\b/i);
      }
      for (const [, , style] of html.matchAll(/<style( nonce="[0-9a-f]{32}")?>([\s\S]*?)<\/style>/g)) {
        assert.doesNotMatch(style ?? '', /url\(|@import/);
      }
    });
  }

  it('have a nonce of their own each time', () => {
    const nonces = Array.from(
      { length: 20 },
      () => /nonce-(\w+)/.exec(pageHtml(webview, 'ext', pages.plain))?.[1],
    );
    assert.equal(new Set(nonces).size, 20);
  });

  it('see the files of dist alone', () => {
    assert.deepEqual(pageOptions('ext'), { enableScripts: true, localResourceRoots: ['ext/dist'] });
  });

  it('are all made in this one way', () => {
    const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => ({ path, text: readFileSync(join('client/src', path), 'utf8') }));
    const panels = sources.filter(({ text }) => /createWebviewPanel|registerWebviewViewProvider/.test(text));
    assert.ok(panels.length >= 3);
    for (const { path, text } of panels) {
      assert.match(text, /\.\.\.pageOptions\(/, path);
      assert.match(text, /webview\.html = pageHtml\(/, path);
      assert.match(text, /onDidReceiveMessage\((?:async )?\(\w+: unknown\)/, path);
    }
    for (const { path, text } of sources) {
      assert.doesNotMatch(text, /webview\.html = (?!pageHtml\()|enableCommandUris: true/, path);
    }
  });

  it('write no HTML from texts', () => {
    for (const name of readdirSync('client/webview').filter((file) => /^[\w-]+\.ts$/.test(file))) {
      const text = readFileSync(join('client/webview', name), 'utf8');
      assert.doesNotMatch(text, /insertAdjacentHTML|outerHTML|document\.write|\beval\(|new Function/, name);
    }
  });
});
