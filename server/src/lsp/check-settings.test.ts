import assert from 'node:assert/strict';
import { problemsInSettings } from './check-settings';

describe('settings that can’t be used', () => {
  const cases: readonly (readonly [unknown, readonly string[]])[] = [
    [undefined, []],
    [{}, []],
    [{ format: { endOfLine: 'lf', maxBlankLines: 0, alignValues: true }, entry: ['a', 'b'] }, []],
    [{ format: null, trace: { server: 'verbose' }, entry: 'pmta/config', pathMap: {} }, []],
    [
      { format: { endOfLine: 'cr' } },
      ['"powermta.format.endOfLine" can be auto, lf or crlf, not "cr". Its default counts.'],
    ],
    [
      { format: { maxBlankLines: -1 } },
      ['"powermta.format.maxBlankLines" can be a whole number of 0 or more, not -1. Its default counts.'],
    ],
    [
      { codeLens: { references: 'yes' } },
      ['"powermta.codeLens.references" can be true or false, not "yes". Its default counts.'],
    ],
    [{ entry: 3 }, ['"powermta.entry" can be a text in quotes or a list, not 3. Its default counts.']],
    [
      { format: { maxBlankLine: 1 } },
      ['There is no setting "powermta.format.maxBlankLine": did you mean "powermta.format.maxBlankLines"?'],
    ],
    [{ format: 'lf' }, ['"powermta.format" is a group of settings, not a setting.']],
  ];
  for (const [section, problems] of cases) {
    it(JSON.stringify(section) ?? 'nothing', () => {
      assert.deepEqual(problemsInSettings(section), problems);
    });
  }
});
