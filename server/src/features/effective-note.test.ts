import assert from 'node:assert/strict';
import { markedFiles } from '../../test/marked-files';
import { effectiveNote } from './effective-note';

const text = `<domain *>
  max-smtp-out 5
  retry-after 10m
</domain>
<domain [*.]gmail.com>
  max-smtp-out 8
  max-smtp-out 9
</domain>
<domain gmail.com>
  max-smtp-out 3
  retry-after ""
</domain>
<virtual-mta m>
  <domain *>
    max-smtp-out 1
  </domain>
</virtual-mta>
<source 10/8>
  smtp-service no
</source>
<source 0/0>
  smtp-service yes
  require-auth yes
</source>
<source feed>
  smtp-service yes
</source>
`;

/** The note at a line of the text, counted from 1; links shortened to their lines. */
function noteAt(line: number): string | undefined {
  const { configuration, file } = markedFiles(text);
  return effectiveNote(configuration, file, line - 1)?.replace(/\[([^\]]*)]\(<[^>]*>\)/g, '$1');
}

describe('note on effective settings', () => {
  it('says what a directive overrides and where it is overridden', () => {
    assert.equal(
      noteAt(2),
      'Overridden in `<domain [*.]gmail.com>` (line 7), `<domain gmail.com>` (line 10), `<domain *>` in `m` (line 15).',
    );
    assert.equal(
      noteAt(10),
      'Overrides `9` of `<domain [*.]gmail.com>` (line 7), `8` of `<domain [*.]gmail.com>` (line 6), `5` of `<domain *>` (line 2).\n\nOverridden in `<domain *>` in `m` (line 15).',
    );
    assert.equal(noteAt(11), 'Overrides `10m` of `<domain *>` (line 3).');
    assert.equal(noteAt(15), 'Overrides `5` of `<domain *>` (line 2).');
  });

  it('says that a directive given again does not hold', () => {
    assert.match(
      noteAt(6) ?? '',
      /^Does not hold: `9` of `<domain \[\*\.\]gmail\.com>` \(line 7\) goes first\./,
    );
  });

  it('says what a block inherits', () => {
    assert.equal(noteAt(5), 'Inherits `retry-after 10m` (line 3).');
    assert.equal(noteAt(14), 'Inherits `retry-after 10m` (line 3).');
    assert.equal(noteAt(1), undefined);
  });

  it('does so for sources', () => {
    assert.equal(noteAt(18), 'Inherits `require-auth yes` (line 23).');
    assert.equal(noteAt(19), 'Overrides `yes` of `<source 0/0>` (line 22).');
    assert.equal(noteAt(25), undefined);
    assert.equal(noteAt(26), undefined);
  });

  it('is silent elsewhere', () => {
    assert.equal(noteAt(13), undefined);
    assert.equal(noteAt(4), undefined);
  });
});
