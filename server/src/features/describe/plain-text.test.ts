import assert from 'node:assert/strict';
import { hoverOn } from '../../../test/hovering';
import { describeDirective } from './index';
import { plainText } from './plain-text';

describe('plainText', () => {
  it('takes the markup out and leaves the text', () => {
    assert.equal(
      plainText(
        '**Bold** `a*b`, [x\\.y line 2](<file:///x#L2>)  \nnext\n\n---\n\n```powermta\n<source ``x>\n```\n\n- `` `q` ``',
      ),
      'Bold a*b, x.y line 2\nnext\n\n<source ``x>\n\n- `q`',
    );
  });
  it('leaves nothing that looks like markup in a hover', () => {
    const texts = [
      describeDirective('http-access', 'global') ?? '',
      hoverOn('domain-key s1,exa$0mple.com,/k\n')?.text ?? '',
      hoverOn('<virtual-mta v>\n</virtual-mta>\n<virtual-mta-pool p>\nvirtual-mta $0v\n</virtual-mta-pool>\n')
        ?.text ?? '',
    ];
    for (const text of texts) {
      assert.doesNotMatch(plainText(text), /\*\*|`|\]\(/);
    }
  });
});
