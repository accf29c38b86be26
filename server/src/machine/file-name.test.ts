import assert from 'node:assert/strict';
import { wrongFileName } from './file-name';

describe('names of files', () => {
  it('stay in their folder, on every system', () => {
    for (const name of ['', '.', '..', '../x', 'a/../../x', '..\\x', 'C:\\x', '/etc/passwd', 'a/b']) {
      assert.equal(wrongFileName(name, 'linux'), 'it would lead to another folder', name);
      assert.equal(wrongFileName(name, 'win32'), 'it would lead to another folder', name);
    }
  });

  it('are what file systems take', () => {
    assert.equal(wrongFileName('s1.example.com.pem', 'linux'), undefined);
    assert.equal(wrongFileName('s1.exämple.com.pem', 'win32'), undefined);
    assert.match(wrongFileName('a\0b', 'linux') ?? '', /characters/);
    assert.match(wrongFileName('a\nb', 'linux') ?? '', /characters/);
    assert.match(wrongFileName(`${'ä'.repeat(128)}`, 'linux') ?? '', /longer than 255/);
    assert.equal(wrongFileName('x'.repeat(255), 'linux'), undefined);
  });

  it('are no devices of Windows, there', () => {
    for (const name of ['CON', 'con.example.com.pem', 'LPT1.txt', 'nul', 'x.', 'x ', 'a:b', 'a?b']) {
      assert.equal(wrongFileName(name, 'win32'), 'Windows takes no such name', name);
      assert.equal(wrongFileName(name, 'linux'), undefined, name);
    }
    assert.equal(wrongFileName('console.example.com.pem', 'win32'), undefined);
  });
});
