import assert from 'node:assert/strict';
import type { AddressesParams, AddressesResult, AddressRow } from '../../../server/src/lsp/protocol';
import { readSheet } from './read-sheet';

const row = (address: string): AddressRow => ({
  address,
  host: '',
  virtualMta: 'a',
  pools: [],
  keys: [],
  place: { uri: 'file:///c', line: 0, start: 0, end: 0 },
});

/** A server with three rows, one a page, whose configuration changes after so many answers. */
function serverOf(...changes: readonly number[]) {
  let answers = 0;
  return async ({ from = 0 }: AddressesParams): Promise<AddressesResult> => {
    const revision = changes.filter((change) => change <= answers).length;
    answers++;
    return { rows: [row(`${revision}.${from}`)], revision, ...(from < 2 && { next: from + 1 }) };
  };
}

const read = async (ask: (params: AddressesParams) => Promise<AddressesResult | null>) =>
  (await readSheet('file:///c', ask))?.map(({ address }) => address);

describe('the address sheet', () => {
  it('is put together of its pages', async () => {
    assert.deepEqual(await read(serverOf()), ['0.0', '0.1', '0.2']);
    assert.deepEqual(await read(async () => null), []);
  });

  it('holds rows of one state only', async () => {
    assert.deepEqual(await read(serverOf(2)), ['1.0', '1.1', '1.2']);
  });

  it('is left to the next time when there is no end to changes', async () => {
    assert.equal(await read(serverOf(...Array.from({ length: 99 }, (_, at) => at))), undefined);
  });
});
