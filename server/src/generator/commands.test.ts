import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { shellCommands } from './commands';
import { defaultOptions } from './defaults';
import { generate, isGenerated } from './generate';

const text = '1.2.3.4|k|a.com|p.a.com|u|Zk7-Wx93-hT\n1.2.3.5|k|a.com|q.a.com|x\n1.2.3.6|k|b.com|r.a.com|x';

function commands(options: Partial<typeof defaultOptions>, keyFolder?: string): string {
  const all = { ...defaultOptions, ...options };
  const result = generate(text, all);
  assert.ok(result !== undefined && isGenerated(result));
  return shellCommands(result.identities, all, keyFolder);
}

describe('shell commands', () => {
  it('make folders and keys and put certificates in place, each once', () => {
    assert.deepEqual(commands({}).split('\n'), [
      '# folders for keys and certificates; the user that PowerMTA runs as must be able to read them',
      'install -d -m 0750 /etc/pmta/dkim',
      'install -d -m 0750 /etc/pmta/tls',
      '# DKIM keys: a key that is there stays',
      'test -e /etc/pmta/dkim/k.a.com.pem || (umask 077 && openssl genrsa -out /etc/pmta/dkim/k.a.com.pem 2048)',
      'test -e /etc/pmta/dkim/k.b.com.pem || (umask 077 && openssl genrsa -out /etc/pmta/dkim/k.b.com.pem 2048)',
      '# certificates: each file holds the certificate and its private key (PEM)',
      'install -m 0640 ./p.a.com.pem /etc/pmta/tls/p.a.com.pem',
      '# check, then apply',
      'pmta test config && pmta reload',
      '',
    ]);
  });

  it('are what a shell takes, whatever stands in paths', () => {
    const script = commands({ dkimPath: "/k$(x)/é;'{selector}.{domain}".replace("'", '') }, '/my keys');
    assert.ok(script.includes("install -m 0600 '/my keys/k.a.com.pem' '/k$(x)/é;k.a.com'"));
    assert.equal(spawnSync('sh', ['-n'], { input: script }).status, 0);
  });

  it('leave out what is not in files of the server', () => {
    const script = commands({ dkimPath: '{vault}:/x/{domain}:{selector}', tlsPath: 'C:\\tls\\{host}.pem' });
    assert.ok(!script.includes('install') && !script.includes('openssl'));
  });
});
