import { expectFindings } from '../../test/marked';
import { wrongScope } from './wrong-scope';

describe('wrong-scope', () => {
  it('names the places, and is quiet about what hardly anybody knows', () => {
    expectFindings(
      [wrongScope],
      `<source 0/0>
  bounce-after 1d
  ^^^^^^^^^^^^ warning wrong-scope: it may stand in <domain>
  total-max-file 10
  ^^^^^^^^^^^^^^ hint wrong-scope: is hardly known: the little that tells of it has it at the top level, not in <source>
</source>
`,
    );
  });
});
