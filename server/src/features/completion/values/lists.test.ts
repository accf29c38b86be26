import assert from 'node:assert/strict';
import { chosenAt, expectLabels, itemAt, labelsAt, plainClient, shownAt } from '../../../../test/completions';
import { RECOMMENDED_CIPHERS, RECOMMENDED_TLS13_SUITES } from '../../../schema/tls';
import { recordTypes } from '../../../schema/values-known';

describe('completion of accounting records', () => {
  it('offers the types that a list lacks', () => {
    assert.deepEqual(
      labelsAt('<acct-file a>\nrecords d,b,$0'),
      recordTypes.map((type) => type.letter).filter((letter) => letter !== 'd' && letter !== 'b'),
    );
    assert.equal(itemAt('<acct-file a>\nrecords $0', 'tq').labelDetails?.description, 'transient-queue');
  });

  it('offers the fields of the type that the list lacks', () => {
    for (const { letter, fields } of recordTypes) {
      const labels = labelsAt(`<acct-file a>\nrecord-fields ${letter} ${fields[0]},$0`);
      assert.deepEqual(labels, fields.slice(1), letter);
    }
  });

  it('offers all fields by a star, and fields to leave out behind it', () => {
    assert.ok(labelsAt('<acct-file a>\nrecord-fields d $0').includes('*'));
    expectLabels('<acct-file a>\nrecord-fields d *,$0', { offers: ['!orig', '!rcpt'], lacks: ['orig', '*'] });
    assert.deepEqual(shownAt('<acct-file a>\nrecord-fields d *,!dsnA$0'), ['!dsnAction']);
  });

  it('leaves a place for the name of a header', () => {
    assert.equal(
      chosenAt('<acct-file a>\nrecord-fields d $0', 'header_NAME'),
      '<acct-file a>\nrecord-fields d header_${1:NAME}',
    );
    assert.equal(
      chosenAt('<acct-file a>\nrecord-fields d $0', 'header_NAME', { options: plainClient }),
      '<acct-file a>\nrecord-fields d header_',
    );
  });

  it('knows bounce categories', () => {
    const item = itemAt('<bounce-category-patterns>\n/x/ $0', 'bad-mailbox');
    assert.equal(item.detail, 'there is no such mailbox');
    assert.equal(item.labelDetails?.description, 'x.1.1, x.1.3, x.1.4, x.1.6');
  });
});

describe('completion of pattern actions', () => {
  const at = (list: string) => labelsAt(`<smtp-pattern-list a>\nreply /x/ ${list}\n</smtp-pattern-list>`);

  it('begins with what needs nothing before it', () => {
    assert.deepEqual(at('$0'), [
      'mode=backoff',
      'mode=normal',
      'skip-mx',
      'bounce-queue',
      'bounce-rcpt',
      'disable-source-ip',
      'defer-queue',
    ]);
  });

  it('offers what may follow, once, and nothing that excludes another', () => {
    assert.ok(at('mode=backoff,$0').includes('backoff-to-normal-after='));
    assert.ok(!at('mode=backoff,$0').includes('mode=normal'));
    assert.ok(!at('mode=backoff,backoff-to-normal-after=1h,$0').includes('backoff-to-normal-after='));
    assert.ok(!at('$0,mode=backoff').includes('backoff-to-normal-after='), 'goes behind the mode');
    assert.ok(!at('skip-mx,$0').includes('bounce-queue'));
    assert.ok(!at('bounce-queue,$0').includes('skip-mx'));
    assert.ok(at('disable-source-ip,$0').includes('reenable-after='));
  });

  it('completes the interval of an action', () => {
    assert.deepEqual(shownAt('<smtp-pattern-list a>\nreply /x/ mode=backoff,backoff-to-normal-after=2$0'), [
      '2m',
      '2h',
      '2s',
      '2d',
      '2w',
    ]);
    assert.equal(
      chosenAt('<smtp-pattern-list a>\nreply /x/ disable-source-ip,reenable-after=2$0', '2h'),
      '<smtp-pattern-list a>\nreply /x/ disable-source-ip,reenable-after=2h',
    );
  });

  it('puts results of pattern lists together as they may be', () => {
    const results = (list: string) => labelsAt(`<pattern-list a>\nmail-from /x/ ${list}\n</pattern-list>`);
    assert.deepEqual(results('$0'), ['virtual-mta=', 'recipient-priority=', 'call-to:', '<pattern-list>']);
    assert.deepEqual(results('virtual-mta=a,$0'), ['recipient-priority=']);
  });
});

describe('completion of cipher strings', () => {
  const at = (value: string) => labelsAt(`<domain a>\nsmtp-tls-ciphers ${value}`);

  it('puts the recommended string first, then the default', () => {
    const [first, second] = at('$0');
    assert.equal(first, RECOMMENDED_CIPHERS);
    assert.equal(second, 'HIGH:!ADH:@STRENGTH');
    assert.equal(itemAt('<domain a>\nsmtp-tls-ciphers $0', RECOMMENDED_CIPHERS).preselect, true);
  });

  it('replaces the whole string, or one part of it', () => {
    const marked = '<domain a>\nsmtp-tls-ciphers HIGH:AE$0:!ADH';
    assert.equal(
      chosenAt(marked, RECOMMENDED_CIPHERS),
      `<domain a>\nsmtp-tls-ciphers ${RECOMMENDED_CIPHERS}`,
    );
    assert.equal(chosenAt(marked, 'AESGCM'), '<domain a>\nsmtp-tls-ciphers HIGH:AESGCM:!ADH');
    assert.equal(chosenAt(marked, 'AES256'), '<domain a>\nsmtp-tls-ciphers HIGH:AES256:!ADH');
  });

  it('offers what stands there without its weak suites', () => {
    assert.equal(
      itemAt('<domain a>\nsmtp-tls-ciphers HIGH$0', 'HIGH:!aNULL').labelDetails?.description,
      'without what is weak',
    );
  });

  it('takes out what is weak first', () => {
    assert.deepEqual(at('HIGH:!$0').slice(0, 2), ['eNULL', 'aNULL']);
    assert.deepEqual(at('HIGH:-$0').slice(0, 2), ['eNULL', 'aNULL']);
    assert.equal(at('HIGH:$0')[0], 'ECDHE');
  });

  it('completes names of suites across their hyphens', () => {
    assert.ok(shownAt('<domain a>\nsmtp-tls-ciphers ECDHE-RSA-A$0').includes('ECDHE-RSA-AES128-GCM-SHA256'));
  });

  it('lists the TLS 1.3 suites that are missing', () => {
    const line = 'smtp-server-tls-v1.3-ciphersuites';
    assert.equal(labelsAt(`${line} $0`)[0], RECOMMENDED_TLS13_SUITES);
    expectLabels(`${line} TLS_AES_128_GCM_SHA256:$0`, {
      offers: ['TLS_AES_256_GCM_SHA384', 'TLS_AES_128_CCM_8_SHA256'],
      lacks: ['TLS_AES_128_GCM_SHA256'],
    });
  });
});

describe('completion of headers', () => {
  it('offers those that a signature should cover and lacks', () => {
    expectLabels('<domain a>\ndkim-headers From, To,$0', {
      offers: ['Subject', 'Date'],
      lacks: ['From', 'To'],
    });
  });

  it('begins with Received where headers are removed', () => {
    assert.equal(labelsAt('<source a>\nremove-header $0')[0], 'Received');
  });
});
