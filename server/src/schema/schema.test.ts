import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ReferenceNames, readReferenceNames } from '../../../scripts/reference-names';
import {
  allBlocks,
  allDirectives,
  blockEntry,
  blocksIn,
  directiveIn,
  directivesIn,
  scopesOf,
} from './lookup';
import listed from './reference-names.json';
import type { DirectiveEntry, Param, ValueType } from './types';
import { parseBoolean } from './values/choice';
import { parseDataRate } from './values/data-rate';
import { parseDuration } from './values/duration';
import { parseInteger } from './values/integer';
import { parsePort } from './values/port';
import { parseRate } from './values/rate';
import type { Parsed } from './values/result';
import { parseSize } from './values/size';

const folder = fileURLToPath(new URL('../../../../shared/reference', import.meta.url));
const fresh = existsSync(folder) ? readReferenceNames(folder) : undefined;
const reference: ReferenceNames = fresh ?? listed;

/** The entries that a check finds fault with, as `scope/name`. */
function faulty(isFaulty: (entry: DirectiveEntry) => boolean): string[] {
  return allDirectives()
    .filter(isFaulty)
    .map((entry) => `${entry.scope}/${entry.name}`);
}

/** Whether a replacement names what exists: `name`, `a/b`, `<block>` or `<block> name`. */
function exists(replacement: string, scope: string): boolean {
  const [, block, inBlock] = /^<([\w-]+)>(?: ([\w.-]+))?$/.exec(replacement) ?? [];
  if (block !== undefined) {
    return inBlock === undefined
      ? blockEntry(block) !== undefined
      : directiveIn(inBlock, block) !== undefined;
  }
  return replacement.split('/').every((name) => directiveIn(name, scope) !== undefined);
}

/** How the values are read whose form is certain. */
const certain: Partial<Record<ValueType, (text: string, param: Param) => Parsed<object>>> = {
  boolean: parseBoolean,
  'data-rate': parseDataRate,
  duration: parseDuration,
  integer: parseInteger,
  port: (text) => parsePort(text),
  rate: parseRate,
  size: parseSize,
};

/** Whether a parameter takes a value; values of forms that aren't certain are taken. */
function takes(param: Param, value: string): boolean {
  return (param.list ? value.split(',') : [value]).every(
    (part) =>
      param.words?.includes(part) ||
      (param.type !== 'enum' && [param.type, ...(param.or ?? [])].some((type) => reads(type, part, param))),
  );
}

function reads(type: ValueType, value: string, param: Param): boolean {
  return certain[type]?.(value, param).ok !== false;
}

describe('the schema and the reference', () => {
  if (fresh !== undefined) {
    it('has a list of names that is up to date', () => {
      assert.deepEqual(listed, fresh, 'run: npx tsx scripts/reference-names.ts FOLDER');
    });
  }

  it('holds every directive in every block that the reference names', () => {
    const missing = Object.entries(reference.directives).flatMap(([scope, names]) =>
      names
        .filter((name) => directiveIn(name, scope) === undefined)
        .filter((name) => !blocksIn(scope).some((block) => block.name === name))
        .map((name) => `${scope}/${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('holds every block in every place that the reference names', () => {
    const places = new Map(allBlocks().map((block) => [block.name, block.scopes]));
    const missing = Object.entries(reference.blocks).flatMap(([name, scopes]) =>
      scopes.filter((scope) => !places.get(name)?.includes(scope)).map((scope) => `${scope}/<${name}>`),
    );
    assert.deepEqual(missing, []);
  });
});

describe('the schema in itself', () => {
  it('has each directive once in a block, and each block once', () => {
    assert.deepEqual(
      faulty((entry) => directiveIn(entry.name, entry.scope) !== entry),
      [],
    );
    assert.equal(new Set(allBlocks().map((block) => block.name)).size, allBlocks().length);
  });

  it('has directives and blocks in known blocks only', () => {
    const known = (scope: string): boolean => scope === 'global' || blockEntry(scope) !== undefined;
    assert.deepEqual(
      faulty((entry) => !known(entry.scope)),
      [],
    );
    assert.deepEqual(
      allBlocks().filter((block) => !block.scopes.every(known)),
      [],
    );
  });

  it('relates directives to others that exist', () => {
    assert.deepEqual(
      faulty((entry) => entry.related?.some((name) => scopesOf(name).length === 0) === true),
      [],
    );
  });

  it('replaces deprecated directives by what exists', () => {
    assert.deepEqual(
      faulty((entry) => typeof entry.deprecated === 'string' && !exists(entry.deprecated, entry.scope)),
      [],
    );
  });

  it('finds the directives of a block by the block’s former name', () => {
    const names = (scope: string): string[] => directivesIn(scope).map((entry) => entry.name);
    for (const block of allBlocks()) {
      if (block.deprecated !== undefined) {
        assert.deepEqual(names(block.name), names(block.deprecated));
      }
    }
  });

  it('describes every directive and block in whole sentences', () => {
    const sentences = /^\p{Lu}.*\.$/u;
    assert.deepEqual(
      faulty((entry) => !sentences.test(entry.text)),
      [],
    );
    assert.deepEqual(
      allBlocks().filter((block) => !sentences.test(block.text)),
      [],
    );
  });

  it('says where every fact comes from', () => {
    assert.deepEqual(
      faulty((entry) => entry.source.section === ''),
      [],
    );
  });
});

describe('the parameters of directives', () => {
  it('take the rest of the line in the last place only', () => {
    assert.deepEqual(
      faulty((entry) => entry.params.slice(0, -1).some((param) => param.rest === true)),
      [],
    );
  });

  it('have no required one after an optional one', () => {
    assert.deepEqual(
      faulty((entry) =>
        entry.params.some((param, i) => i > 0 && entry.params[i - 1]?.optional && !param.optional),
      ),
      [],
    );
  });

  it('have all the words of an enumeration, and an order of limits', () => {
    assert.deepEqual(
      faulty((entry) =>
        entry.params.some(
          (param) =>
            (param.type === 'enum' && (param.words ?? []).length === 0) ||
            (param.min !== undefined && param.max !== undefined && param.min > param.max),
        ),
      ),
      [],
    );
  });

  it('take the defaults, unless those are told in words', () => {
    assert.deepEqual(
      faulty(
        ({ default: value, params: [param, second] }) =>
          value !== undefined &&
          !value.includes(' ') &&
          param !== undefined &&
          second === undefined &&
          !takes(param, value),
      ),
      [],
    );
  });

  it('are explained where there are several', () => {
    assert.deepEqual(
      faulty((entry) => entry.params.length > 1 && entry.params.some((param) => param.text === undefined)),
      [],
    );
  });
});
