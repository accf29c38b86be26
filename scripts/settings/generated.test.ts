import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pagePath, settingsPage, settingsTable, tablePath } from './generated';
import { categories, type Setting } from './settings';

const stale = 'out of date; run: npm run generate:docs';
const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

describe('settings', () => {
  const all = categories().flatMap(({ properties }) => Object.entries(properties));

  it('have a page that is up to date', () => {
    assert.ok(readFileSync(pagePath, 'utf8') === settingsPage(), `${pagePath} is ${stale}`);
  });

  it('have a table for the server that is up to date', () => {
    assert.ok(readFileSync(tablePath, 'utf8') === settingsTable(), `${tablePath} is ${stale}`);
  });

  it('stand in groups, in order', () => {
    const inOrder = (orders: readonly (number | undefined)[]) =>
      assert.deepEqual(
        orders,
        orders.map((_, index) => index + 1),
      );
    inOrder(categories().map(({ order }) => order));
    for (const { properties } of categories()) {
      inOrder(Object.values(properties).map(({ order }) => order));
    }
  });

  for (const [name, setting] of all) {
    it(`${name} says what it does, where it can be set and what it is by default`, () =>
      check(name, setting));
  }
});

function check(name: string, setting: Setting): void {
  assert.match(name, /^powermta\.[a-zA-Z.]+$/);
  assert.equal(setting.description, undefined, 'write markdownDescription');
  assert.match(setting.markdownDescription ?? '', /^[A-Z].*\.$/s);
  assert.ok(['resource', 'window', 'machine-overridable'].includes(setting.scope ?? ''), 'scope');
  assert.ok([setting.type].flat().includes(kindOf(setting.default)), 'the default is of another type');
  if (setting.enum !== undefined) {
    assert.ok(setting.enum.some((value) => value === setting.default));
    assert.equal(setting.enumDescriptions?.length, setting.enum.length, 'describe each value');
  }
}
