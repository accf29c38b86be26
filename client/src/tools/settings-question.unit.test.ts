import assert from 'node:assert/strict';
import { chooseMain, questionOf, unknownName } from './settings-question';

const one = { entry: 'file:///w/pmta/config', path: 'pmta/config', current: false };
const two = { entry: 'file:///w/other/config', path: 'other/config', current: false };

describe('asking for effective settings', () => {
  it('makes a question of what is given, without what is empty', () => {
    assert.deepEqual(
      questionOf({ domain: ' joe@gmail.com ', virtualMta: 'mta1', user: '', file: 'pmta/config' }),
      {
        domain: 'gmail.com',
        virtualMta: 'mta1',
      },
    );
    assert.deepEqual(questionOf({ clientIp: '192.0.2.1', listener: '0.0.0.0:25', source: '{auth}' }), {
      clientIp: '192.0.2.1',
      listener: '0.0.0.0:25',
      source: '{auth}',
    });
  });

  it('says what a question lacks', () => {
    assert.match(
      String(questionOf({ file: 'pmta/config', domain: ' ' })),
      /^Say what to explain: a recipient/,
    );
  });

  it('takes the only configuration, or the one that the user looks at', () => {
    assert.equal(chooseMain([one], undefined), one);
    const seen = { ...two, current: true };
    assert.equal(chooseMain([one, seen], ''), seen);
  });

  it('takes the configuration that is named', () => {
    for (const file of ['other/config', './other/config', 'other\\config', '/w/other/config']) {
      assert.deepEqual(chooseMain([one, two], file), two, file);
    }
    const inner = { ...one, path: 'mta/pmta/config' };
    assert.equal(chooseMain([one, inner], 'mta/pmta/config'), inner);
    assert.equal(chooseMain([one, inner], '/w/mta/pmta/config'), inner);
    assert.equal(chooseMain([inner, one], '/w/pmta/config'), one);
  });

  it('says which there are when it is not clear which is meant', () => {
    assert.match(String(chooseMain([], undefined)), /^No PowerMTA configuration is open\./);
    assert.match(String(chooseMain([], 'pmta/config')), /^No PowerMTA configuration is open\./);
    assert.equal(
      chooseMain([one, two], undefined),
      'There are 2 configurations. They begin in: pmta/config, other/config. Give one of these as file.',
    );
    const both = [one, two].map((known) => ({ ...known, current: true }));
    assert.match(String(chooseMain(both, undefined)), /^There are 2 configurations\./);
    assert.equal(
      chooseMain([one], 'config'),
      'No configuration here has the main file config. They begin in: pmta/config. Give one of these as file, or leave it out.',
    );
  });

  it('says which names there are when one is not there', () => {
    const subjects = {
      domains: ['gmail.com'],
      virtualMtas: ['alpha', 'mta1', 'mta2'],
      pools: ['news'],
      users: ['anna'],
      listeners: [],
      sources: [],
      rollups: false,
      here: {},
    };
    assert.equal(
      unknownName({ domain: 'new.example', virtualMta: 'NEWS', user: 'Anna' }, subjects),
      undefined,
    );
    assert.equal(
      unknownName({ virtualMta: 'mta3' }, subjects),
      'The configuration has no virtual MTA or pool mta3. It has: mta1, mta2, alpha, news.',
    );
    assert.equal(
      unknownName({ listener: '0.0.0.0:25' }, subjects),
      'The configuration has no listener 0.0.0.0:25. It has none.',
    );
    const many = Array.from({ length: 45 }, (_, at) => `user${at}`);
    assert.match(unknownName({ user: 'x' }, { ...subjects, users: many }) ?? '', /user29 and 15 more\.$/);
  });
});
