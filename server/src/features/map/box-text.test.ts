import assert from 'node:assert/strict';
import { boxText } from './box-text';
import type { FlowKind } from './flow';

const textOf = (kind: FlowKind, label: string, detail = '', width = 146) =>
  boxText({ kind, label, detail, items: [] }, width);

describe('text of a box', () => {
  it('stays as it is where it fits', () => {
    assert.deepEqual(textOf('virtual-mta', 'mta-1', '2 addresses'), {
      label: ['mta-1'],
      small: false,
      details: ['2 addresses'],
    });
    assert.deepEqual(textOf('virtual-mta', 'mta-1').details, []);
  });

  it('gets smaller letters, then is cut', () => {
    assert.deepEqual(textOf('pool', 'newsletters-europe'), {
      label: ['newsletters-europe'],
      small: true,
      details: [],
    });
    assert.deepEqual(textOf('pool', 'newsletters-europe-and-overseas').label, ['newsletters-europe…']);
  });

  it('of a range says what begins alike once', () => {
    assert.deepEqual(textOf('virtual-mta', 'sender-1252 … sender-1668').label, ['sender-1252 … 1668']);
    assert.deepEqual(textOf('virtual-mta', 'a-long-name-of-1 … a-long-name-of-7').label, [
      '…me-of-1 … …me-of-7',
    ]);
    assert.deepEqual(textOf('virtual-mta', 'alpha.example.com … omega.example.com').label, [
      'alpha.e… … omega.e…',
    ]);
  });

  it('takes two lines for the limits of a domain, three for a listener, and one for all else', () => {
    const limits = 'max-smtp-out 12, max-msg-rate 1000/h, max-connect-rate 5/min';
    assert.deepEqual(textOf('domain', 'gmail.com', limits, 176).details, [
      'max-smtp-out 12,',
      'max-msg-rate 1000/h, m…',
    ]);
    assert.deepEqual(
      textOf('listener', '0.0.0.0:465', 'port 465, TLS from the start, source feed', 148).details,
      ['port 465,', 'TLS from the start,', 'source feed'],
    );
    assert.deepEqual(textOf('domain', 'gmail.com', 'max-smtp-out 12', 176).details, ['max-smtp-out 12']);
    assert.equal(textOf('address', '192.0.2.1', 'a, b, '.repeat(20)).details.length, 1);
  });

  it('of a hub is parted between words', () => {
    assert.deepEqual(textOf('by-address', 'by client address', 'x', 70).label, ['by client', 'address']);
    assert.deepEqual(textOf('any-sender', 'any', 'x', 34).label, ['any']);
  });
});
