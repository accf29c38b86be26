import assert from 'node:assert/strict';
import { completionsAt, itemAt, labelsAt, shownAt } from '../../../../test/completions';
import { allDirectives } from '../../../schema/lookup';

describe('completion of booleans and words', () => {
  it('offers both pairs of words and tells the default', () => {
    const marked = '<source a>\nadd-message-id-header $0\n</source>';
    assert.deepEqual(labelsAt(marked), ['yes', 'no', 'true', 'false']);
    assert.equal(itemAt(marked, 'false').labelDetails?.description, 'default');
  });

  it('offers every word of every parameter that takes some alone', () => {
    for (const { name, scope, params } of allDirectives()) {
      const [param] = params;
      const marked = scope === 'global' ? `${name} $0` : `<${scope} a>\n${name} $0\n</${scope}>`;
      const labels = labelsAt(marked);
      for (const word of param?.words ?? []) {
        assert.ok(labels.includes(word), `${name} in ${scope} lacks ${word}`);
      }
    }
  });

  it('tells what words mean', () => {
    assert.equal(itemAt('http-access 0/0 $0', 'monitor').detail, 'may look');
  });

  it('replaces the word that is there', () => {
    assert.deepEqual(shownAt('<domain a>\ntype pi$0pe\n</domain>'), ['pipe']);
  });
});

describe('completion of time intervals', () => {
  const after = (typed: string) => shownAt(`<domain a>\nbounce-after ${typed}\n</domain>`);

  it('puts units behind a number', () => {
    assert.deepEqual(after('10$0'), ['10m', '10h', '10s', '10d', '10w']);
    assert.equal(itemAt('<domain a>\nbounce-after 90$0', '90m').detail, '1 hour 30 minutes (90 minutes)');
  });

  it('goes on with smaller units only', () => {
    assert.deepEqual(after('4d12$0'), ['4d12m', '4d12h', '4d12s']);
    assert.deepEqual(after('5m30$0'), ['5m30s']);
  });

  it('offers usual intervals, the default among them', () => {
    assert.ok(after('$0').includes('30m'));
    assert.ok(after('$0').includes('4d12h'));
  });

  it('offers whole lists, and parts of a list that is there', () => {
    assert.ok(labelsAt('<domain a>\nretry-after $0').includes('10m,20m,1h'));
    assert.deepEqual(shownAt('<domain a>\nretry-after 10m,20$0,1h'), ['20m', '20h', '20s', '20d', '20w']);
    assert.ok(!labelsAt('<domain a>\nretry-after 10m,$0').includes('10m,20m,1h'));
  });

  it('is made anew with every letter', () => {
    assert.equal(completionsAt('<domain a>\nbounce-after 1$0').isIncomplete, true);
    assert.equal(completionsAt('<domain a>\ntype $0').isIncomplete, false);
  });
});

describe('completion of rates and sizes', () => {
  const shown = (line: string) => shownAt(`<domain a>\n${line}\n</domain>`);

  it('puts an interval behind a number, with or without slash and multiple', () => {
    const rates = ['200/h', '200/m', '200/s', '200/d'];
    assert.deepEqual(shown('max-msg-rate 200$0'), rates);
    assert.deepEqual(shown('max-msg-rate 200/$0'), rates);
    assert.deepEqual(shown('max-msg-rate 200/15$0'), ['200/15h', '200/15m', '200/15s', '200/15d']);
    assert.match(itemAt('<domain a>\nmax-msg-rate 200/$0', '200/h').detail ?? '', /3\.3 a minute/);
  });

  it('knows no limit', () => {
    assert.deepEqual(shown('max-msg-rate $0'), ['unlimited']);
    assert.deepEqual(shown('max-msg-rate unl$0'), ['unlimited']);
  });

  it('takes the rate behind an address', () => {
    assert.deepEqual(shown('source-ip-max-msg-rate 0/0 5/$0'), ['5/h', '5/m', '5/s', '5/d']);
  });

  it('puts suffixes behind sizes', () => {
    assert.deepEqual(shownAt('<acct-file a>\nmax-size 50$0'), ['50m', '50k', '50g', '50t', '50b']);
  });

  it('puts both behind data rates', () => {
    assert.ok(shown('max-data-volume-rate 500$0').includes('500m/h'));
    assert.deepEqual(shown('max-data-volume-rate 500m/$0'), ['500m/h', '500m/m', '500m/s', '500m/d']);
  });

  it('puts the day behind daily limits', () => {
    assert.deepEqual(shown('max-cold-virtual-mta-msg 50/d,100$0'), ['100/d', '100/day']);
  });
});
