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

  describe('in an included file', () => {
    /** The note at a line, counted from 1, of `/etc/pmta/part`, which the given configuration includes. */
    const noteInPart = (config: string, part: string, line: number): string | undefined => {
      const { configuration } = markedFiles({ '/etc/pmta/config': config, '/etc/pmta/part': part });
      const file = configuration.files.get('file:///etc/pmta/part');
      assert.ok(file);
      return effectiveNote(configuration, file, line - 1)?.replace(/\[([^\]]*)]\(<[^>]*>\)/g, '$1');
    };
    const everywhere = '<domain *>\n  max-smtp-out 5\n  retry-after 10m\n</domain>\n';
    const part = '<domain gmail.com>\n  max-smtp-out 3\n</domain>\n';
    const mta = (name: string, inner = '') => `<virtual-mta ${name}>\n${inner}include part\n</virtual-mta>\n`;

    it('goes by the virtual MTA around the include', () => {
      const own = '<domain *>\nretry-after 1m\n</domain>\n';
      assert.equal(
        noteInPart(everywhere + mta('m', own), part, 1),
        'Inherits `retry-after 1m` (config line 7).',
      );
      assert.equal(
        noteInPart(everywhere + mta('m'), part, 2),
        'Overrides `5` of `<domain *>` (config line 2).',
      );
    });

    it('is told once where several virtual MTAs agree, else for each', () => {
      assert.equal(
        noteInPart(everywhere + mta('a') + mta('b'), part, 1),
        'Inherits `retry-after 10m` (config line 3).',
      );
      const own = '<domain *>\nretry-after 1m\n</domain>\n';
      assert.equal(
        noteInPart(everywhere + mta('a') + mta('b', own) + mta('c'), part, 1),
        'In `a`, `c`: Inherits `retry-after 10m` (config line 3).\n\nIn `b`: Inherits `retry-after 1m` (config line 10).',
      );
    });

    it('is seen from the global blocks as one of the virtual MTA, not as a global one', () => {
      const { configuration, file } = markedFiles({
        '/etc/pmta/config': everywhere + mta('m'),
        '/etc/pmta/part': part,
      });
      assert.match(
        effectiveNote(configuration, file, 1) ?? '',
        /^Overridden in `<domain gmail\.com>` in `m` \(\[part line 2]/,
      );
    });

    it('knows lines included in a <domain> or a <source>', () => {
      const gmail = '<domain gmail.com>\ninclude part\n</domain>\n';
      assert.equal(
        noteInPart(everywhere + gmail, 'max-smtp-out 3\n', 1),
        'Overrides `5` of `<domain *>` (config line 2).',
      );
      assert.equal(
        noteInPart(
          '<source 0/0>\nsmtp-service yes\n</source>\n<source 10/8>\ninclude part\n</source>\n',
          'smtp-service no\n',
          1,
        ),
        'Overrides `yes` of `<source 0/0>` (config line 2).',
      );
    });

    it('goes through includes in included files', () => {
      const { configuration } = markedFiles({
        '/etc/pmta/config': everywhere + mta('m'),
        '/etc/pmta/part': 'include deeper\n',
        '/etc/pmta/deeper': part,
      });
      const file = configuration.files.get('file:///etc/pmta/deeper');
      assert.ok(file);
      assert.match(effectiveNote(configuration, file, 1) ?? '', /^Overrides `5` of `<domain \*>`/);
    });
  });
});
