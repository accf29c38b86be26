import assert from 'node:assert/strict';
import type {
  AddressesParams,
  AddressesResult,
  ConfigurationInfo,
  MapNode,
  MapParams,
  OverviewParams,
  OverviewResult,
} from '../../src/lsp/protocol';
import { fullCapabilities, startClient, type TestClient } from './client';
import { eventually } from './eventually';

const entry = 'file:///work/pmta/config';
const config = [
  'log-file /var/log/pmta',
  '<spool /var/spool/pmta>',
  '</spool>',
  'include /etc/pmta/vmtas',
  '<virtual-mta-pool p>',
  '  virtual-mta mta1',
  '  virtual-mta nobody',
  '</virtual-mta-pool>',
  '',
].join('\n');
const files = {
  '/work/pmta/config': config,
  '/work/pmta/vmtas': '<virtual-mta mta1>\n  smtp-source-host 192.0.2.1 a.example.com\n</virtual-mta>\n',
};

describe('map over the protocol', () => {
  let client: TestClient;
  let changes = 0;

  beforeEach(async () => {
    changes = 0;
    client = await startClient(fullCapabilities, {
      folders: ['file:///work/pmta'],
      files: { ...files },
      views: true,
    });
    client.connection.onNotification('powermta/mapChanged', () => {
      changes++;
    });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const ask = (params: Omit<MapParams, 'entry'>) =>
    client.connection.sendRequest<MapNode[]>('powermta/map', { entry, ...params });

  it('tells of the configurations of the workspace, with no file open', async () => {
    const found = await client.connection.sendRequest<ConfigurationInfo[]>('powermta/configurations', {
      uri: 'file:///work/pmta/vmtas',
    });
    assert.deepEqual(found, [{ entry, files: 2, complete: true, current: true }]);
  });

  it('gives groups, what is in them and, once it is known, what is wrong with it', async () => {
    assert.deepEqual(
      (await ask({ path: [] })).map(({ label, detail }) => `${label} ${detail}`),
      ['Virtual MTAs 1', 'Pools 1', 'Files 2'],
    );
    // What is told first may be that the configurations were found.
    await eventually(async () => {
      const [, pools] = changes > 0 ? await ask({ path: [] }) : [];
      return pools?.problems.warnings === 1 ? undefined : 'nothing was told of the problems';
    });
    const [, pools] = await ask({ path: [] });
    assert.deepEqual(pools?.problems, { errors: 0, warnings: 1 });
    const members = await ask({ path: ['pools', 'p'] });
    assert.deepEqual(
      members.map(({ label, place, problems }) => [label, place?.line, problems.warnings]),
      [
        ['mta1', 5, 0],
        ['nobody', 6, 1],
      ],
    );
    assert.deepEqual(await ask({ path: ['pools'], filter: 'no such thing' }), []);
  });

  it('tells when a document changed, and then gives what it holds', async () => {
    await client.open(entry, config);
    await client.change(entry, 2, [
      {
        range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } },
        text: '<virtual-mta new>\n</virtual-mta>\n',
      },
    ]);
    await eventually(async () => (changes > 0 ? undefined : 'nothing was told of the change'));
    const virtualMtas = await ask({ path: ['virtual-mtas'] });
    assert.deepEqual(
      virtualMtas.map(({ label }) => label),
      ['mta1', 'new'],
    );
  });

  it('draws an overview whose boxes lead to lines', async () => {
    const params: OverviewParams = { entry, filter: 'mta1' };
    const found = await client.connection.sendRequest<OverviewResult>('powermta/overview', params);
    assert.match(found.svg, /^<svg [\s\S]*data-box="2"[\s\S]*<\/svg>$/);
    assert.deepEqual(
      found.boxes.map(({ label, place }) => [label, place?.line]),
      [
        ['p', 4],
        ['mta1', 0],
        ['192.0.2.1', 1],
      ],
    );
    const file = await client.connection.sendRequest<OverviewResult>('powermta/overview', {
      ...params,
      standalone: true,
    });
    assert.match(file.svg, /<style>/);
  });

  it('gives the address sheet', async () => {
    const params: AddressesParams = { entry };
    const page = await client.connection.sendRequest<AddressesResult>('powermta/addresses', params);
    const { rows, next } = page;
    assert.equal(next, undefined);
    assert.deepEqual(rows, [
      {
        address: '192.0.2.1',
        host: 'a.example.com',
        virtualMta: 'mta1',
        pools: ['p'],
        keys: [],
        place: { uri: 'file:///work/pmta/vmtas', line: 1, start: 19, end: 42 },
      },
    ]);
    assert.equal(await client.connection.sendRequest('powermta/addresses', { entry: 'file:///gone' }), null);
  });
});
