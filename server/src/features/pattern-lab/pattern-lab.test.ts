import assert from 'node:assert/strict';
import { followedConfiguration } from '../../../test/in-memory';
import { baseName } from '../../model/paths';
import {
  type LabRun,
  type ListChoice,
  labMarkdown,
  labReport,
  listsOf,
  type Match,
  readList,
  readMessage,
  readSamples,
  repliesInLog,
  tryMessage,
  tryReplies,
} from './index';

const configuration = followedConfiguration({
  '/etc/pmta/config': `<smtp-pattern-list Blocked>
  reply /too many/ mode=backoff,backoff-to-normal-after=1h
  reply /many connections/ mode=normal,skip-mx
  include more
  reply /(?-i)CASE/ bounce-queue
  reply /\\p{L}/ skip-mx
  reply /slow/ skip-mx
  reply // mode=normal
</smtp-pattern-list>
<pattern-list by-mail>
  mail-from /@a\\.example$/ virtual-mta=mta1
  header Subject /^ ?Hello/ virtual-mta=mta2
  header X-Class /^Gold$/ virtual-mta=mta3,recipient-priority=90
  rcpt-to /@big\\.example/ <pattern-list>
    mail-from /news/ virtual-mta=news
    mail-from * virtual-mta=big
  </pattern-list>
  mail-from // virtual-mta=rest
</pattern-list>
<bounce-category-patterns>
  /spam/ spam-related
  /^5\\.1\\.1;/ bad-mailbox
</bounce-category-patterns>
`,
  '/etc/pmta/more': 'reply /^550 / bounce-rcpt\n',
  '/etc/pmta/config-defaults':
    '<bounce-category-patterns>\n/./ other\n</bounce-category-patterns>\n<smtp-pattern-list blocked>\nreply /x/ skip-mx\n</smtp-pattern-list>\n',
});

/** Runs patterns at once; one that holds "slow" is taken for one that would hang. */
const match: Match = async (source, flags, texts) =>
  texts.map((text) =>
    source.includes('[Ss][Ll][Oo][Ww]')
      ? 'timeout'
      : new RegExp(source, flags).test(text)
        ? 'match'
        : 'no-match',
  );

const blocked: ListChoice = { kind: 'smtp-pattern-list', name: 'blocked' };

async function replies(pasted: string, choice = blocked): Promise<LabRun> {
  const list = readList(configuration, choice);
  assert.ok(list);
  return tryReplies(list, readSamples(pasted).samples, match);
}

/** The hits of each text as `line result`, with `?` for those that aren't sure. */
function shown({ texts }: LabRun): string[][] {
  return texts.map(({ hits }) =>
    hits.map(({ entry, sure }) => `${entry.place.line + 1} ${entry.result}${sure ? '' : ' ?'}`),
  );
}

describe('pattern lab', () => {
  it('knows the lists of a configuration', () => {
    assert.deepEqual(
      listsOf(configuration).map(({ kind, name }) => `${kind} ${name}`),
      ['bounce-category-patterns ', 'smtp-pattern-list blocked', 'pattern-list by-mail'],
    );
    assert.equal(readList(configuration, { kind: 'smtp-pattern-list', name: 'gone' }), undefined);
    assert.equal(readList(configuration, { kind: 'pattern-list', name: 'blocked' }), undefined);
  });

  it('finds all entries that match a reply, those of included files in their places', async () => {
    const run = await replies('421 Too many connections\n550 no\n450 case\n450 CASE');
    assert.deepEqual(shown(run), [
      [
        '2 mode=backoff,backoff-to-normal-after=1h',
        '3 mode=normal,skip-mx',
        '6 skip-mx ?',
        '7 skip-mx ?',
        '8 mode=normal',
      ],
      ['1 bounce-rcpt', '6 skip-mx ?', '7 skip-mx ?', '8 mode=normal'],
      ['6 skip-mx ?', '7 skip-mx ?', '8 mode=normal'],
      ['5 bounce-queue', '6 skip-mx ?', '7 skip-mx ?', '8 mode=normal'],
    ]);
  });

  it('says which actions hold: the first entry wins where they conflict (guide §3.3.15)', async () => {
    const run = await replies('421 too many connections');
    const [text] = run.texts;
    assert.deepEqual(
      text?.hits
        .filter(({ sure }) => sure)
        .map(({ actions }) => actions.map(({ text: action, holds }) => `${action} ${holds}`)),
      [
        ['mode=backoff yes', 'backoff-to-normal-after=1h yes'],
        ['mode=normal no', 'skip-mx yes'],
        ['mode=normal no'],
      ],
    );
  });

  it('leaves open whether the companion of an action that was decided before holds', async () => {
    const other = followedConfiguration({
      '/etc/pmta/config':
        '<smtp-pattern-list l>\nreply /a/ mode=backoff\nreply /a/ mode=backoff,backoff-to-normal-after=1h\n</smtp-pattern-list>\n',
    });
    const list = readList(other, { kind: 'smtp-pattern-list', name: 'l' });
    assert.ok(list);
    const { texts } = await tryReplies(list, [{ text: 'a', count: 1 }], match);
    assert.deepEqual(
      texts[0]?.hits[1]?.actions.map(({ holds }) => holds),
      ['yes', 'open'],
    );
  });

  it('counts the matches of each entry, and says why some could not be tried', async () => {
    const run = await replies('550 a\n550 a\n550 b\n421 too many');
    assert.deepEqual(
      run.entries.map(({ entry, matches, problem }) => [entry.place.line + 1, matches, problem]),
      [
        [2, 1, undefined],
        [3, 0, undefined],
        [1, 3, undefined],
        [5, 0, undefined],
        [6, 0, "It can't be tried here: Unicode properties (\\p) depend on how the PCRE in use was built."],
        [7, 0, 'It takes too long on such texts and was stopped: PowerMTA may be slow with it too.'],
        [8, 4, undefined],
      ],
    );
  });

  it('sorts bounces by the first match; entries of config-defaults come last', async () => {
    const choice: ListChoice = { kind: 'bounce-category-patterns', name: '' };
    assert.deepEqual(shown(await replies('550 spam\n550 SPAM\n550 x', choice)), [
      ['21 spam-related'],
      ['21 spam-related ?', '2 other'],
      ['2 other'],
    ]);
    const table = 'type,dsnStatus,dsnDiag\nb,5.1.1 (bad),smtp;550 5.1.1 nobody\n';
    assert.deepEqual(shown(await replies(table, choice)), [['22 bad-mailbox ?', '2 other']]);
  });

  it('chooses the virtual MTA of a message: first match, nested lists, several recipients', async () => {
    const list = readList(configuration, { kind: 'pattern-list', name: 'by-mail' });
    assert.ok(list);
    const ask = async (text: string) => shown(await tryMessage(list, readMessage(text), match))[0];
    assert.deepEqual(await ask('mail-from me@a.example'), ['11 virtual-mta=mta1']);
    assert.deepEqual(await ask('mail-from me@A.example'), ['11 virtual-mta=mta1 ?', '18 virtual-mta=rest']);
    assert.deepEqual(await ask('MAIL FROM:<me@b.example>\nSubject: Hello'), ['12 virtual-mta=mta2']);
    assert.deepEqual(await ask('X-Class: Gold'), [
      '13 virtual-mta=mta3,recipient-priority=90 ?',
      '18 virtual-mta=rest',
    ]);
    assert.deepEqual(await ask('mail-from news@b\nrcpt-to x@y\nrcpt-to a@big.example'), [
      '14 ',
      '15 virtual-mta=news',
    ]);
    assert.deepEqual(await ask('mail-from x@b\nrcpt-to a@big.example'), ['14 ', '16 virtual-mta=big']);
    assert.deepEqual(await ask('mail-from x@b'), ['18 virtual-mta=rest']);
  });

  it('goes on in the list that call-to names, and does not run in circles', async () => {
    const called = followedConfiguration({
      '/etc/pmta/config': `<pattern-list outer>
  mail-from /news/ call-to:Inner
  mail-from // virtual-mta=rest
</pattern-list>
<pattern-list inner>
  rcpt-to /gmail/ virtual-mta=g,recipient-priority=10
  rcpt-to /loop/ call-to:outer
</pattern-list>
`,
    });
    const list = readList(called, { kind: 'pattern-list', name: 'outer' });
    assert.ok(list);
    const ask = async (text: string) => shown(await tryMessage(list, readMessage(text), match))[0];
    assert.deepEqual(await ask('mail-from news@a\nrcpt-to x@gmail.example'), [
      '2 call-to:Inner',
      '6 virtual-mta=g,recipient-priority=10',
    ]);
    assert.deepEqual(await ask('mail-from news@a\nrcpt-to x@b'), ['2 call-to:Inner', '3 virtual-mta=rest ?']);
    assert.deepEqual(await ask('mail-from news@a\nrcpt-to loop@b'), ['2 call-to:Inner', '7 call-to:outer']);
    const report = labReport(await tryMessage(list, readMessage('mail-from news@a'), match));
    assert.deepEqual(
      report.entries.map(({ result }) => result),
      ['call-to:Inner', 'virtual-mta=g,recipient-priority=10', 'call-to:outer', 'virtual-mta=rest'],
    );
  });

  it('writes a report with links', async () => {
    const report = labReport(await replies('550 a\n550 a'), ['A note.']);
    const text = labMarkdown(report, baseName);
    assert.match(text, /^# <smtp\\-pattern\\-list Blocked\\>|^# \\<smtp\\-pattern\\-list Blocked\\>/);
    assert.match(text, /2 tried: 2 matched, 0 not\. 3 of 7 entries never matched\./);
    assert.match(
      text,
      /- `550 a` × 2\n {2}- `reply \/\^550 \/`: `bounce-rcpt` \(\[more:1]\(<file:\/\/\/etc\/pmta\/more#L1>\)\)/,
    );
    assert.match(
      text,
      /\| `reply \/too many\/` \| `mode=backoff,backoff-to-normal-after=1h` \| never \| \[config:2]/,
    );
    assert.match(text, /- A note\\\./);
  });
});

describe('samples', () => {
  it('are lines, each different one once', () => {
    assert.deepEqual(readSamples('\uFEFF550 a\r\n\r\n 550 a \n421 b'), {
      samples: [
        { text: '550 a', count: 2 },
        { text: '421 b', count: 1 },
      ],
      from: 'lines',
      left: 0,
    });
  });

  it('are the column dsnDiag of an accounting file', () => {
    const pasted = 'type,dsnDiag,rcpt\nb,"smtp;550 5.1.1 ""you"", no\nsecond",a@b\nd,,c@d\nb,smtp;421 x,e@f';
    assert.deepEqual(readSamples(pasted).samples, [
      { text: 'smtp;550 5.1.1 "you", no\nsecond', count: 1 },
      { text: 'smtp;421 x', count: 1 },
    ]);
    assert.equal(readSamples(pasted).from, 'dsnDiag');
  });

  it('are the replies in the lines of a log', () => {
    const taken = (pasted: string) => {
      const { samples, from } = repliesInLog(readSamples(pasted));
      return [from, ...samples.map(({ text, count }) => `${count} ${text}`)];
    };
    assert.deepEqual(
      taken(
        '2026-01-02 10:00:00 mx1.example said: 421 4.7.0 slow down\n2026-01-02 10:00:09 mx2.example said: 421 4.7.0 slow down\nmx 550 5.1.1 nobody\nno reply in 200 ms\n450 later',
      ),
      ['log', '2 421 4.7.0 slow down', '1 550 5.1.1 nobody', '1 no reply in 200 ms', '1 450 later'],
    );
    assert.deepEqual(taken('550 5.1.1 see: 421 x\nsmtp;550 no'), [
      'lines',
      '1 550 5.1.1 see: 421 x',
      '1 smtp;550 no',
    ]);
    assert.equal(taken('type,dsnDiag\nb,"said: 550 no"')[0], 'dsnDiag');
  });

  it('are lines when a reply only speaks of dsnDiag', () => {
    assert.equal(readSamples('dsnDiag').from, 'lines');
  });

  it('are not endless', () => {
    const { samples, left } = readSamples(Array.from({ length: 20_010 }, (_, at) => `550 ${at}`).join('\n'));
    assert.deepEqual([samples.length, left], [20_000, 10]);
  });
});

describe('messages', () => {
  it('are envelope lines and headers up to the body, folded headers whole', () => {
    const text = 'mail from: <a@b>\nrcpt-to c@d\nSubject: x\n y\nTo: z\n\nFrom: body\n';
    assert.deepEqual(readMessage(text), {
      mailFrom: 'a@b',
      rcptTo: ['c@d'],
      headers: [
        { name: 'subject', value: ' x\r\n y' },
        { name: 'to', value: ' z' },
      ],
    });
  });
});
