import { expectFindings, expectFix } from '../../test/marked';
import { wildcardKeyFirst } from './wildcard-key-first';

describe('wildcard-key-first', () => {
  it('tells a key for every domain before others, by block', () => {
    expectFindings(
      [wildcardKeyFirst],
      `domain-key s,*,/all.pem
             ^ warning wildcard-key-first: the key for a.org and 1 more below is never used
domain-key s,a.org,/a.pem
domain-key s,b.org,/b.pem
<virtual-mta m>
  domain-key s, *, /all.pem # all
                ^ warning wildcard-key-first: Move this line last
  domain-key s, c.org, /c.pem
</virtual-mta>
`,
    );
  });

  it('lets it stand last, alone, or in another block', () => {
    expectFindings(
      [wildcardKeyFirst],
      `domain-key s,a.org,/a.pem
domain-key s,*,/all.pem
<virtual-mta m>
  domain-key s,c.org,/c.pem
</virtual-mta>
<virtual-mta n>
  domain-key s,*,/all.pem
</virtual-mta>
`,
    );
  });

  it('sees no harm in a key that signs just the same, in a second one for every domain, and in templates', () => {
    expectFindings(
      [wildcardKeyFirst],
      `domain-key s,*,/all.pem
domain-key s,a.org,/all.pem
domain-key t,*,/other.pem
domain-key {selector},{domain},{vault}:/keys:k
domain-key s,{{domain}},/k.pem
`,
    );
  });

  it('moves it below the last of them', () => {
    expectFix(
      [wildcardKeyFirst],
      '<virtual-mta m>\r\n  domain-key s,*,/all.pem # all\r\n  domain-key s,a.org,/a.pem\r\n  # b\r\n  domain-key s,b.org,/b.pem\r\n</virtual-mta>\r\n',
      '<virtual-mta m>\r\n  domain-key s,a.org,/a.pem\r\n  # b\r\n  domain-key s,b.org,/b.pem\r\n  domain-key s,*,/all.pem # all\r\n</virtual-mta>\r\n',
    );
    expectFix(
      [wildcardKeyFirst],
      'domain-key s,*,/all.pem\ndomain-key s,a.org,/a.pem',
      'domain-key s,a.org,/a.pem\ndomain-key s,*,/all.pem',
    );
  });
});
