import assert from 'node:assert/strict';
import { expectHover, hoverOn } from '../../../test/hovering';

const domain = (line: string) => `<domain *>\n${line}\n</domain>\n`;

describe('hover over amounts', () => {
  it('tells durations in words, with the directive and its default below', () => {
    expectHover(domain('bounce-after 4d$012h'), '4d12h', [
      '`4d12h`: **4 days 12 hours (108 hours)**',
      '---',
      '`bounce-after TIME-INTERVAL`: Bounces a message that could not be delivered within this time.',
      'Default: `4d12h`',
    ]);
  });
  it('tells which pause of a list it is', () => {
    expectHover(domain('retry-after 10m,2$00m,1h'), '20m', [
      '**20 minutes**',
      '2nd pause: the 3rd attempt comes 30 minutes after',
    ]);
    expectHover(domain('retry-after 10m,20m,1$0h'), '1h', [
      '3rd pause, and every one after it: the 4th',
      '1 hour 30 minutes',
    ]);
    expectHover(domain('retry-after $010m'), '10m', ['The pause before each new attempt.']);
  });
  it('tells rates by other intervals', () => {
    expectHover(domain('max-msg-rate 2$000/h'), '200/h', ['**about 3.3 a minute, 4,800 a day**']);
    expectHover(domain('max-msg-rate unlim$0ited'), 'unlimited', ['**no limit**']);
    expectHover(domain('max-data-volume-rate 6$00M/h'), '60M/h', [
      '**1 megabyte a minute, 1,440 megabytes a day**',
    ]);
  });
  it('says nothing of a rate of 0 but what the parameter is', () => {
    const hover = hoverOn(domain('max-msg-rate $00'));
    assert.match(hover?.text ?? '', /^`0`: `RATE`, /);
  });
  it('tells sizes, counts and percentages', () => {
    expectHover('<source 0/0>\nmax-message-size 2$05M\n</source>\n', '25M', ['**25 megabytes**']);
    expectHover(domain('max-smtp-out 1$0200'), '1200', ['**1,200 connections**']);
    expectHover('max-memory-usage-percent 9$00\n', '90', ['**90 percent**']);
  });
  it('tells for which day a limit is', () => {
    expectHover(domain('max-cold-virtual-mta-msg 100/d, 2$000/d'), '200/d', [
      '**at most 200 messages on the 2nd day and every day after it**',
      'All days: 100 on the 1st day, 200 on the 2nd day and every day after it.',
    ]);
  });
  it('falls back on the parameter for what is no such value', () => {
    expectHover(domain('bounce-after some$0times'), 'sometimes', [
      '`sometimes`: `TIME-INTERVAL`, numbers with',
    ]);
  });
});
