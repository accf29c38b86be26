import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../syntax/tree';
import { allDirectives, directiveIn } from '../lookup';
import type { DirectiveEntry } from '../types';
import { argumentsOf, paramAt, placeAt, valuesIn } from './arguments';

function lineOf(text: string) {
  const line = parse(text).lines[0];
  assert.ok(line);
  return line;
}

function entryOf(scope: string, name: string): DirectiveEntry {
  const entry = directiveIn(name, scope);
  assert.ok(entry, `${scope}/${name}`);
  return entry;
}

function laidOut(scope: string, text: string): string[] {
  const line = lineOf(text);
  return argumentsOf(line, entryOf(scope, line.name)).map(({ param, start, end, text: value }) => {
    assert.equal(line.text.slice(start, end), value);
    return `${param.name}=${value}`;
  });
}

describe('arguments', () => {
  it('belong to parameters by their place', () => {
    assert.deepEqual(laidOut('global', '  smtp-source-host 192.0.2.1  mail.example.com # main'), [
      'CIDR=192.0.2.1',
      'HOST-NAME=mail.example.com',
    ]);
    assert.deepEqual(laidOut('global', 'domain-key s1, example.com ,/etc/pmta/k.pem'), [
      'SELECTOR=s1',
      'DOMAIN=example.com',
      'FILENAME=/etc/pmta/k.pem',
    ]);
    assert.deepEqual(laidOut('smtp-pattern-list', 'reply /too many [a-z ]+/ mode=backoff, skip-mx'), [
      'REGEX=/too many [a-z ]+/',
      'ACTION=mode=backoff, skip-mx',
    ]);
    assert.deepEqual(laidOut('domain', 'retry-after 10m, 20m ,1h'), ['TIME-INTERVAL-LIST=10m, 20m ,1h']);
    assert.deepEqual(laidOut('domain', 'max-smtp-out 20 30'), ['N=20']);
    assert.deepEqual(laidOut('domain', 'max-smtp-out'), []);
    assert.deepEqual(laidOut('global', 'domain-key'), []);
  });

  it('of lists come apart', () => {
    const line = lineOf('retry-after 10m, 20m');
    const [argument] = argumentsOf(line, entryOf('domain', 'retry-after'));
    assert.ok(argument);
    assert.deepEqual(
      valuesIn(line, argument).map(({ start, end, text }) => [start, end, text]),
      [
        [12, 15, '10m'],
        [17, 20, '20m'],
      ],
    );
  });
});

describe('places', () => {
  /** The parameter and value at the `|` in a line. */
  function at(scope: string, marked: string): string | undefined {
    const character = marked.indexOf('|');
    const line = lineOf(marked.replace('|', ''));
    const entry = entryOf(scope, line.name);
    const place = placeAt(line, entry, character);
    assert.equal(paramAt(line, entry, character), place?.param);
    return place && `${place.param.name} ${place.start}-${place.end} ${place.text}`;
  }

  it('are those of the values, and of what comes next', () => {
    assert.equal(at('global', 'smtp-source-host |192.0.2.1 a.example'), 'CIDR 17-26 192.0.2.1');
    assert.equal(at('global', 'smtp-source-host 192.0.2.1| a.example'), 'CIDR 17-26 192.0.2.1');
    assert.equal(at('global', 'smtp-source-host 192.0.2.1 |'), 'HOST-NAME 27-27 ');
    assert.equal(at('global', 'smtp-source-host |'), 'CIDR 17-17 ');
    assert.equal(at('global', 'smtp-source-host 192.0.2.1 a.example |'), undefined);
    assert.equal(at('global', 'smtp-source|-host 192.0.2.1'), undefined);
    assert.equal(at('global', 'smtp-source-host 192.0.2.1 a # b|'), undefined);
    assert.equal(at('domain', 'retry-after 10m,2|0m'), 'TIME-INTERVAL-LIST 16-19 20m');
    assert.equal(at('domain', 'retry-after 10m,|'), 'TIME-INTERVAL-LIST 16-16 ');
    assert.equal(at('domain', 'retry-after 10m, |'), 'TIME-INTERVAL-LIST 17-17 ');
    assert.equal(at('domain', 'retry-after 10m |'), undefined);
    assert.equal(at('smtp-pattern-list', 'reply /a b/ mode=backoff,|'), 'ACTION 25-25 ');
    assert.equal(at('smtp-pattern-list', 'reply /a b/ mode=backoff, |'), 'ACTION 26-26 ');
    assert.equal(at('global', 'domain-key s1,|'), 'DOMAIN 14-14 ');
    assert.equal(at('global', 'domain-key s1, exa|mple.com,/k'), 'DOMAIN 15-26 example.com');
  });

  it('never fail, and lie in the line', () => {
    const entry = fc.constantFrom(...allDirectives());
    const value = fc.stringMatching(/^[a-z0-9/:"\\,=[\]{}*$ \t#.-]{0,30}$/);
    fc.assert(
      fc.property(entry, value, fc.nat(60), (one, text, character) => {
        const line = lineOf(`${one.name} ${text}`);
        const place = placeAt(line, one, character);
        assert.ok(!place || (place.start <= place.end && place.start <= character && character <= place.end));
        for (const { start, end } of argumentsOf(line, one)) {
          assert.ok(line.valueStart <= start && start <= end && end <= line.valueEnd);
        }
      }),
    );
  });
});
