import assert from 'node:assert/strict';
import { chosenAt, labelsAt, plainClient, shownAt } from '../../../test/completions';
import { expandSnippet } from '../../../test/expand-snippet';
import { check } from '../../../test/marked';
import { allRules } from '../../rules';
import { scaffolds } from './scaffolds';

/** What the rules want of every configuration. */
const frame = `postmaster postmaster@acme.test
log-file /var/log/pmta/pmta.log
http-mgmt-port 8080
<spool /var/spool/pmta>
</spool>
`;

/** What a user might type, by the text that stands in a place at first. */
const typed: Readonly<Record<string, string>> = {
  mail1: 'news',
  '192.0.2.10': '198.51.100.7',
  '192.0.2.20': '198.51.100.8',
  'mail.example.com': 'mail.acme.test',
  'example.com': 'acme.test',
  default: 'k2026',
  USER: 'sender@acme.test',
  PASSWORD: 'dM8-x2vQ_71tRw0K',
};

/** The body with a user's words in its places. */
function filledIn(body: string): string {
  const words = Object.entries(typed);
  return expandSnippet(words.reduce((text, [from, to]) => text.replaceAll(`:${from}}`, `:${to}}`), body));
}

describe('ready-made blocks', () => {
  it('are offered for the words that people type', () => {
    const first = (word: string) => shownAt(`${word}$0`).filter((label) => !label.startsWith('<'));
    assert.ok(first('vmta').includes('vmta'));
    assert.ok(first('listener').includes('listener'));
    assert.ok(first('domain-key').includes('domain-key with dkim-sign'));
    assert.ok(first('client-delivery').includes('client-delivery'));
  });

  it('need a client with tab stops, an empty spot and the right block', () => {
    assert.ok(!labelsAt('vmta$0', { options: plainClient }).includes('vmta'));
    assert.ok(!labelsAt('vmta$0 x').includes('vmta'));
    assert.ok(!labelsAt('<source a>\nvmta$0\n</source>').includes('vmta'));
  });

  for (const { label, body, scopes } of scaffolds) {
    for (const scope of scopes) {
      it(`${label} lints clean in ${scope} when it is filled in`, () => {
        const text = filledIn(body);
        const other = label.startsWith('domain-key')
          ? '\tsmtp-source-host 198.51.100.7 mail.acme.test\n'
          : '';
        const whole =
          scope === 'global'
            ? frame + text
            : `${frame}<${scope} a>\n${scope === 'virtual-mta' ? other : ''}${text}\n</${scope}>\n`;
        const { findings } = check(allRules, whole, { complete: true });
        assert.deepEqual(
          findings.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
      });
    }
  }

  it('repeat what is typed once wherever it belongs', () => {
    const body = chosenAt('vmta-l$0', 'vmta-listener');
    const text = filledIn(body);
    assert.equal(text.split('198.51.100.7').length - 1, 2, 'listener and virtual MTA');
    assert.equal(text.split('mail.acme.test').length - 1, 2, 'certificate and EHLO name');
    assert.doesNotMatch(text, /mail1|example/);
  });
});
