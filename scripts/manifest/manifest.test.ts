import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { MOST_TEXT } from '../../server/src/lsp/tools-protocol';
import { pmtaVersions } from '../../server/src/rules/settings';
import { pathOf, readManifest } from '../words/manifest';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

const manifest = readManifest();
const { contributes } = manifest;
const commands: readonly Command[] = contributes.commands;
const menus: Readonly<Record<string, readonly MenuItem[]>> = contributes.menus;
const ids = commands.map(({ command }) => command);

/** Commands that are of use wherever VS Code is open. */
const everywhere = [
  'powermta.openSample',
  'powermta.openDirectiveReference',
  'powermta.generate',
  'powermta.showLog',
  'powermta.restartServer',
  'powermta.reportIssue',
];

describe('what package.json contributes', () => {
  for (const { command, title, category } of commands) {
    it(`${command} has a title of its own and the category of all`, () => {
      assert.equal(category, 'PowerMTA');
      assert.match(title, /^[A-Z]/);
      assert.doesNotMatch(title, /PowerMTA:/);
      assert.equal(commands.filter((other) => other.title === title).length, 1);
    });

    it(`${command} is in the command palette only where it works`, () => {
      const inPalette = menus.commandPalette?.filter((item) => item.command === command) ?? [];
      assert.equal(inPalette.length, everywhere.includes(command) ? 0 : 1);
    });
  }

  it('has a condition for each item of a menu, and the command or submenu that it names', () => {
    const submenus = contributes.submenus.map(({ id }: { id: string }) => id);
    for (const [menu, items] of Object.entries(menus)) {
      for (const { command, submenu, when } of items) {
        assert.ok((when ?? '') !== '', `${menu}: ${command ?? submenu} has no "when"`);
        assert.ok(
          command === undefined ? submenus.includes(submenu) : ids.includes(command),
          `${menu}: ${command}`,
        );
      }
    }
    for (const submenu of submenus) assert.ok((menus[submenu]?.length ?? 0) > 0, submenu);
  });

  it('adds to the menus of editors and the explorer only for PowerMTA files', () => {
    const items = Object.entries(menus)
      .filter(([menu]) => /^(?:editor|explorer)\//.test(menu))
      .flatMap(([, all]) => all);
    assert.ok(items.length > 0);
    for (const { when } of items) assert.match(when ?? '', /(?:editor|resource)LangId == powermta/);
  });

  it('has an icon for each command in the title of a view', () => {
    for (const { command } of menus['view/title'] ?? []) {
      assert.match(commands.find((one) => one.command === command)?.icon ?? '', /^\$\([a-z-]+\)$/, command);
    }
  });

  for (const tool of contributes.languageModelTools) {
    it(`describes ${tool.name} to people and to language models`, () => {
      // As VS Code demands it; the prefix keeps the name apart from those of other extensions.
      assert.match(tool.name, /^powermta_[a-z_]+$/);
      assert.match(tool.toolReferenceName, /^powermta[A-Za-z]+$/);
      assert.equal(tool.canBeReferencedInPrompt, true);
      assert.match(tool.icon, /^\$\([a-z-]+\)$/);
      assert.ok(tool.displayName.length > 10 && tool.userDescription.endsWith('.'));
      assert.ok(tool.modelDescription.length > 100 && tool.modelDescription.length < 700);
      assert.ok(tool.tags.includes('powermta'));
      const { type, properties, required = [] } = tool.inputSchema;
      assert.equal(type, 'object');
      for (const [name, { description }] of Object.entries<{ description: string }>(properties)) {
        assert.match(description, /\.$/, name);
      }
      for (const name of required) assert.ok(Object.hasOwn(properties, name), name);
    });
  }

  it('tells language models the limits that hold', () => {
    const [, lint] = contributes.languageModelTools;
    assert.ok(lint.modelDescription.includes(`${MOST_TEXT.toLocaleString('en-US')} characters`));
    assert.deepEqual(lint.inputSchema.properties.version.enum, pmtaVersions);
  });

  it('binds no keys', () => {
    assert.equal(contributes.keybindings, undefined);
  });

  it('names commands that exist in welcome views and the walkthrough', () => {
    const texts: readonly string[] = [
      ...contributes.viewsWelcome.map(({ contents }: { contents: string }) => contents),
      ...contributes.walkthroughs[0].steps.map(({ description }: { description: string }) => description),
    ];
    const named = texts.flatMap((text) =>
      [...text.matchAll(/\(command:(powermta\.[\w.]+)/g)].map(([, id]) => id),
    );
    assert.ok(named.length >= 10);
    for (const id of named) assert.ok(id === 'powermta.map.focus' || ids.includes(id ?? ''), id);
  });

  it('completes each step of the walkthrough by a button of its own', () => {
    assert.equal(contributes.walkthroughs[0].steps.length, 5);
    for (const { id, description, completionEvents, media } of contributes.walkthroughs[0].steps) {
      const [first] = completionEvents;
      assert.match(first, /^onCommand:powermta\./, id);
      assert.ok(description.includes(`(${first.slice('on'.length).replace(/^C/, 'c')}`), id);
      assert.ok(media.altText.length > 10);
      for (const path of Object.values<string>(media.image)) assert.ok(existsSync(pathOf(path)), path);
    }
  });

  it('has an icon for the extension, the language and its banner', () => {
    const png = readFileSync(pathOf(manifest.icon));
    // Width and height stand in the header chunk (PNG specification, 11.2.1).
    assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(20) >= 128);
    const [language] = contributes.languages;
    for (const path of [language.icon.light, language.icon.dark]) assert.ok(existsSync(pathOf(path)), path);
    assert.match(manifest.galleryBanner.color, /^#[0-9a-f]{6}$/);
  });
});
