import assert from 'node:assert/strict';
import { check, expectFindings } from '../../test/marked';
import { includeCycle } from './include-cycle';
import { includeMissing } from './include-missing';
import { fixesFor } from './run';

const rules = [includeMissing, includeCycle];

describe('include-missing', () => {
  it('tells a file that is not there, in any block', () => {
    expectFindings(
      rules,
      `
include /etc/pmta/there.conf
include /etc/pmta/gone.conf
        ^^^^^^^^^^^^^^^^^^^ warning include-missing: There is no file /etc/pmta/gone.conf: correct
<virtual-mta a>
    include keys.txt
            ^^^^^^^^ warning include-missing: There is no file keys.txt (looked for /etc/pmta/keys.txt)
</virtual-mta>
`,
      { files: { '/etc/pmta/there.conf': '' } },
    );
  });

  it('is silent about URLs, wildcards, templates and paths of other machines', () => {
    expectFindings(
      rules,
      'include http://example.com/a\ninclude /etc/pmta/conf.d/*\ninclude {{path}}\ninclude /srv/somewhere/a\n',
      { files: {} },
    );
  });

  it('offers to create the file', () => {
    const text = 'include conf.d/gone.conf\n';
    const { file, configuration, set, findings } = check(rules, text, { files: {} });
    assert.deepEqual(
      findings.flatMap((finding) => fixesFor(finding, file, configuration, set)),
      [
        {
          title: 'Create gone.conf',
          preferred: false,
          changes: [],
          creates: ['file:///etc/pmta/conf.d/gone.conf'],
        },
      ],
    );
  });

  it('is silent where includes were not followed', () => {
    expectFindings(rules, 'include /etc/pmta/gone.conf\n');
  });
});

describe('include-cycle', () => {
  it('names the files of the circle', () => {
    expectFindings(
      rules,
      `
include /etc/pmta/config
        ^^^^^^^^^^^^^^^^ warning include-cycle: config includes itself
`,
      { files: {} },
    );
  });

  it('lets one file be included twice', () => {
    expectFindings(rules, 'include a\ninclude a\ninclude b\n', {
      files: { '/etc/pmta/a': '', '/etc/pmta/b': 'include a\n' },
    });
  });
});
