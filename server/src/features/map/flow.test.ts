import assert from 'node:assert/strict';
import { followedConfiguration } from '../../../test/in-memory';
import { manySenders } from '../../../test/many-senders';
import { inOneGo } from '../../model/steps';
import { flowOf } from './flow';
import { type OverviewQuestion, overviewOf } from './reduce';
import { svgOf } from './svg';

function drawnTogether(...question: Parameters<typeof overviewOf>) {
  return inOneGo(overviewOf(...question));
}

function flowIn(text: string) {
  return flowOf(followedConfiguration({ '/etc/pmta/config': text }));
}

function arrowsIn(text: string): string[] {
  const { items, edges } = flowIn(text);
  return edges.map(
    ({ from, to, kind }) => `${items[from]?.label} ${kind === 'set' ? '->' : '-->'} ${items[to]?.label}`,
  );
}

describe('flow', () => {
  it('leads from listeners and users through sources to what they send with', () => {
    assert.deepEqual(
      arrowsIn(
        [
          'smtp-listener 192.0.2.1:587 source={auth}',
          'smtp-listener 192.0.2.1:25',
          '<source {auth}>',
          'default-virtual-mta p',
          '</source>',
          '<source 10/8>',
          '</source>',
          '<smtp-user news>',
          '</smtp-user>',
          '<virtual-mta a>',
          'smtp-source-host 192.0.2.1 a.example.com',
          '</virtual-mta>',
          '<virtual-mta-pool p>',
          'virtual-mta a',
          '</virtual-mta-pool>',
        ].join('\n'),
      ),
      [
        '192.0.2.1:587 -> {auth}',
        '192.0.2.1:25 -> by client address',
        'by client address -> 10/8',
        'news -> {auth}',
        'p -> a',
        'a -> 192.0.2.1',
        '{auth} -> p',
      ],
    );
  });

  it('lets a pattern list and the message choose, and inherits from wider sources', () => {
    const arrows = arrowsIn(
      [
        '<pattern-list inner>',
        'rcpt-to /x/ virtual-mta=b',
        '</pattern-list>',
        '<pattern-list outer>',
        'mail-from /x/ virtual-mta=a',
        'mail-from /y/ call-to:inner',
        '</pattern-list>',
        '<source 0/0>',
        'pattern-list outer',
        '</source>',
        '<source 10.1.2.3>',
        'process-x-virtual-mta yes',
        '</source>',
        '<virtual-mta a>',
        '</virtual-mta>',
        '<virtual-mta b>',
        '</virtual-mta>',
      ].join('\n'),
    );
    assert.deepEqual(
      arrows.filter((arrow) => arrow.includes('-->')),
      [
        '10.1.2.3 --> a',
        '10.1.2.3 --> b',
        '10.1.2.3 --> any',
        'any --> a',
        'any --> b',
        '0/0 --> a',
        '0/0 --> b',
      ],
    );
    assert.ok(arrows.includes('0.0.0.0:25 -> by client address'));
  });

  it('leads to the limits of domains: those of the virtual MTA, of its pools and of all', () => {
    const text = [
      '<domain *>',
      'max-smtp-out 20',
      '</domain>',
      '<domain no-limit.example>',
      'dkim-sign yes',
      '</domain>',
      '<virtual-mta a>',
      'smtp-source-host 192.0.2.1 a.example.com',
      '<domain gmail.com>',
      'max-msg-rate 100/h',
      '</domain>',
      '</virtual-mta>',
      '<virtual-mta-pool p>',
      'virtual-mta a',
      '<domain yahoo.com>',
      'max-smtp-out 2',
      '</domain>',
      '</virtual-mta-pool>',
    ].join('\n');
    assert.deepEqual(arrowsIn(text).slice(2), [
      '192.0.2.1 -> gmail.com',
      '192.0.2.1 -> yahoo.com',
      '192.0.2.1 -> all',
      'all -> *',
    ]);
    assert.deepEqual(
      flowIn(text)
        .items.filter(({ kind }) => kind === 'domain')
        .map(({ detail }) => detail),
      ['max-smtp-out 20', 'max-msg-rate 100/h', 'max-smtp-out 2'],
    );
  });
});

describe('overview', () => {
  const flow = flowIn(manySenders(500));
  const boxes = (question: OverviewQuestion, kind: string) =>
    drawnTogether(flow, question)
      .boxes.filter((box) => box.kind === kind)
      .map(({ label, detail }) => `${label}: ${detail}`);

  it('takes many together: names in ranges, addresses by network', () => {
    const shown = boxes({ filter: '' }, 'virtual-mta');
    assert.equal(shown.length, 12);
    assert.equal(shown[0], 'mta-1 … mta-42: 42 virtual MTAs');
    assert.deepEqual(boxes({ filter: '' }, 'address'), [
      '10.0.0.0/24: 255 addresses',
      '10.0.1.0/24: 245 addresses',
    ]);
  });

  it('shows with a filter what mail comes from and goes to, and nothing else', () => {
    assert.deepEqual(boxes({ filter: 'MTA-499.' }, 'virtual-mta'), ['mta-499: ']);
    assert.deepEqual(boxes({ filter: 'MTA-499.' }, 'pool'), ['pool-50: 10 virtual MTAs']);
    assert.deepEqual(boxes({ filter: 'mta-499.' }, 'source'), ['127.0.0.1: may relay']);
    assert.deepEqual(boxes({ filter: 'mta-499.' }, 'domain'), [
      '*: max-smtp-out 20, max-msg-rate 500/h',
      'gmail.com: max-smtp-out 5',
      'yahoo.com: max-msg-rate 400/h',
    ]);
    assert.deepEqual(drawnTogether(flow, { filter: 'no such name' }).boxes, []);
  });

  it('opens a box that stands for many', () => {
    const [first] = drawnTogether(flow, { filter: '' }).boxes.filter(({ kind }) => kind === 'virtual-mta');
    assert.ok(first?.focus !== undefined);
    const opened = boxes({ filter: '', focus: first.focus }, 'virtual-mta');
    assert.equal(opened[0], 'mta-1 … mta-4: 4 virtual MTAs');
    assert.deepEqual(boxes({ filter: '', focus: first.focus }, 'pool').length, 5);
  });

  it('counts the arrows that one stands for', () => {
    const { boxes: all, arrows } = drawnTogether(flow, { filter: '' });
    const into = arrows.filter(({ to }) => all[to]?.kind === 'address');
    assert.equal(
      into.reduce((sum, { count }) => sum + count, 0),
      500,
    );
  });

  for (const count of [10, 500, 5000]) {
    it(`draws ${count} virtual MTAs readably`, () => {
      const many = followedConfiguration({ '/etc/pmta/config': manySenders(count) });
      const overview = drawnTogether(flowOf(many), { filter: '' });
      const svg = svgOf(overview, { standalone: false, title: 'x' });
      assert.ok(overview.boxes.length < 80, `${overview.boxes.length} boxes`);
      assert.ok(overview.arrows.length < 500, `${overview.arrows.length} arrows`);
      assert.ok(svg.length < 200_000);
    });
  }
});

describe('SVG of an overview', () => {
  const text = '<virtual-mta a&b"<i>\nsmtp-source-host 192.0.2.1 <script>alert(1)</script>\n</virtual-mta>\n';
  const svg = (standalone: boolean) =>
    svgOf(drawnTogether(flowIn(text), { filter: '' }), { standalone, title: 'All & "more"' });

  it('escapes what names hold', () => {
    assert.equal(/<script|<i>/.test(svg(false)), false);
    assert.ok(svg(false).includes('aria-label="All &amp; &quot;more&quot;"'));
  });

  it('has its style only as a file of its own, and nothing that a strict policy refuses', () => {
    assert.equal(svg(false).includes('<style'), false);
    assert.ok(svg(true).includes('<style>'));
    assert.equal(/ style="| on[a-z]+="|href/.test(svg(true)), false);
    assert.equal(svg(true).includes('tabindex'), false);
    assert.ok(svg(false).includes('role="button" tabindex="0"'));
  });

  it('shortens names where they are alike', () => {
    const name = (word: string, at: number) =>
      `<domain ${word}>\nmax-smtp-out ${at}\n</domain>\n<virtual-mta a-very-long-name-of-a-sender-${at}>\n</virtual-mta>\n`;
    const many = Array.from({ length: 60 }, (_, at) => name(`${at}x.with-a-long-end.example.com`, at)).join(
      '',
    );
    const shown = svgOf(drawnTogether(flowIn(many), { filter: '' }), { standalone: true, title: 'x' });
    assert.match(shown, />0x\.with-a[a-z-]*… … 4x\.with-a[a-z-]*…</);
    assert.match(shown, />…[a-z-]*ender-0 … …[a-z-]*ender-4</);
  });

  it('has room for what a listener is', () => {
    const listener =
      '<smtp-listener 203.0.113.5:465>\nimmediate-tls yes\nsource submission\n</smtp-listener>\n';
    const shown = svgOf(drawnTogether(flowIn(listener), { filter: '' }), { standalone: true, title: 'x' });
    assert.match(shown, />TLS from the start,?</);
    assert.match(shown, />source submission</);
  });

  it('never shows a secret', () => {
    const many = svgOf(drawnTogether(flowIn(manySenders(10)), { filter: '' }), {
      standalone: true,
      title: 'x',
    });
    assert.ok(many.includes('news'));
    assert.equal(many.includes('not-to-be-seen'), false);
    assert.equal(many.includes('/etc/pmta/dkim'), false);
  });
});
