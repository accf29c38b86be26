import assert from 'node:assert/strict';
import fc from 'fast-check';
import { modelFile, updateFile } from '../model/file-model';
import { applyChange } from './edit';
import { parse, parseInSteps, textOf } from './tree';

/** Pieces that make and break every kind of line. */
const pieces = [
  '<domain *>',
  '</domain>',
  '<virtual-mta a>',
  '</virtual-mta>',
  '</domian>',
  'mail-from /x/ <pattern-list>',
  '</pattern-list>',
  '<pattern-list p>',
  'domain-macro m ',
  'a.com,',
  'b.net',
  'max-smtp-out 5',
  '# note',
  '/re/ other',
  '{{#each x}}',
  '<?php',
  '"',
  '<',
  '>',
  '/',
  ' ',
  '\t',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\uFEFF',
  '\u0000',
  '\uD83D',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 }));
const position = fc.record({ line: fc.nat(30), character: fc.nat(30) });

describe('incremental parsing', () => {
  it('gives any text back', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        assert.equal(textOf(parse(value)), value);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same tree in one go and in pieces', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (value, piece) => {
        const steps = parseInSteps(value, piece);
        let step = steps.next();
        let pauses = 0;
        for (; step.done !== true; step = steps.next()) {
          pauses++;
        }
        assert.deepEqual(step.value, parse(value));
        assert.ok(piece > 0 || pauses >= value.split('\n').length - 2, `${pauses} pauses`);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells a tag from a nested opener of the same name', () => {
    const tree = parse('<domain *>\n<pattern-list p>\n');
    applyChange(
      tree,
      { start: { line: 1, character: 0 }, end: { line: 1, character: 16 } },
      'mail-from /x/ <pattern-list>',
    );
    assert.deepEqual(tree, parse(textOf(tree)));
  });

  it('gives the tree and the model that parsing the new text gives', () => {
    const edits = fc.array(fc.record({ start: position, end: position, text }), { maxLength: 6 });
    fc.assert(
      fc.property(text, edits, (before, changes) => {
        const tree = parse(before);
        const file = modelFile('file:///config', tree, 'global');
        for (const { start, end, text: inserted } of changes) {
          updateFile(file, applyChange(tree, { start, end }, inserted));
          const fresh = modelFile('file:///config', parse(textOf(tree)), 'global');
          assert.deepEqual(tree, fresh.tree);
          assert.deepEqual(
            file.units.map(({ first, count, facts }) => [
              first,
              count,
              facts.definitions.map((it) => it.name),
            ]),
            fresh.units.map(({ first, count, facts }) => [
              first,
              count,
              facts.definitions.map((it) => it.name),
            ]),
          );
        }
      }),
      { numRuns: 1500 },
    );
  });
});
