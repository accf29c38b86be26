import assert from 'node:assert/strict';
import { followedConfiguration } from '../../../test/in-memory';
import { questionAt, subjectsOf } from './subjects';

const configuration = followedConfiguration({
  '/etc/pmta/config': `<virtual-mta a>
  include own
  include shared
</virtual-mta>
<virtual-mta b>
  include shared
</virtual-mta>
<mx-rollup-list>
  mx *.google.com gmail.rollup
</mx-rollup-list>
`,
  '/etc/pmta/own': '<domain a.example>\nmax-smtp-out 1\n</domain>\n',
  '/etc/pmta/shared': '<domain [*.]b.example>\nmax-smtp-out 2\n</domain>\n',
});

function questionIn(name: string, line: number) {
  const file = configuration.files.get(`file:///etc/pmta/${name}`);
  assert.ok(file);
  return questionAt(configuration, file, line);
}

describe('what can be explained', () => {
  it('is suggested by the blocks around a line, through the include of its file', () => {
    assert.deepEqual(questionIn('own', 1), { domain: 'a.example', virtualMta: 'a' });
    assert.deepEqual(questionIn('config', 1), { virtualMta: 'a' });
  });

  it('leaves open which virtual MTA it is where several include the file', () => {
    assert.deepEqual(questionIn('shared', 1), { domain: 'b.example' });
  });

  it('ends where files include one another in a circle', () => {
    const circle = followedConfiguration({
      '/etc/pmta/config': '<virtual-mta a>\ninclude b\n</virtual-mta>\n',
      '/etc/pmta/b': '<domain x>\ninclude b\n</domain>\n',
    });
    const file = circle.files.get('file:///etc/pmta/b');
    assert.ok(file);
    assert.deepEqual(questionAt(circle, file, 0), { domain: 'x' });
  });

  it('tells whether MX hosts have a say', () => {
    const rollups = (text: string) =>
      subjectsOf(followedConfiguration({ '/etc/pmta/config': text }), undefined, undefined).rollups;
    assert.equal(subjectsOf(configuration, undefined, undefined).rollups, true);
    assert.equal(rollups('<domain a>\n</domain>\n'), false);
  });
});
