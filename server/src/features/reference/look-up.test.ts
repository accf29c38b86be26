import assert from 'node:assert/strict';
import { allBlocks, allDirectives } from '../../schema/lookup';
import { lookUp } from './look-up';

const found = (written: string, block?: string) => {
  const answer = lookUp(written, block);
  return answer.ok ? answer.markdown : assert.fail(answer.problem);
};
const problem = (written: string, block?: string) => {
  const answer = lookUp(written, block);
  return answer.ok ? assert.fail(answer.markdown) : answer.problem;
};

describe('looking a name up', () => {
  it('tells what a directive does, where it stands, its default and how sure we are', () => {
    const text = found('max-msg-rate');
    assert.match(text, /^# max-msg-rate\n\n```powermta\nmax-msg-rate RATE\n```/);
    assert.match(text, /\*\*Default:\*\* `unlimited`/);
    assert.match(text, /\*\*Where:\*\* in `<domain>`/);
    assert.match(text, /\*\*Source:\*\* PowerMTA 5\.0 User’s Guide, §3\.3\.10\.33/);
  });

  it('takes a name as people write it', () => {
    const text = found('max-msg-rate');
    for (const written of ['Max-Msg-Rate', '  max-msg-rate 100/h', '`max-msg-rate`', '"max-msg-rate"']) {
      assert.equal(found(written), text, written);
    }
    assert.equal(found('</domain>'), found('<domain gmail.com>'));
  });

  it('tells of a block, and of both where a block and a directive have one name', () => {
    assert.match(found('<acct-file>'), /<acct-file PATH>/i);
    const both = found('smtp-listener');
    assert.match(both, /^# smtp-listener\n/);
    assert.match(both, /```powermta\n<smtp-listener [A-Z:]+>\n```/);
  });

  it('puts the block that is asked about first, and says where a directive has no place', () => {
    const first = (text: string) => text.slice(0, text.indexOf('\n## '));
    assert.match(
      found('max-smtp-out', '<domain>'),
      /^What it does in `<domain>` comes first\.\n\n# max-smtp-out/,
    );
    assert.match(first(found('max-smtp-out', '<virtual-mta-pool>')), /connections the pool has open/);
    assert.match(first(found('max-smtp-out', 'domain')), /connections this queue keeps open/);
    assert.match(found('max-msg-rate', 'source'), /^\*\*`max-msg-rate` has no place in `<source>`\.\*\*\n/);
    assert.match(found('max-msg-rate', 'global'), /^\*\*`max-msg-rate` has no place at the top level\.\*\*/);
    assert.equal(found('max-msg-rate', ' '), found('max-msg-rate'));
  });

  it('knows everything that the reference has', () => {
    for (const { name, scope } of allDirectives())
      assert.ok(found(name, scope).includes(`# ${name}\n`), name);
    for (const { name } of allBlocks()) assert.match(found(`<${name}>`), /\S/);
  });

  it('says what may be meant by a name that it does not know', () => {
    assert.equal(problem('max-msg-rat'), '"max-msg-rat" is not known to us: did you mean "max-msg-rate"?');
    assert.equal(problem('max-message-rate'), 'PowerMTA has no max-message-rate: write max-msg-rate.');
    assert.match(problem('dkim-'), /^"dkim-" is not known to us\. Names with it in them: `dkim-\w+/);
    assert.match(problem('zzzzzzzz'), /^"zzzzzzzz" is not known to us\. Other versions .* may know it/);
    assert.match(problem(' '), /^Name a directive/);
    assert.equal(problem('max-msg-rate', 'domains'), 'There is no block <domains>. Did you mean domain?');
    assert.match(problem('max-msg-rate', 'xyz'), /^There is no block <xyz>\. The blocks are .*virtual-mta/);
  });
});
