import assert from 'node:assert/strict';
import { chosenAt, expectLabels, itemAt, labelsAt, plainClient, shownAt } from '../../../test/completions';
import { allBlocks } from '../../schema/lookup';

describe('completion of blocks', () => {
  it('offers every block in each of its places', () => {
    for (const block of allBlocks()) {
      for (const scope of block.scopes.filter((outer) => outer !== 'pattern-list')) {
        const marked = scope === 'global' ? '<$0' : `<${scope} x>\n<$0\n</${scope}>`;
        assert.ok(labelsAt(marked).includes(`<${block.name}>`), `${block.name} in ${scope}`);
      }
    }
  });

  it('writes the whole block with its closing tag, in place of what was typed', () => {
    assert.equal(chosenAt('<dom$0', '<domain>'), '<domain ${1:PATTERN}>\n\t$0\n</domain>');
    assert.equal(chosenAt('  <$0>', '<dns>'), '  <dns>\n\t$0\n</dns>');
    assert.equal(chosenAt('dom$0', '<domain>', { options: plainClient }), '<domain >\n\t\n</domain>');
  });

  it('fits what was typed with and without the bracket', () => {
    assert.deepEqual(shownAt('<smtp-l$0'), ['<smtp-listener>']);
    assert.ok(shownAt('smtp-l$0').includes('<smtp-listener>'));
  });

  it('changes the name alone where the block has an argument', () => {
    assert.equal(chosenAt('<sou$0rce a>\n</source>', '<smtp-user>'), '<smtp-user a>\n</source>');
    assert.equal(chosenAt('<dn$0s>\n</dns>', '<vault>'), '<vault>\n</dns>');
  });

  it('gives lists inside the processors no name', () => {
    assert.equal(
      chosenAt('<bounce-processor>\n<addr$0\n</bounce-processor>', '<address-list>'),
      '<bounce-processor>\n<address-list>\n\t$0\n</address-list>\n</bounce-processor>',
    );
  });

  it('strikes through a former name, and puts a block that is there and may stand once behind', () => {
    expectLabels('<$0', { offers: ['<vault>', '<sparkpost-analytics>'] });
    assert.equal(itemAt('<$0', '<sparkpost-analytics>').labelDetails?.description, 'deprecated: <signals>');
    const labels = labelsAt('<vault>\n</vault>\n<$0');
    assert.ok(labels.indexOf('<vault>') > labels.indexOf('<virtual-mta-pool>'));
  });

  it('opens a nested list at the end of an entry only', () => {
    const marked = '<pattern-list a>\nmail-from /x/ <$0\n</pattern-list>';
    assert.deepEqual(labelsAt(marked), ['<pattern-list>']);
    assert.equal(
      chosenAt(marked, '<pattern-list>'),
      '<pattern-list a>\nmail-from /x/ <pattern-list>\n\t$0\n</pattern-list>\n</pattern-list>',
    );
    assert.deepEqual(labelsAt('<pattern-list a>\n<$0\n</pattern-list>'), []);
    assert.deepEqual(labelsAt('<source a>\nlog-data <$0\n</source>'), []);
  });
});

describe('completion of closing tags', () => {
  it('closes the innermost open block first', () => {
    const marked = '<virtual-mta a>\n<domain *>\ndkim-sign yes\n</$0\n</virtual-mta>';
    assert.deepEqual(labelsAt(marked), ['</domain>', '</virtual-mta>']);
    assert.equal(itemAt(marked, '</domain>').preselect, true);
    assert.equal(
      chosenAt(marked, '</domain>'),
      '<virtual-mta a>\n<domain *>\ndkim-sign yes\n</domain>\n</virtual-mta>',
    );
  });

  it('closes a nested list', () => {
    assert.deepEqual(labelsAt('<pattern-list a>\nmail-from /x/ <pattern-list>\n</$0'), [
      '</pattern-list>',
      '</pattern-list>',
    ]);
  });

  it('replaces a whole tag that is there', () => {
    assert.equal(chosenAt('<source a>\n  </sou$0rcee>', '</source>'), '<source a>\n  </source>');
  });

  it('offers the closing tag that a block lacks on an empty line', () => {
    assert.equal(labelsAt('<domain *>\n$0')[0], '</domain>');
    assert.ok(!labelsAt('<domain *>\n$0\n</domain>').includes('</domain>'));
  });

  it('has nothing to close at the top level', () => {
    assert.deepEqual(labelsAt('</$0'), []);
  });
});
