import { expectFindings, expectFix } from '../../test/marked';
import { extraValue } from './extra-value';
import { allRules } from './index';
import { invalidValue } from './invalid-value';
import { missingValue } from './missing-value';

const rules = [missingValue, extraValue, invalidValue];

describe('rules about values', () => {
  it('speak of errors where the form is known exactly', () => {
    expectFindings(
      rules,
      `<domain *>
    bounce-after
    ^^^^^^^^^^^^ error missing-value: bounce-after TIME-INTERVAL
    max-smtp-out 20 30
                    ^^ error extra-value: takes 1 value
    max-msg-rate 200/hour
                 ^^^^^^^^ error invalid-value: write 200/h
    retry-after 300
                ^^^ warning invalid-value: has no unit
    add-gm-token never
                 ^^^^^ hint invalid-value: isn't yes or no
</domain>
<smtp-listener 0.0.0.0>
               ^^^^^^^ warning invalid-value: has no port
</smtp-listener>
<virtual-mta>
 ^^^^^^^^^^^ error missing-value: <virtual-mta NAME>
    smtp-source-host X.X.X.X mail.example.com
                     ^^^^^^^ warning invalid-value: placeholder
</virtual-mta>
<bounce-category-patterns>
/(spam/ spam-related
 ^ error invalid-value: never closed
</bounce-category-patterns>
`,
    );
  });

  it('leave typographic quotes to the rule about them', () => {
    expectFindings(
      allRules,
      `<domain *>
    dkim-sign \u201cyes\u201d
              ^ warning pasted-markup: a plain "
</domain>
`,
    );
  });

  it('write what is meant', () => {
    expectFix(
      rules,
      '<domain *>\n  bounce-after 10 m # soon\n</domain>\n',
      '<domain *>\n  bounce-after 10m # soon\n</domain>\n',
    );
    expectFix(
      rules,
      '<domain *>\n  max-smtp-out 2 // few\n</domain>\n',
      '<domain *>\n  max-smtp-out 2 # few\n</domain>\n',
    );
    expectFix(
      rules,
      '<domain *>\n  max-smtp-out 2;\n</domain>\n',
      '<domain *>\n  max-smtp-out 2\n</domain>\n',
    );
  });
});
