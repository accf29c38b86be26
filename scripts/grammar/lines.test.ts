import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, type Token, tokenize } from './tokenizer';

const file = fileURLToPath(new URL('../../syntaxes/powermta.tmLanguage.json', import.meta.url));

/** What stands in a text with two blanks or a new line between. */
const listed = (text: string): string[] => text.trim().split(/ {2,}|\n\s*/);

describe('patterns of lines', () => {
  let loaded: IGrammar;
  before(async () => {
    loaded = await loadGrammar(file);
  });

  /** An editor shows neighbours with the same scopes as one. */
  const joined = (tokens: readonly Token[] = []): Token[] => {
    const pieces: Token[] = [];
    for (const token of tokens) {
      const last = pieces.at(-1);
      if (last?.scopes.join(' ') === token.scopes.join(' ')) {
        pieces.splice(-1, 1, { ...last, text: last.text + token.text });
      } else {
        pieces.push(token);
      }
    }
    return pieces;
  };

  /** A name in capitals is left to the patterns that take any line. */
  const coloursAlike = (name: string, values: readonly string[]): void => {
    for (const value of values) {
      const fast = joined(tokenize(loaded, `${name} ${value}`)[0]);
      const any = joined(tokenize(loaded, `${name.toUpperCase()} ${value}`)[0]);
      assert.deepEqual(fast.slice(1), any.slice(1), `${name} ${value}`);
      assert.deepEqual(fast[0]?.scopes, any[0]?.scopes, name);
    }
  };

  it('colour values the same, whichever of them takes the line', () => {
    const values = listed(String.raw`
      5  -1  10m  5x  100/h  10k/2min  10m,20m,1h  1h,2h,3h,4h,5h  4d12h  yes  NO  never
      192.0.2.1  192.0.2.1:25  [::1]:25  ::1  10.0.0.0/8  192.0.2.1-192.0.2.9  192.0.2.1 mail.example.com
      *  *.example.com  mx.example.com:25  [*.]example.com  mx example.com  mx.example.com rollup
      some-name  name.  a@example.com  @example.com  a@b@c  lookup-mx:mx.example.com  a:b:c  yes:no  10.0.0.0/8 admin  ::1 monitor  10.0.0.0/8 x  x=5  !x  full  discard  rollup-by-ip  x discard  normal
      /a/b  a\b  ./x  C:\x  https://example.com/x  "a b"  "a"  $a  $a/b  {x}  a{b  {{x}}  a{{x}}b
      k1,example.com,/a/b.pem  k1,*,/a/b.pem  none,a.b,/c  k1,a.b:25,/c  k1,a.b,c  k1,a.b,/c$d  k1,a.b,/c,d
      5 # comment  5#  # comment  x # comment  é  a,b  a,,b  <x  <%x%>  <?x?>
    `);
    for (const name of [
      'max-smtp-out',
      'smtp-hosts',
      'type',
      'mx',
      'record-fields',
      'http-access',
      'postmaster',
      'log-file',
      'password',
    ]) {
      coloursAlike(name, ['', ...values]);
    }
    coloursAlike('domain-macro', ['', ...values]);
    coloursAlike(
      'domain-macro',
      listed('x a.b  x a.b,c.d  x a.b, c.d  x $a,b.c  x {{x}},a.b  x a.b # c  x a,  x a, # b'),
    );
  });

  it('colour expressions the same, whichever of them takes the line', () => {
    const expressions = listed(String.raw`
      a  a.*b  ^a\.b$  (a|b)  (?:a)  (?i)a  (*UCP)a  (?R)  (?~a)  a{2}+  a{b  [^a-z]x  [[:digit:]]  [a\]]
      \x41  \\  a/b  a\/b  {{x}}  {%x%}  .*.*.*.*.*.*  a b  [ab  (  a<b  (?<n>a)
    `);
    const behind = listed(
      'mode=backoff  skip-mx  name  normal  yes  x=10m  x=5  x=yes  x=y  mode=backoff,x=1  # a',
    );
    for (const expression of ['', ...expressions]) {
      coloursAlike(
        'reply',
        ['', ...behind].map((text) => `/${expression}/ ${text}`),
      );
    }
    coloursAlike(
      'mail-from',
      listed('/a  /a # b  /a/b  /a/ <pattern-list>  /a/ <pattern-list> x  * x=y  a@b.c'),
    );
    coloursAlike('header', listed('X-Name /a/  X-Name /a/ virtual-mta=b  X-Name'));
  });
});
