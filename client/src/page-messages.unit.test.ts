import assert from 'node:assert/strict';
import { isPreviewMessage, readOverviewMessage, readSheetMessage } from './page-messages';

const nonsense = [undefined, null, 7, 'ask', [], {}, { kind: 'eval' }, { kind: 7 }, { kind: ['ask'] }];
const place = { uri: 'file:///c', line: 1, start: 0, end: 4 };

describe('messages of pages', () => {
  it('are nothing but what pages say', () => {
    for (const message of nonsense) {
      assert.equal(readSheetMessage(message), undefined);
      assert.equal(readOverviewMessage(message), undefined);
      assert.equal(isPreviewMessage(message), false);
    }
  });

  it('of the overview are read, without what doesn’t belong to them', () => {
    const focus = { kind: 'listener', from: 'a', to: 'b' };
    assert.deepEqual(readOverviewMessage({ kind: 'ask', filter: 'a', focus, more: 1 }), {
      kind: 'ask',
      filter: 'a',
      focus,
    });
    assert.deepEqual(readOverviewMessage({ kind: 'ask', filter: '' }), { kind: 'ask', filter: '' });
    assert.deepEqual(readOverviewMessage({ kind: 'reveal', place }), { kind: 'reveal', place });
    assert.deepEqual(readOverviewMessage({ kind: 'export' }), { kind: 'export' });
    for (const message of [
      { kind: 'ask' },
      { kind: 'ask', filter: 'a', focus: { kind: 'listener' } },
      { kind: 'reveal' },
      { kind: 'reveal', place: { ...place, line: -1 } },
      { kind: 'reveal', place: { ...place, line: 1.5 } },
      { kind: 'reveal', place: { ...place, uri: 'command:workbench.action.quit' } },
      { kind: 'reveal', place: { ...place, uri: ' https://example.com' } },
    ]) {
      assert.equal(readOverviewMessage(message), undefined, JSON.stringify(message));
    }
  });

  it('of the address sheet are read', () => {
    assert.deepEqual(readSheetMessage({ kind: 'copy', rows: [0, 2] }), { kind: 'copy', rows: [0, 2] });
    assert.deepEqual(readSheetMessage({ kind: 'reveal', row: 3 }), { kind: 'reveal', row: 3 });
    for (const message of [{ kind: 'copy' }, { kind: 'save', rows: [-1] }, { kind: 'reveal', row: '3' }]) {
      assert.equal(readSheetMessage(message), undefined);
    }
  });

  it('of the preview are taken', () => {
    const dns = { ttl: 3600, spf: '~all', dmarc: 'none', dmarcReports: '' };
    for (const message of [
      { kind: 'insert' },
      { kind: 'edit', key: '0.0', edit: { name: 'x' } },
      { kind: 'answer', question: 'two-addresses', answer: 'separate' },
      { kind: 'dns', dns },
      { kind: 'copy', what: 'zones' },
      { kind: 'record', index: 0 },
      { kind: 'line', problem: { line: 1, start: 0, end: 2, kind: 'notice' } },
      { kind: 'page', list: 'rows', page: 2 },
    ]) {
      assert.ok(isPreviewMessage(message), JSON.stringify(message));
    }
    for (const message of [
      { kind: 'edit', key: '0.0', edit: { name: 7 } },
      { kind: 'dns', dns: { ...dns, spf: 'all' } },
      { kind: 'copy', what: 'everything' },
      { kind: 'record', index: -1 },
      { kind: 'page', list: 'rows', page: 'x' },
      { kind: 'line', problem: {} },
    ]) {
      assert.equal(isPreviewMessage(message), false, JSON.stringify(message));
    }
  });
});
