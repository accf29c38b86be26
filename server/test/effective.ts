import assert from 'node:assert/strict';
import type { Given, Setting } from '../src/model/effective';
import { baseName } from '../src/model/paths';

/**
 * A setting as tests compare it: its values with their lines (`@3`, counted from 1; `@file:3` outside of `config`), `+`
 * between those that add up, then after `>` each that is overridden, the most specific first. Values as written.
 */
export function shownSetting(setting: Setting | undefined): string {
  assert.ok(setting, 'there is no such setting');
  const { state, entry, holds, clearedBy, overridden } = setting;
  if (state === 'default') {
    return `default ${entry?.default}`;
  }
  if (state === 'unset') {
    return 'unset';
  }
  const cleared = clearedBy === undefined ? '' : `cleared ${placeOf(clearedBy)}`;
  const values = [holds.map(shownGiven).join(' + '), cleared].filter((part) => part !== '').join(' ');
  return [values, ...overridden.map(shownGiven)].join(' > ');
}

function shownGiven(given: Given): string {
  return `${given.clears ? '""' : given.value} ${placeOf(given)}`;
}

function placeOf({ entry: { unit, offset } }: Given): string {
  const file = baseName(unit.file.uri);
  return `@${file === 'config' ? '' : `${file}:`}${unit.first + offset + 1}`;
}
