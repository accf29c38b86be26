import assert from 'node:assert/strict';
import { shownSetting } from '../../../test/effective';
import { followedConfiguration } from '../../../test/in-memory';
import { type ClientQuestion, effectiveForClient } from './client';

const texts = {
  '/etc/pmta/config': `smtp-listener 192.0.2.1:25
smtp-listener 192.0.2.1:2525 source=feed
<smtp-listener 192.0.2.1:587>
  source submit
</smtp-listener>
<source 0/0>
  always-allow-relaying no
  require-auth true
  smtp-service yes
  remove-header X-A
</source>
<source 10/8>
  always-allow-relaying yes
  remove-header X-B
</source>
<source 10.0.0.5>
  require-auth false
  include extra
</source>
<source feed>
  default-virtual-mta pool1
</source>
<source submit>
  allow-auth yes
</source>
<source {auth}>
  always-allow-relaying yes
</source>
<source customer>
  default-virtual-mta mta7
</source>
<smtp-user anna>
  source customer
</smtp-user>
<smtp-user bert>
  password x
</smtp-user>
<source {pickup}>
  default-virtual-mta mta9
</source>
`,
  '/etc/pmta/extra': 'smtp-service no\nremove-header ""\nremove-header X-C\n',
};
const configuration = followedConfiguration(texts);

const examples: readonly (readonly [ClientQuestion, directive: string, answer: string])[] = [
  [{ clientIp: '203.0.113.9' }, 'require-auth', 'true @8'],
  [{ clientIp: '203.0.113.9' }, 'always-allow-relaying', 'no @7'],
  [{ clientIp: '10.9.9.9' }, 'always-allow-relaying', 'yes @13 > no @7'],
  [{ clientIp: '10.9.9.9' }, 'require-auth', 'true @8'],
  [{ clientIp: '10.0.0.5' }, 'require-auth', 'false @17 > true @8'],
  [{ clientIp: '10.0.0.5' }, 'smtp-service', 'no @extra:1 > yes @9'],
  [{ clientIp: '10.0.0.5' }, 'remove-header', 'X-C @extra:3 cleared @extra:2 > X-B @14 > X-A @10'],
  [{ clientIp: '10.0.0.6' }, 'remove-header', 'X-B @14 + X-A @10'],
  [{ clientIp: '10.0.0.5' }, 'default-virtual-mta', 'unset'],
  [{ clientIp: '10.0.0.5' }, 'process-x-virtual-mta', 'default false'],
  [{ clientIp: '203.0.113.9', listener: '192.0.2.1:2525' }, 'default-virtual-mta', 'pool1 @21'],
  [{ clientIp: '203.0.113.9', listener: ':2525' }, 'require-auth', 'true @8'],
  [{ clientIp: '203.0.113.9', listener: '587' }, 'allow-auth', 'yes @24'],
  [{ clientIp: '203.0.113.9', listener: '192.0.2.1:25' }, 'default-virtual-mta', 'unset'],
  [{ clientIp: '203.0.113.9', user: 'Anna' }, 'default-virtual-mta', 'mta7 @30'],
  [{ clientIp: '203.0.113.9', user: 'anna' }, 'always-allow-relaying', 'no @7'],
  [{ clientIp: '203.0.113.9', user: 'bert' }, 'always-allow-relaying', 'yes @27 > no @7'],
  [
    { clientIp: '203.0.113.9', user: 'anna', listener: '2525' },
    'default-virtual-mta',
    'mta7 @30 > pool1 @21',
  ],
  [{ source: '{pickup}' }, 'default-virtual-mta', 'mta9 @39'],
  [{ source: '{pickup}' }, 'smtp-service', 'default true'],
];

describe('effective settings of a client', () => {
  for (const [question, directive, answer] of examples) {
    it(`${Object.values(question).join(' ')}: ${directive}`, () => {
      const { settings } = effectiveForClient(configuration, question);
      assert.equal(shownSetting(settings.get(directive)), answer);
    });
  }

  it('say why each source holds', () => {
    const { sources } = effectiveForClient(configuration, {
      clientIp: '10.0.0.5',
      user: 'anna',
      listener: '587',
    });
    assert.deepEqual(
      sources.map(({ source, why }) => `${source.name}: ${why}`),
      [
        'customer: selected by the user anna',
        'submit: selected by the listener 192.0.2.1:587',
        '10.0.0.5: by the address',
        '10/8: by the address',
        '0/0: by the address',
      ],
    );
  });

  it('say what is not known', () => {
    const asked = (question: ClientQuestion) =>
      effectiveForClient(configuration, question).unknowns.join('\n');
    assert.match(
      asked({ clientIp: '10.0.0.5' }),
      /At the listener 192\.0\.2\.1:2525 the source feed goes first/,
    );
    assert.match(asked({ clientIp: '10.0.0.999', listener: '25' }), /no source by address is looked up/);
    assert.match(asked({ user: 'carla' }), /There is no <smtp-user carla>/);
    assert.match(asked({ listener: '26' }), /There is no listener 26/);
    assert.match(asked({ user: 'anna', clientIp: '10.0.0.5' }), /before the login: the guide doesn't say so/);
    assert.equal(asked({ clientIp: '10.0.0.5', listener: '25' }), '');
    const { unknowns } = effectiveForClient(
      followedConfiguration({
        '/etc/pmta/config':
          'smtp-listener 192.0.2.1:587 source=Feed\n<source feed>\n</source>\n<smtp-user u>\nsource feed\n</smtp-user>\n',
      }),
      { user: 'u' },
    );
    assert.deepEqual(unknowns, [], 'a listener with the same source changes nothing');
  });

  it('doubt a global setting of the same name', () => {
    const { settings } = effectiveForClient(
      followedConfiguration({ '/etc/pmta/config': 'always-allow-relaying yes\n' }),
      { clientIp: '10.0.0.5' },
    );
    assert.match(settings.get('always-allow-relaying')?.doubts.join() ?? '', /The top level gives it/);
  });
});
