import assert from 'node:assert/strict';
import { allBlocks, allDirectives } from '../../schema/lookup';
import { describeBlock, describeDirective } from './index';
import { firstSentence } from './markdown';

describe('describeDirective', () => {
  it('tells all that the schema knows of every directive in each of its blocks', () => {
    for (const { name, scope, text, default: value, related = [], source } of allDirectives()) {
      const said = describeDirective(name, scope) ?? '';
      const facts = [name, text, value ?? '', source.section, ...related.map((other) => `\`${other}\``)];
      for (const fact of facts) {
        assert.ok(
          said.includes(fact.replace('configs', 'configurations')) || said.includes(fact),
          `${name} in ${scope}: "${fact}" is missing from ${said}`,
        );
      }
    }
  });

  it('gives syntax, values, default, place, what applies it, and what to see', () => {
    assert.equal(
      describeDirective('max-message-size', 'source'),
      `\`\`\`powermta
max-message-size SIZE
\`\`\`

Limits the size of messages from this source. Write a suffix (\`b\`, \`k\`, \`m\`, \`g\` or \`t\`), as \`20M\`; \`0\` or \`unlimited\` sets no limit. A number without suffix counts bytes and is deprecated.

- \`SIZE\`: a number with \`b\`, \`k\`, \`m\`, \`g\` or \`t\`, as \`25M\`; or \`unlimited\`; a bare number is bytes

**Default:** \`unlimited\`  
**Where:** in \`<source>\`  
**Takes effect:** at \`pmta reload\`  
**See also:** \`max-rcpt-per-message\`, \`max-message-hops\`  
**Source:** PowerMTA 5.0 User’s Guide, §3.3.7.34`,
    );
  });

  it('says how sure we are', () => {
    assert.match(
      describeDirective('dk-sign', 'domain') ?? '',
      /known from 3\+ public configurations \(very probably/,
    );
  });

  it('names the meanings of words', () => {
    assert.match(
      describeDirective('http-access', 'global') ?? '',
      /- `LEVEL`: .*\n {2}- `none`: no access\n/,
    );
  });

  it('says when a restart is needed, and when something is old', () => {
    assert.match(describeDirective('type', 'domain') ?? '', /\*\*Takes effect:\*\* at a restart only/);
    assert.match(describeDirective('max-msg-per-hour', 'domain') ?? '', /\*\*Deprecated[.:]/);
    assert.match(describeDirective('thread-reuse', 'global') ?? '', /\*\*No longer valid\.\*\*/);
  });

  it('is careful with what hardly anything tells of', () => {
    assert.match(describeDirective('add-gm-token', 'domain') ?? '', /\*\*Seems to be out of use\.\*\*/);
    assert.match(
      describeDirective('smtp-source-ip', 'virtual-mta') ?? '',
      /\*\*Seems to be deprecated\.\*\*/,
    );
    assert.match(describeDirective('add-gm-token', 'source') ?? '', /\*\*Not known in `<source>`\.\*\*/);
  });

  it('tells of a directive in the wrong block where it belongs', () => {
    const said = describeDirective('log-file', 'source') ?? '';
    assert.match(said, /\*\*Has no place in `<source>`\.\*\* It stands at the top level\./);
    assert.match(said, /Names the log file\./);
  });

  it('says nothing of places in blocks that nobody knows, nor of unknown directives', () => {
    assert.doesNotMatch(describeDirective('log-file', 'mystery') ?? '', /no place/);
    assert.equal(describeDirective('log-fiel', 'global'), undefined);
  });
});

describe('describeBlock', () => {
  it('tells what every block is for and where it stands', () => {
    for (const { name, text, source } of allBlocks()) {
      const said = describeBlock(name) ?? '';
      assert.ok(said.includes(text) && said.includes(source.section), name);
    }
  });
  it('names what a small block holds and counts what a large one does', () => {
    assert.match(describeBlock('proxy') ?? '', /\*\*Holds:\*\* `server`, `client`, `protocol-version`/);
    assert.match(describeBlock('virtual-mta') ?? '', /\*\*Holds:\*\* \d+ directives, `<domain>`/);
  });
});

describe('firstSentence', () => {
  it('ends at the first dot outside of code and brackets', () => {
    assert.equal(
      firstSentence('Sets it (e.g. `a. b`) for 1.5 days. More.'),
      'Sets it (e.g. `a. b`) for 1.5 days.',
    );
    assert.equal(firstSentence('All of it'), 'All of it');
  });
});
