import assert from 'node:assert/strict';
import { formatIp } from '../values/ip';
import { recogniseLine } from './recognise';
import type { Answers, LineIdentity } from './types';

/** A reading in one line: `format: role=value …`, `?` with a question, or `!` with the problems and their columns. */
function read(line: string, answers: Answers = {}): string {
  const reading = recogniseLine(line, answers);
  switch (reading.kind) {
    case 'identities':
      return reading.identities.map(shown).join(' + ');
    case 'ambiguous':
      return `? ${reading.choices[0]?.question} ${reading.choices.map(({ answer }) => answer).join('|')}`;
    case 'wrong':
      return reading.problems
        .map(({ start, end, message }) => `! ${start + 1}-${end + 1} ${message}`)
        .join('\n');
    default:
      return reading.kind;
  }
}

function shown({ format, client, delivery, ...values }: LineIdentity): string {
  const addresses = [client, delivery].flatMap((one) => (one === undefined ? [] : [addressOf(one.address)]));
  const names = Object.entries(values).map(([role, value]) => `${role}=${value.text}`);
  return `${format}: ${[...addresses, ...names].join(' ')}`;
}

function addressOf(address: LineIdentity['delivery']['address']): string {
  if (address.kind === 'one') {
    return formatIp(address.ip) + (address.port === undefined ? '' : ` port ${address.port}`);
  }
  const { version, first, last, form } = address;
  return `${form} ${formatIp({ version, value: first })}-${formatIp({ version, value: last })}`;
}

function expectReadings(readings: Readonly<Record<string, string>>, answers?: Answers): void {
  for (const [line, expected] of Object.entries(readings)) {
    assert.equal(read(line, answers), expected, line);
  }
}

describe('a pasted line', () => {
  it('is told apart by the shapes of its fields', () => {
    expectReadings({
      '3.4.5.6|default|Example.NET|PTR.example.net.|User@x|Se,cr;et':
        'authenticated: 3.4.5.6 selector=default domain=example.net host=ptr.example.net user=User@x password=Se,cr;et',
      '3.4.5.6|7.8.9.10|s|a.com|p.a.com|tls':
        'client-delivery: 3.4.5.6 7.8.9.10 selector=s domain=a.com host=p.a.com name=tls',
      '3.4.5.6|7.8.9.10|s|a.com|p.a.com':
        'client-delivery: 3.4.5.6 7.8.9.10 selector=s domain=a.com host=p.a.com',
      '3.4.5.6|k|a.com|p.a.com|pool': 'plain: 3.4.5.6 selector=k domain=a.com host=p.a.com name=pool',
      '3.4.5.6|k|a.com|p.a.com': 'plain: 3.4.5.6 selector=k domain=a.com host=p.a.com',
      '192.0.2.7': 'short: 192.0.2.7',
      '192.0.2.7 mail7.a.com': 'short: 192.0.2.7 host=mail7.a.com',
      '192.0.2.7, mail7.a.com, a.com': 'short: 192.0.2.7 host=mail7.a.com domain=a.com',
      '192.0.2.7 mx.b.net news.a.com': 'short: 192.0.2.7 host=mx.b.net domain=news.a.com',
      '192.0.2.0/28 mail{n}.a.com': 'short: network 192.0.2.0-192.0.2.15 host=mail{n}.a.com',
      '192.0.2.1-20;mail{octet}.a.com': 'short: range 192.0.2.1-192.0.2.20 host=mail{octet}.a.com',
      '192.0.2.1-192.0.2.2': 'short: range 192.0.2.1-192.0.2.2',
      '2001:DB8::0:1|k|a.com|p.a.com|x': 'plain: 2001:db8::1 selector=k domain=a.com host=p.a.com name=x',
      '2001:db8::/126 m{n}.a.com': 'short: network 2001:db8::-2001:db8::3 host=m{n}.a.com',
      '3.4.5.6:2525|k|a.com|p.a.com|u|p4ss':
        'authenticated: 3.4.5.6 port 2525 selector=k domain=a.com host=p.a.com user=u password=p4ss',
      '[2001:db8::1]:465|k|a.com|p.a.com|u|p4ss':
        'authenticated: 2001:db8::1 port 465 selector=k domain=a.com host=p.a.com user=u password=p4ss',
    });
  });

  it('may be quoted, padded, closed by separators, commented or nothing at all', () => {
    expectReadings({
      '"1.2.3.4","k","a.com","p.a.com","u","a,b|c"':
        'authenticated: 1.2.3.4 selector=k domain=a.com host=p.a.com user=u password=a,b|c',
      '1.2.3.4\tk\ta.com\tp.a.com\tu\tx|y\t\t':
        'authenticated: 1.2.3.4 selector=k domain=a.com host=p.a.com user=u password=x|y',
      '\ufeff  1.2.3.4 ;  k;a.com ; p.a.com;;; ': 'plain: 1.2.3.4 selector=k domain=a.com host=p.a.com',
      '1.2.3.4 k a.com p.a.com name # note': 'plain: 1.2.3.4 selector=k domain=a.com host=p.a.com name=name',
      '1.2.3.4|k|a.com|p.a.com|name # note': 'plain: 1.2.3.4 selector=k domain=a.com host=p.a.com name=name',
      '1.2.3.4 k a.com p.a.com u@x pass #note':
        'authenticated: 1.2.3.4 selector=k domain=a.com host=p.a.com user=u@x password=pass',
      '| 1.2.3.4 | k | a.com | p.a.com |': 'plain: 1.2.3.4 selector=k domain=a.com host=p.a.com',
      '|---|:-:|': 'header',
      'IP Address;DKIM Selector;Domain;rDNS': 'header',
      ip: 'header',
      '  # 1.2.3.4 a.com': 'comment',
      ' \t': 'blank',
      '': 'blank',
    });
  });

  it('is asked about when it can be read in two ways', () => {
    const asked = { '1.2.3.4 5.6.7.8': '', '1.2.3.4 5.6.7.8 mail.a.com': '', '1.2.3.4 a.com mail.a.com': '' };
    assert.deepEqual(
      Object.keys(asked).map((line) => read(line)),
      [
        '? two-addresses client-delivery|separate',
        '? two-addresses client-delivery|separate',
        '? host-and-domain domain-first|host-first',
      ],
    );
    expectReadings(
      {
        '1.2.3.4:465 5.6.7.8 mail.a.com': 'client-delivery: 1.2.3.4 port 465 5.6.7.8 host=mail.a.com',
        '1.2.3.4 a.com mail.a.com': 'short: 1.2.3.4 domain=a.com host=mail.a.com',
      },
      { 'two-addresses': 'client-delivery', 'host-and-domain': 'domain-first' },
    );
    expectReadings(
      {
        '1.2.3.4 5.6.7.8 mail.a.com': 'short: 1.2.3.4 host=mail.a.com + short: 5.6.7.8 host=mail.a.com',
        '1.2.3.4 a.com mail.a.com': 'short: 1.2.3.4 host=a.com domain=mail.a.com',
      },
      { 'two-addresses': 'separate', 'host-and-domain': 'host-first' },
    );
  });

  it('is told what is wrong with it, where', () => {
    expectReadings({
      '256.1.1.1|k|a.com|p.a.com': '! 1-10 field 1: "256.1.1.1" is not an IP address: 256 is more than 255',
      '01.2.3.4 a.com':
        '! 1-9 field 1: "01.2.3.4" is not an IP address: a number has needless zeros in front',
      '1.2.3.4:99999|k|a.com|p.a.com':
        '! 1-14 field 1: "1.2.3.4:99999" is not an IP address: "99999" isn\'t a port: a number from 1 to 65535',
      'mail.a.com 1.2.3.4': '! 1-11 field 1: "mail.a.com" is not an IP address',
      '0.0.0.0 mail.a.com':
        '! 1-8 field 1: "0.0.0.0" is the unspecified address: no mail can be sent from it',
      '127.0.0.1 mail.a.com':
        '! 1-10 field 1: "127.0.0.1" is a loopback address: no mail can be sent from it',
      '1.2.3.9-4 m{n}.a.com': '! 1-10 field 1: "1.2.3.9-4" is not a range such as 192.0.2.1-20',
      '1.2.3.0/33 m{n}.a.com': '! 1-11 field 1: "1.2.3.0/33" is not a network such as 192.0.2.0/28',
      '1.2.3.4|k|a|p.a.com': '! 11-12 field 3: "a" is not a domain such as example.com',
      '1.2.3.4|k,l|-a.com|p a.com|n/m': [
        '! 9-12 field 2: "k,l" is not a DKIM selector: letters, digits, hyphens and dots',
        '! 13-19 field 3: "-a.com" is not a domain such as example.com',
        '! 20-27 field 4: "p a.com" is not a host name such as mail.example.com',
        '! 28-31 field 5: "n/m" can\'t be the name of a virtual MTA: letters, digits, dots, hyphens and _',
      ].join('\n'),
      '1.2.3.4||a.com|p.a.com': '! 9-9 field 2: the selector is missing',
      '1.2.3.4|k|a.com|p.a.com|u@a.com': '! 25-32 field 6 is missing: after the user comes a password',
      '1.2.3.4|2.3.4.5|a.com|p.a.com':
        '! 23-30 field 5 is missing: after two addresses come selector, domain, host name and, if you like, a name',
      '1.2.3.4|k|a.com|p.a.com|u|a|b':
        '! 29-30 there are 7 fields: a line has six at most; put a password with | in it in double quotes',
      '1.2.3.4|2.3.4.5|6.7.8.9':
        '! 17-24 field 3: one line holds one address, or a client and a delivery address; put each address on a line of its own',
      '1.2.3.4|2.3.4.5:25|k|a.com|p.a.com':
        '! 9-19 field 2: mail leaves from this address: the port belongs to the client address, in field 1',
      '1.2.3.0/30|2.3.4.5|k|a.com|p.a.com': '! 1-11 field 1: clients connect to one address, not to several',
      '1.2.3.4|k|a.com|m{x}.a.com':
        '! 17-27 field 4: "m{x}.a.com" is not a host name such as mail.example.com (in it, {n} counts the addresses)',
      '1.2.3.4|k|a\u200bb.com|p.a.com':
        '! 11-18 field 3: the domain has an invisible character in it: write it with plain characters',
    });
  });

  it('is refused for a password that can not be written, which is never shown', () => {
    const reasons: Record<string, string> = {
      'se#cret': 'a # in it, which starts a comment',
      '#secret': 'a # in it, which starts a comment',
      'secret # note': 'a # in it, which starts a comment',
      'my secret': 'white space in it',
      '"my""secret"""': 'a quote in it',
      "my'secret": 'a quote in it',
      '\u201csecret\u201d': 'a typographic quote in it',
      'secret{{x': "can't be written",
    };
    for (const [password, reason] of Object.entries(reasons)) {
      const answer = read(`1.2.3.4|k|a.com|p.a.com|u|${password}`);
      assert.ok(answer.startsWith('! 27-') && answer.includes(reason), `${password}: ${answer}`);
      assert.ok(!answer.includes('secret'), answer);
    }
    assert.ok(read('1.2.3.4 k a.com p.a.com u@a.com #secret').includes('starts a comment'));
  });
});
