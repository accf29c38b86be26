import assert from 'node:assert/strict';
import { markedFiles } from '../../test/marked-files';
import { type HintSettings, inlayHints } from './inlay-hints';

const text = `<domain *>
  max-smtp-out 5
  retry-after 10m
  bounce-after 1d
  backoff-notify someone.with.a.long.name@mail.example.com
</domain>
<domain a.example>
  max-smtp-out 2
</domain>
<virtual-mta-pool p>
  virtual-mta m
</virtual-mta-pool>
<source 0/0>
  smtp-service yes
</source>
<source 10/8>
</source>
`;
const { configuration, file } = markedFiles(text);

function hints(settings: HintSettings, first = 0, last = 99): string[] {
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  return inlayHints(file, configuration, range, settings).map(
    ({ position, label }) => `${position.line}:${position.character} ${label}`,
  );
}

describe('inlay hints', () => {
  it('say what blocks inherit', () => {
    assert.deepEqual(hints({ inherited: true, poolSizes: false }), [
      '6:18 inherits retry-after 10m, bounce-after 1d, backoff-notify someone.with.a.long.name@mail.…',
      '15:13 inherits smtp-service yes',
    ]);
  });

  it('say how large pools are', () => {
    assert.deepEqual(hints({ inherited: false, poolSizes: true }), ['9:20 1 virtual MTA']);
  });

  it('are given for the lines asked for', () => {
    assert.deepEqual(hints({ inherited: true, poolSizes: true }, 7, 14), ['9:20 1 virtual MTA']);
    assert.deepEqual(hints({ inherited: false, poolSizes: false }), []);
  });

  it('count what there is no room for', () => {
    const many = markedFiles(
      '<domain *>\nbounce-after 1d\nmax-smtp-out 1\nretry-after 1m\nuse-dane yes\nuse-mta-sts yes\n</domain>\n<domain a>\n</domain>\n',
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const [hint] = inlayHints(many.file, many.configuration, range, { inherited: true, poolSizes: false });
    assert.equal(hint?.label, 'inherits bounce-after 1d, max-smtp-out 1, retry-after 1m, 2 more');
    assert.match(JSON.stringify(hint?.tooltip), /Inherits `bounce-after 1d`/);
  });

  it('go by the virtual MTAs that include a file, where they agree', () => {
    const hintOf = (second: string) => {
      const made = markedFiles({
        '/etc/pmta/config': `<domain *>\nretry-after 10m\n</domain>\n<virtual-mta a>\ninclude part\n</virtual-mta>\n<virtual-mta b>\n${second}include part\n</virtual-mta>\n`,
        '/etc/pmta/part': '$0<domain gmail.com>\nmax-smtp-out 3\n</domain>\n',
      });
      const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
      return inlayHints(made.file, made.configuration, range, { inherited: true, poolSizes: false })[0]
        ?.label;
    };
    assert.equal(hintOf(''), 'inherits retry-after 10m');
    assert.equal(hintOf('<domain *>\nretry-after 1m\n</domain>\n'), undefined);
  });
});
