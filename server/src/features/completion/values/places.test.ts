import assert from 'node:assert/strict';
import { chosenAt, expectLabels, itemAt, labelsAt, shownAt } from '../../../../test/completions';
import type { FolderEntry } from '../../../model/files';

describe('completion of ports', () => {
  it('offers ports for a listener with what they are for', () => {
    assert.deepEqual(labelsAt('<smtp-listener 0.0.0.0:$0>'), ['587', '465', '25', '2525']);
    assert.deepEqual(labelsAt('smtp-listener [::]:$0'), ['587', '465', '25', '2525']);
    const item = itemAt('smtp-listener 0.0.0.0:$0', '465');
    assert.equal(item.labelDetails?.description, 'submissions');
    assert.match(JSON.stringify(item.documentation), /immediate-tls yes.*RFC 8314/s);
  });

  it('keeps the address', () => {
    assert.equal(chosenAt('<smtp-listener 192.0.2.1:58$0>', '587'), '<smtp-listener 192.0.2.1:587>');
  });

  it('offers addresses before the colon, those that mail is sent from too', () => {
    const text = '<virtual-mta a>\nsmtp-source-host 192.0.2.7 a.test\n</virtual-mta>\n';
    assert.deepEqual(labelsAt(`${text}<smtp-listener $0>`), ['0.0.0.0', '127.0.0.1', '[::]', '192.0.2.7']);
    assert.equal(chosenAt('<smtp-listener $0>', '[::]'), '<smtp-listener [::]:>');
    assert.equal(chosenAt('<smtp-listener 0$0:25>', '127.0.0.1'), '<smtp-listener 127.0.0.1:25>');
  });

  it('offers ports of web servers to the web monitor', () => {
    assert.deepEqual(shownAt('http-mgmt-port 8$0'), ['8080', '80']);
    assert.ok(labelsAt('<domain a>\ndefault-smtp-port $0').includes('587'));
  });

  it('knows the forms of hosts, and ports behind them', () => {
    expectLabels('<domain a>\nsmtp-hosts $0', { offers: ['lookup-mx:', '[IP]', '""'] });
    assert.equal(labelsAt('<domain a>\nsmtp-hosts a.test:$0')[0], '25');
    assert.deepEqual(shownAt('<domain a>\nsmtp-hosts [192.0.2.1]:58$0'), ['587']);
    assert.ok(!labelsAt('<domain a>\nsmtp-hosts lookup-mx:$0').includes('587'));
    assert.equal(
      chosenAt('<domain a>\nsmtp-hosts a.test;$0', 'lookup-mx:'),
      '<domain a>\nsmtp-hosts a.test;lookup-mx:${1:DOMAIN}',
    );
  });
});

describe('completion of addresses', () => {
  it('offers clients from the nearest to everybody', () => {
    assert.deepEqual(labelsAt('http-access $0'), [
      '127.0.0.1',
      '::1',
      '10/8',
      '172.16/12',
      '192.168/16',
      '0/0',
      '::/0',
    ]);
  });

  it('offers the addresses that mail is sent from', () => {
    const text = '<virtual-mta a>\nsmtp-source-host 192.0.2.7 a.test\n</virtual-mta>\n<domain b>\n';
    assert.deepEqual(labelsAt(`${text}source-ip-max-msg-rate $0`), ['0/0', '::/0', '192.0.2.7']);
    assert.deepEqual(labelsAt(`${text}source-ip-max-msg-rate 192.0.2.7$0`), ['0/0', '::/0']);
  });

  it('offers nothing where only the user knows the address', () => {
    assert.deepEqual(labelsAt('smtp-source-host $0'), []);
  });

  it('offers a <source> the reserved names, and no address that has one', () => {
    expectLabels('<source 127.0.0.1>\n</source>\n<source $0>', {
      offers: ['::1', '{auth}', '{pickup}', '0/0'],
      lacks: ['127.0.0.1'],
    });
    assert.deepEqual(shownAt('<source {$0}>'), ['{auth}', '{pickup}']);
    assert.equal(chosenAt('<source {$0}>', '{auth}'), '<source {auth}>');
  });
});

describe('completion of paths', () => {
  const folders: Readonly<Record<string, readonly FolderEntry[]>> = {
    'file:///etc/pmta': [
      { name: 'config', folder: false },
      { name: 'conf.d', folder: true },
      { name: '.git', folder: true },
    ],
    'file:///etc/pmta/conf.d': [
      { name: 'a.conf', folder: false },
      { name: 'b.conf', folder: false },
      { name: 'notes.txt', folder: false },
    ],
  };
  const listFolder = (uri: string) => folders[uri.replace(/\/$/, '')];

  it('offers files and folders, step by step', () => {
    const options = { listFolder };
    assert.deepEqual(labelsAt('include $0', { options }), ['/etc/pmta/conf.d/']);
    assert.deepEqual(labelsAt('include /etc/pmta/$0', { options }), ['config', 'conf.d/']);
    assert.deepEqual(labelsAt('include /etc/pmta/conf.d/$0', { options }), [
      'a.conf',
      'b.conf',
      'notes.txt',
      '*.conf',
    ]);
    assert.equal(
      chosenAt('include /etc/pmta/conf.d/x$0y', 'a.conf', { options }),
      'include /etc/pmta/conf.d/a.conf',
    );
  });

  it('offers paths for keys and certificates too, and the usual name of a key', () => {
    const options = { listFolder };
    assert.deepEqual(labelsAt('smtp-server-tls-certificate /etc/pmta/conf.d/$0', { options }), [
      'a.conf',
      'b.conf',
      'notes.txt',
    ]);
    assert.deepEqual(labelsAt('domain-key k1,acme.test,$0', { options: {} }), [
      '/etc/pmta/dkim/k1.acme.test.pem',
      '{vault}:/',
    ]);
  });

  it('offers nothing where no folder can be listed', () => {
    assert.deepEqual(labelsAt('include /etc/$0'), []);
  });
});
