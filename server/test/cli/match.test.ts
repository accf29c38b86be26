import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pmtaConfig } from './cli';

const config = `<smtp-pattern-list blocked>
  reply /too many/ mode=backoff
  reply /^(?:(?:a+)+)+$/ skip-mx
  reply /never/ skip-mx
</smtp-pattern-list>
<pattern-list blocked>
  mail-from /@a\\.example$/ virtual-mta=mta1
</pattern-list>
<bounce-category-patterns>
  /spam/ spam-related
</bounce-category-patterns>
`;

describe('pmta-config match', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pmta-match-'));
    writeFileSync(join(folder, 'config'), config);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const match = (list: string, input: string, ...args: string[]) =>
    pmtaConfig(['match', '--entry', 'config', '--list', list, ...args], folder, input);

  it('prints which entries match each reply, and which never do', () => {
    const { code, out } = match('smtp-pattern-list:blocked', '421 Too many\n550 no\n421 Too many\n');
    assert.equal(code, 1);
    assert.equal(
      out,
      `<smtp-pattern-list blocked>

421 Too many  (2 times)
  reply /too many/ → mode=backoff  (config:2)
550 no
  nothing matches

Never matched (2 of 3):
  reply /^(?:(?:a+)+)+$/  (config:3)
  reply /never/  (config:4)
`,
    );
  });

  it('ends a pattern that takes too long', () => {
    const start = Date.now();
    const { code, out } = match('<smtp-pattern-list blocked>', `${'a'.repeat(60)}!`, '--json');
    const { texts, entries } = JSON.parse(out);
    assert.equal(code, 1);
    assert.match(entries[1].problem, /takes too long/);
    assert.deepEqual(texts[0].hits, [
      {
        entry: 'reply /^(?:(?:a+)+)+$/',
        result: 'skip-mx',
        place: { file: 'config', line: 3 },
        sure: false,
      },
    ]);
    assert.ok(Date.now() - start < 60_000);
  });

  it('tries messages and bounces', () => {
    assert.match(
      match('pattern-list:blocked', 'mail-from x@a.example').out,
      /→ virtual-mta=mta1 {2}\(config:7\)/,
    );
    const bounce = match('bounce-category-patterns', 'type,dsnDiag\nb,"smtp;550 spam, no"\n');
    assert.deepEqual([bounce.code, /→ spam-related/.test(bounce.out)], [0, true]);
  });

  it('says which lists there are', () => {
    const gone = match('gone', '');
    assert.equal(gone.code, 2);
    assert.match(
      gone.err,
      /There is no list "gone"\. There are: smtp-pattern-list:blocked, pattern-list:blocked, bounce-category-patterns\./,
    );
    assert.match(match('blocked', '').err, /There are several lists "blocked"/);
    assert.match(pmtaConfig(['match', '--list', 'x'], folder).err, /main file with --entry/);
  });
});
