import { expectFindings, expectFix } from '../../test/marked';
import { weakDh } from './weak-dh';

describe('weak-dh', () => {
  it('tells parameters of less than 2048 bits', () => {
    expectFindings(
      [weakDh],
      `smtp-server-tls-dh-key-length 1024
                              ^^^^ warning weak-dh: write 2048
http-tls-dh-key-length "1024"
                       ^^^^^^ warning weak-dh: 1024 bits
http-tls-dh-key-length 2048
<smtp-listener 0.0.0.0:465>
  tls-dh-key-length 512 # fast
                    ^^^ warning weak-dh: 512 bits
</smtp-listener>
<transmissions-api-listener 192.0.2.1:8443>
  tls-dh-key-length 4096
</transmissions-api-listener>
`,
    );
  });

  it('leaves values that are no numbers to other rules', () => {
    expectFindings([weakDh], 'http-tls-dh-key-length {{bits}}\nsmtp-server-tls-dh-key-length\n');
  });

  it('writes 2048', () => {
    expectFix([weakDh], 'http-tls-dh-key-length 1024 # default', 'http-tls-dh-key-length 2048 # default');
  });
});
