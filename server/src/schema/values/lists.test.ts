import assert from 'node:assert/strict';
import { recordFields } from '../values-known';
import { parseHostList } from './host-list';
import { parseKeyFile } from './key-file';
import { parseHeaderName, parseMacroName, parseSelector } from './names';
import { parsePatternActions } from './pattern-action';
import { parsePatternResult } from './pattern-result';
import { parseRecordField } from './record-field';
import { parseRecordType } from './record-type';
import { parseSignalsSwitch } from './signals-switch';
import { parseSourceOption } from './source-option';

describe('names', () => {
  it('of headers have no colon', () => {
    assert.ok(parseHeaderName('X-Mailer').ok);
    const colon = parseHeaderName('Received:');
    assert.equal(!colon.ok && colon.suggestion, 'Received');
    assert.ok(!parseHeaderName('').ok && !parseHeaderName('a b').ok);
  });

  it('of macros have no dollar where they are defined', () => {
    assert.ok(parseMacroName('mail_ru').ok);
    const dollar = parseMacroName('$yahoo');
    assert.equal(!dollar.ok && dollar.suggestion, 'yahoo');
    assert.ok(!parseMacroName('a-b').ok && !parseMacroName('$').ok);
  });

  it('of selectors are labels', () => {
    assert.ok(parseSelector('s1._x').ok && parseSelector('{selector}').ok);
    assert.ok(!parseSelector('a b').ok && !parseSelector('').ok && !parseSelector('a..b').ok);
  });

  it('of keys are files or in Vault', () => {
    assert.deepEqual(parseKeyFile('/etc/pmta/k.pem'), { ok: true, kind: 'file', path: '/etc/pmta/k.pem' });
    assert.deepEqual(parseKeyFile('{vault}:/a/b:key'), { ok: true, kind: 'vault', path: '/a/b', key: 'key' });
    assert.ok(
      !parseKeyFile('{vault}:/a').ok && !parseKeyFile('{vault}').ok && !parseKeyFile('{vault}:/a:').ok,
    );
  });
});

describe('hosts to deliver to', () => {
  it('come with preferences and ports', () => {
    const result = parseHostList(
      '[192.0.2.1]:2525, mx.example.com;lookup-mx:example.net:26 ; [IPv6:2001:db8::1]',
    );
    assert.ok(result.ok);
    assert.deepEqual(
      result.items.map(({ preference, port, host, start, end }) => [preference, host.kind, port, start, end]),
      [
        [0, 'ip', 2525, 0, 16],
        [0, 'name', undefined, 18, 32],
        [1, 'lookup-mx', 26, 33, 57],
        [2, 'ip', undefined, 60, 78],
      ],
    );
    assert.ok(
      parseHostList('192.0.2.1:25,192.0.2.2').ok &&
        parseHostList('2001:db8::1').ok &&
        parseHostList('a.com,').ok,
    );
  });

  it('tell what is wrong where it is', () => {
    const cases: [string, number, number][] = [
      ['a.com b.com', 6, 11],
      ['a.com,[192.0.2.300]', 7, 18],
      ['a.com:0', 6, 7],
      ['[192.0.2.1', 0, 10],
      ['[192.0.2.1]x', 11, 12],
      ['lookup-mx:', 10, 10],
      ['a.com:x,b.com', 6, 7],
      ['', 0, 0],
    ];
    for (const [text, start, end] of cases) {
      const result = parseHostList(text);
      assert.deepEqual(!result.ok && [result.start, result.end, result.unsure], [start, end, true], text);
    }
  });
});

describe('accounting records', () => {
  it('have types', () => {
    assert.deepEqual(parseRecordType('tq'), { ok: true, type: 'tq' });
    const word = parseRecordType('bounces');
    assert.equal(!word.ok && word.suggestion, 'b');
    assert.ok(!parseRecordType('x').ok && !parseRecordType('').ok);
  });

  it('have fields', () => {
    assert.deepEqual(parseRecordField('!dsnmta'), { ok: true, field: 'dsnMta', excluded: true });
    assert.ok(
      ['*', 'header_Message-Id', 'arf_Version', 'somethingElse'].every((text) => parseRecordField(text).ok),
    );
    const typo = parseRecordField('!dsnDaig');
    assert.equal(!typo.ok && typo.suggestion, '!dsnDiag');
    assert.ok(!parseRecordField('!').ok);
    assert.ok(recordFields.every(({ name }) => parseRecordField(name).ok));
  });
});

describe('patterns', () => {
  it('have results', () => {
    const result = parsePatternResult('virtual-mta=Pool1, recipient-priority=70');
    assert.deepEqual(
      result.ok && result.parts.map(({ name, value, valueStart }) => [name, value, valueStart]),
      [
        ['virtual-mta', 'Pool1', 12],
        ['recipient-priority', '70', 38],
      ],
    );
    const call = parsePatternResult('call-to:Senders');
    assert.deepEqual(call.ok && call.parts[0], {
      name: 'call-to',
      start: 0,
      end: 15,
      value: 'Senders',
      valueStart: 8,
    });
    for (const text of [
      '',
      'virtual-mta',
      'virtual-mta=',
      'recipient-priority=101',
      'vmta=a',
      'virtual-mta=a,',
    ]) {
      assert.ok(!parsePatternResult(text).ok, text);
    }
  });

  it('have actions', () => {
    const result = parsePatternActions('mode=backoff,backoff-to-normal-after=1h');
    assert.deepEqual(
      result.ok && result.actions.map(({ name, start, end, value }) => [name, start, end, value]),
      [
        ['mode', 0, 12, 'backoff'],
        ['backoff-to-normal-after', 13, 39, '1h'],
      ],
    );
    assert.ok(
      parsePatternActions('skip-mx').ok && parsePatternActions('disable-source-ip,reenable-after=1d').ok,
    );
    const typo = parsePatternActions('skip-mx,defer-que');
    assert.deepEqual(!typo.ok && [typo.start, typo.suggestion], [8, 'skip-mx,defer-queue']);
    const time = parsePatternActions('reenable-after=10 min');
    assert.deepEqual(!time.ok && [time.start, time.suggestion], [15, 'reenable-after=10m']);
    for (const text of ['', 'mode', 'mode=slow', 'skip-mx=1', 'constructor', 'mode=normal,,']) {
      assert.ok(!parsePatternActions(text).ok, text);
    }
  });
});

describe('options', () => {
  it('of listeners name a source', () => {
    assert.deepEqual(parseSourceOption('source=auth'), { ok: true, source: 'auth', sourceStart: 7 });
    assert.ok(!parseSourceOption('source=').ok && !parseSourceOption('auth').ok);
  });

  it('of Signals switch it on, off, or name a filter', () => {
    assert.deepEqual(parseSignalsSwitch('true,subaccount=12'), { ok: true, kind: 'on', subaccount: '12' });
    assert.deepEqual(parseSignalsSwitch('false'), { ok: true, kind: 'off' });
    assert.deepEqual(parseSignalsSwitch('Customers'), { ok: true, kind: 'filter', filter: 'Customers' });
    assert.ok(!parseSignalsSwitch('false,subaccount=1').ok && !parseSignalsSwitch('true,subaccount=x').ok);
  });
});
