import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, scopeOf } from '../../syntax/tree';
import { allDirectives, directiveIn } from '../lookup';
import { checkLine } from './check';
import { problemsOf } from './problems';
import { isPlainlyRight } from './quick';

/** The problems of the only line of a block (or of the top level) as `kind! |what is marked| → suggestion`; `!`: certain. */
function check(scope: string, text: string): string[] {
  const tree = parse(scope === 'global' ? text : `<${scope} x>\n${text}\n</${scope}>\n`);
  const at = scope === 'global' ? 0 : 1;
  const line = tree.lines[at];
  assert.ok(line);
  return checkLine(line, scopeOf(tree, at)).map(({ kind, start, end, suggestion, certain, message }) => {
    assert.match(message, /^.+[.?!\u2026]$/);
    const fixed =
      suggestion && line.text.slice(0, suggestion.start) + suggestion.text + line.text.slice(suggestion.end);
    return `${kind}${certain ? '!' : ''} |${line.text.slice(start, end)}|${fixed === undefined ? '' : ` → ${fixed.trimEnd()}`}`;
  });
}

function message(scope: string, text: string): string | undefined {
  const tree = parse(`<${scope}>\n${text}\n</${scope}>\n`);
  const line = tree.lines[1];
  assert.ok(line);
  return checkLine(line, scope)[0]?.message;
}

describe('values', () => {
  it('are right as working configurations write them', () => {
    const cases: [string, string][] = [
      ['domain', 'dkim-sign yes'],
      ['domain', 'dkim-sign TRUE'],
      ['domain', 'dkim-sign if-x-dkim-options-present'],
      ['domain', 'bounce-after 4d12h'],
      ['domain', 'retry-after 10m,20m,1h'],
      ['domain', 'bounce-upon-no-mx 10m'],
      ['domain', 'bounce-upon-no-mx never'],
      ['domain', 'max-msg-rate 100/15m'],
      ['domain', 'max-msg-rate unlimited'],
      ['domain', 'max-data-volume-rate 10 m /h'],
      ['domain', 'max-cold-virtual-mta-msg 100/d,200/day'],
      ['domain', 'smtp-hosts [192.0.2.1]:25; lookup-mx:example.com'],
      ['domain', 'queue-to "gmail.rollup"'],
      ['domain', 'dkim-sign "yes"'],
      ['domain', 'dkim-sign “yes”'],
      ['domain', 'max-smtp-out ""'],
      ['domain', 'backoff-notify ""'],
      ['domain', 'max-smtp-out 20 # connections'],
      ['source', 'add-date-header true'],
      ['source', 'remove-header Received, X-Mailer,'],
      ['source', 'max-message-size 10000K'],
      ['source', 'max-message-size 0'],
      ['global', 'smtp-source-host 192.0.2.3-192.0.2.9 mail.example.com'],
      ['global', 'smtp-listener [::]:25 source=auth'],
      ['global', 'smtp-listener 0/0:2525'],
      ['global', 'http-access 10/8 monitor,deny-logs'],
      ['global', 'http-mgmt-port 0'],
      ['global', 'domain-macro yahoo'],
      ['global', 'domain-macro yahoo yahoo.com, ymail.com,'],
      ['global', `domain-key {selector}, {domain}, {vault}:/dkim/$\{domain}:key`],
      ['global', 'domain-key s1,*,/etc/pmta/dkim.pem'],
      ['global', 'relay-address /@example\\.com$/'],
      ['global', 'include https://example.com/pmta.conf'],
      ['smtp-pattern-list', 'reply /\\[TS0[12]\\] (?i:slow) down/ mode=backoff,backoff-to-normal-after=1h'],
      ['pattern-list', 'mail-from /x/ <pattern-list>'],
      ['smtp-pattern-list', 'reply /error #4/ skip-mx'],
      ['pattern-list', 'rcpt-to // virtual-mta=a,recipient-priority=5'],
      ['bounce-category-patterns', '/mailbox full/ quota-issues'],
      ['acct-file', 'record-fields d *,!dsnMta,header_Message-Id'],
      ['acct-file', 'queue-filter gmail.com/*,!aol.com'],
    ];
    for (const [scope, text] of cases) {
      assert.deepEqual(check(scope, text), [], text);
    }
  });

  it('are left alone where a program fills them in', () => {
    for (const text of [
      'max-smtp-out {{n}}',
      'max-smtp-out $max',
      `max-smtp-out $\{max}`,
      'max-smtp-out {max} x',
      'max-smtp-out %max%',
      'max-smtp-out `cat n`',
    ]) {
      assert.deepEqual(check('domain', text), [], text);
    }
    assert.deepEqual(check('global', 'smtp-source-host $p_ip'), []);
    assert.deepEqual(check('global', 'smtp-server-tls-allow-sslv3'), []);
  });

  it('may be missing', () => {
    assert.deepEqual(check('domain', 'max-smtp-out'), ['missing! |max-smtp-out|']);
    assert.deepEqual(check('global', 'smtp-source-host 192.0.2.1'), ['missing! |192.0.2.1|']);
    assert.deepEqual(check('global', 'domain-key s1,example.com'), ['missing! |s1,example.com|']);
    assert.deepEqual(check('global', '<virtual-mta>'), ['missing! |virtual-mta|']);
    assert.deepEqual(check('bounce-category-patterns', '/spam/'), ['missing! |/spam/|']);
    assert.equal(
      message('virtual-mta', 'smtp-source-host 192.0.2.1'),
      'smtp-source-host needs HOST-NAME as well: smtp-source-host CIDR HOST-NAME.',
    );
    assert.equal(
      message('bounce-category-patterns', '/spam/'),
      'This entry needs CATEGORY as well: REGEX CATEGORY.',
    );
    assert.equal(
      message('virtual-mta', '<smtp-listener>'),
      '<smtp-listener> needs a value: <smtp-listener CIDR:PORT>.',
    );
  });

  it('may be too many', () => {
    assert.deepEqual(check('domain', 'dkim-sign yes please'), ['extra! |please|']);
    assert.deepEqual(check('domain', 'max-smtp-out 20 // few'), ['extra! |// few| → max-smtp-out 20 # few']);
    assert.deepEqual(check('domain', 'max-smtp-out 20 ;'), ['extra! |;| → max-smtp-out 20']);
    assert.deepEqual(check('domain', 'queue-to a b'), ['extra |b|']);
    assert.deepEqual(check('global', 'log-file C:\\Program Files\\pmta.log'), []);
  });

  it('may be wrong, for certain where their form is known exactly', () => {
    const cases: [string, string, string][] = [
      ['domain', 'dkim-sign on', 'invalid! |on| → dkim-sign yes'],
      ['domain', 'dkim-sign yes;', 'invalid! |yes;| → dkim-sign yes'],
      ['domain', "dkim-sign 'yes'", "invalid! |'yes'| → dkim-sign yes"],
      ['smtp-pattern-list', 'reply /error skip-mx # note', 'invalid |/error skip-mx|'],
      ['domain', 'dkim-sign "perhaps"', 'invalid! |perhaps|'],
      ['domain', 'bounce-after 10 minutes', 'invalid! |10 minutes| → bounce-after 10m'],
      ['domain', 'bounce-after 300', 'invalid |300|'],
      ['domain', 'backoff-to-normal-after nevr', 'invalid! |nevr| → backoff-to-normal-after never'],
      ['domain', 'retry-after 10m, 20m', 'invalid |10m, 20m| → retry-after 10m,20m'],
      ['domain', 'retry-after 10 m,20 m', 'invalid! |10 m,20 m| → retry-after 10m,20m'],
      ['domain', 'retry-after 10m,,20m', 'invalid |,|'],
      ['domain', 'max-msg-rate 200/hour', 'invalid! |200/hour| → max-msg-rate 200/h'],
      ['domain', 'max-msg-rate 200 / h', 'invalid! |200 / h| → max-msg-rate 200/h'],
      [
        'domain',
        'source-ip-max-msg-rate 0/0 200 / h',
        'invalid! |200 / h| → source-ip-max-msg-rate 0/0 200/h',
      ],
      ['domain', 'max-msg-rate = 5/m', 'invalid! |=| → max-msg-rate 5/m'],
      ['domain', 'max-smtp-out ten', 'invalid! |ten|'],
      ['domain', 'max-smtp-out unlimited', 'invalid |unlimited|'],
      ['domain', 'type smpt', 'invalid! |smpt| → type smtp'],
      ['domain', 'smtp-hosts mx.example.com,[192.0.2.300]', 'invalid |192.0.2.300|'],
      ['domain', 'mx-connection-attempts ten', 'invalid |ten|'],
      ['source', 'max-message-size 10 MB', 'invalid! |10 MB| → max-message-size 10M'],
      ['global', 'max-memory-usage-percent 101', 'invalid! |101|'],
      ['global', 'spool-min-free-space 1G', 'invalid |1G|'],
      ['global', 'http-mgmt-port 80800', 'invalid! |80800|'],
      ['global', 'http-access 300.1.1.1 admin', 'invalid! |300.1.1.1|'],
      ['global', 'http-access 0/0 admn', 'invalid! |admn| → http-access 0/0 admin'],
      ['global', 'smtp-source-host X.X.X.X mail.example.com', 'invalid |X.X.X.X|'],
      ['global', 'smtp-source-host YOUR_IP mail.example.com', 'invalid |YOUR_IP|'],
      ['global', 'name-server <IP>x', 'invalid! |<IP>x|'],
      ['global', 'name-server (<IP>)', 'invalid! |(<IP>)|'],
      ['global', 'name-server <DNS-IP>,', 'invalid! |<DNS-IP>,|'],
      ['global', 'smtp-listener 0.0.0.0', 'invalid |0.0.0.0|'],
      [
        'global',
        'domain-key s1 example.com /k.pem',
        'invalid |s1 example.com /k.pem| → domain-key s1,example.com,/k.pem',
      ],
      ['global', 'relay-domain hotmail.*', 'invalid |hotmail.*|'],
      ['smtp-pattern-list', 'reply /(a/ mode=backoff', 'invalid! |(|'],
      ['smtp-pattern-list', 'reply /a mode=backoff', 'invalid |/a mode=backoff|'],
      ['smtp-pattern-list', 'reply /a/mode=backoff', 'invalid |/a/mode=backoff| → reply /a/ mode=backoff'],
      ['smtp-pattern-list', 'reply /a/ mode=backof', 'invalid |backof|'],
      [
        'smtp-pattern-list',
        'reply /a/ skip-mx, bounce-que',
        'invalid |bounce-que| → reply /a/ skip-mx, bounce-queue',
      ],
      ['acct-file', 'records d,bounce', 'invalid |bounce| → records d,b'],
      ['global', '<smtp-listener 0.0.0.0:0>', 'invalid |0|'],
      ['global', 'postmaster <a@example.com>', 'invalid |<a@example.com>| → postmaster a@example.com'],
    ];
    for (const [scope, text, expected] of cases) {
      assert.deepEqual(check(scope, text), [expected], text);
    }
  });

  it('have messages that say what to write', () => {
    assert.equal(message('domain', 'bounce-after 10 minutes'), '"10 minutes" has blanks in it: write 10m.');
    assert.equal(
      message('domain', 'bounce-upon-no-mx maybe'),
      '"maybe" isn\'t a value that this takes: write yes or no, a time interval such as 30m or never.',
    );
    assert.equal(
      message('domain', 'max-smtp-out 20 // few'),
      'max-smtp-out takes 1 value; a comment begins with #.',
    );
    assert.equal(
      message('virtual-mta', 'smtp-source-host 192.0.2.300 a.example'),
      '"192.0.2.300" isn\'t an IP address: 300 is more than 255.',
    );
  });

  it('are quick to tell right only where a close look finds nothing', () => {
    const entry = fc.constantFrom(...allDirectives());
    const likely = fc.constantFrom(
      'yes',
      'no',
      '20',
      '0',
      '-1',
      '10m',
      '4d12h',
      '100/h',
      '5/15m',
      '0/0',
      '10/8',
      '10.0.0.0/33',
      '192.0.2.1',
      '300.1.1.1',
      '192.0.2.1:25',
      '0/0:0',
      'mail.example.com',
      '-a.com',
      'a-.com',
      'a..b',
      '*',
      '*.a.com',
      '[*.]a',
      '$m',
      'a@b.c',
      '.a@b',
      'a.@b',
      '/a/',
      '/(/',
      '/a*/',
      '/[a/',
      '//',
      '/a',
      'mode=backoff',
      'virtual-mta=x',
      'd',
      '10M',
      'never',
      'unlimited',
      '""',
      '"a"',
      ',',
      'a,b',
      '10m,20m',
      'header',
      '/etc/x',
      '{x}',
      'smtp',
      '1024',
      '65536',
      '007',
      '1.2.3',
      '01.2.3.4',
      '10/08',
      '1w',
      '10/0m',
      '10/s',
      'n/h',
      '10M/h',
      '=',
      'http://a',
      'reenable-after=',
      'ü.de',
    );
    const value = fc.array(
      fc.oneof({ weight: 5, arbitrary: likely }, { weight: 1, arbitrary: fc.stringMatching(/^[ -~]{0,8}$/) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(entry, value, fc.constantFrom(' ', ',', ', '), (one, words, separator) => {
        const line = parse(`${one.name} ${words.join(separator)}`).lines[0];
        assert.ok(line);
        const problems = problemsOf(line, one);
        if (isPlainlyRight(line, one)) {
          assert.deepEqual(problems, [], line.text);
        }
        for (const { start, end, suggestion } of problems) {
          assert.ok(0 <= start && start <= end && end <= line.eol, line.text);
          assert.ok(
            !suggestion || (start >= 0 && suggestion.start <= suggestion.end && suggestion.end <= line.eol),
          );
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('are put right by what is suggested', () => {
    const entry = fc.constantFrom(...allDirectives());
    const wrong = fc.constantFrom(
      'on',
      'ture',
      '10 m',
      '1.5h',
      '200 / hour',
      '5 per min',
      '10MB',
      '1,000',
      '[192.0.2.1]',
      '10.0.0.0/255.0.0.0',
      '192.0.2.1-9',
      '*:25',
      '::1:25',
      '<a@b.c>',
      'Received:',
      'bounces',
      'yes;',
      "'no'",
      'smpt',
      'skip-mxx',
      '500 a day',
    );
    fc.assert(
      fc.property(entry, wrong, (one, text) => {
        const line = parse(`${one.name} ${text}`).lines[0];
        assert.ok(line);
        const [first, ...others] = checkLine(line, one.scope);
        const change = first?.suggestion;
        if (change === undefined || others.length > 0) {
          return;
        }
        const fixed = parse(line.text.slice(0, change.start) + change.text + line.text.slice(change.end))
          .lines[0];
        assert.ok(fixed && directiveIn(fixed.name, one.scope) === one);
        assert.deepEqual(checkLine(fixed, one.scope), [], `${line.text} → ${fixed.text}`);
      }),
      { numRuns: 3000 },
    );
  });
});
