import assert from 'node:assert/strict';
import { parse } from '../syntax/tree';
import { addFile, configurationOf, removeFile } from './configuration';
import { modelFile } from './file-model';
import { listenerIn, listenersOf } from './listeners';
import { clientsOf } from './sources';
import { hasStrangers, strangersAt, strangersOf } from './strangers';

const configurationFrom = (text: string) =>
  configurationOf([modelFile('file:///etc/pmta/config', parse(text))], false);
/** `listener clients layers` of each group of strangers. */
const summary = (text: string) =>
  strangersOf(configurationFrom(text)).map(
    ({ listener, clients, layers }) =>
      `${listener?.name ?? '-'} ${clients?.prefix ?? '-'} ${layers.map((layer) => layer.name).join('+')}`,
  );

describe('listeners', () => {
  it('reads lines and blocks', () => {
    const configuration = configurationFrom(`smtp-listener 0/0:25 source=Feed # main
<smtp-listener [::1]:465>
  immediate-tls true
  source other
  tls-certificate /etc/pmta/cert.pem
</smtp-listener>
smtp-listener {{ip}}:25
`);
    assert.deepEqual(
      listenersOf(configuration).map(({ unit, address, ...rest }) => ({
        ...rest,
        version: address?.version,
      })),
      [
        {
          offset: 0,
          start: 14,
          end: 20,
          name: '0/0:25',
          form: 'line',
          version: 4,
          port: 25,
          source: 'Feed',
          immediateTls: false,
          hasCertificate: false,
        },
        {
          offset: 0,
          start: 14,
          end: 23,
          name: '{{ip}}:25',
          form: 'line',
          version: undefined,
          immediateTls: false,
          hasCertificate: false,
        },
        {
          offset: 0,
          start: 15,
          end: 24,
          name: '[::1]:465',
          form: 'block',
          version: 6,
          port: 465,
          source: 'other',
          immediateTls: true,
          hasCertificate: true,
        },
      ],
    );
    for (const listener of listenersOf(configuration)) {
      assert.equal(listenerIn(configuration, listener.unit), listener);
    }
  });
});

describe('strangers', () => {
  it('come through every listener that is not loopback, or through the default one', () => {
    assert.deepEqual(summary('<source 0/0>\n</source>\n'), ['- 0 0/0']);
    assert.deepEqual(
      summary('smtp-listener 127.0.0.1:25\nsmtp-listener 10.0.0.1:25\nsmtp-listener 0/0:587\n'),
      ['10.0.0.1:25 - ', '0/0:587 - '],
    );
  });

  it('get the selected source first, then those for their addresses', () => {
    assert.deepEqual(
      summary(
        'smtp-listener 0/0:25 source=a\n<source 0/0>\n</source>\n<source A>\n</source>\n<source 203/8>\n</source>\n<source 10/8>\n</source>\n',
      ),
      ['0/0:25 8 A+203/8+0/0', '0/0:25 0 A+0/0'],
    );
  });

  it('are told from the own network by the width of a public range', () => {
    const wide = ['0/0', '::/0', '203/8', '203.0.112.0/23', '2001:db8::/47', '172.0.0.0/8'];
    const own = [
      '10/8',
      '127/8',
      '203.0.113.0/24',
      '203.0.113.9',
      'fc00::/7',
      'fe80::/10',
      '2001:db8::/48',
      '100.64/10',
    ];
    const of = (text: string) => {
      const range = clientsOf(text);
      return range !== undefined && hasStrangers(range);
    };
    assert.deepEqual([...wide, ...own].filter(of), wide);
  });

  it('are worked out anew when the configuration changes', () => {
    const configuration = configurationFrom('smtp-listener 0/0:25\n');
    assert.equal(strangersOf(configuration), strangersOf(configuration));
    assert.equal(strangersOf(configuration)[0]?.layers.length, 0);
    addFile(configuration, modelFile('file:///etc/pmta/more', parse('<source 0/0>\n</source>\n')));
    const [listener] = listenersOf(configuration);
    assert.ok(listener !== undefined);
    assert.equal(strangersAt(configuration, listener)[0]?.layers.length, 1);
    removeFile(configuration, 'file:///etc/pmta/more');
    assert.equal(strangersOf(configuration)[0]?.layers.length, 0);
  });
});
