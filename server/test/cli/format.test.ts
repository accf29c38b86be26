import assert from 'node:assert/strict';
import { chmodSync, linkSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, newFolder } from './cli';

const untidy = '<source 10/8>\n  smtp-service   yes \n  log-data no\n</source >\n';
const tidy = '<source 10/8>\n  smtp-service yes\n  log-data no\n</source>\n';

describe('pmta-config format', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  const format = (...args: string[]) => folder.run(['format', ...args]);

  it('prints the formatted text and leaves the file alone', () => {
    folder.write('config', untidy);
    assert.deepEqual(format('config'), { code: 0, out: tidy, err: '' });
    assert.equal(folder.read('config'), untidy);
  });

  it('lists the files that would change, and nothing else', () => {
    folder.write('a', untidy);
    folder.write('b', tidy);
    folder.write('c', untidy);
    assert.deepEqual(format('--check', 'a', 'b', 'c'), { code: 1, out: 'a\nc\n', err: '' });
    assert.deepEqual(format('--check', 'b'), { code: 0, out: '', err: '' });
    assert.equal(folder.read('a'), untidy);
  });

  it('writes what changes, with its mode, and leaves no other file behind', () => {
    const path = folder.write('config', untidy);
    chmodSync(path, 0o640);
    const other = folder.write('tidy', tidy);
    linkSync(other, join(folder.path, 'linked'));
    assert.deepEqual(format('--write', 'config', 'tidy'), { code: 0, out: '', err: '' });
    assert.equal(folder.read('config'), tidy);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.equal(statSync(other).nlink, 2, 'a tidy file was written anew');
    assert.deepEqual(readdirSync(folder.path).sort(), ['config', 'linked', 'tidy']);
    assert.equal(format('--check', 'config').code, 0);
  });

  it('writes the file that a link leads to', () => {
    folder.write('real/config', untidy);
    symlinkSync('real/config', join(folder.path, 'config'));
    assert.equal(format('--write', 'config').code, 0);
    assert.ok(lstatSync(join(folder.path, 'config')).isSymbolicLink());
    assert.equal(folder.read('real/config'), tidy);
  });

  it('formats what it can when files can’t be read, and exits with 2', () => {
    folder.write('config', untidy);
    folder.write('latin1', Buffer.from('# \xE4\nx  y\n', 'latin1'));
    folder.write('binary', Buffer.from([0, 1]));
    mkdirSync(join(folder.path, 'empty'));
    const { code, out, err } = format('--write', 'missing', 'latin1', 'binary', 'empty', 'config');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /missing was not formatted: there is no such file/);
    assert.match(err, /latin1 was not formatted: it holds bytes that are not UTF-8/);
    assert.match(err, /binary was not formatted: it holds NUL bytes/);
    assert.match(err, /empty holds no PowerMTA configuration/);
    assert.equal(folder.read('config'), tidy);
    assert.equal(format('--check', 'missing', 'config').code, 2);
  });

  it('tells of tags that don’t pair up, and formats all the same', () => {
    folder.write('config', '<source 10/8>\n smtp-service  yes\n');
    const { code, out, err } = format('config');
    assert.deepEqual([code, out], [0, '<source 10/8>\n smtp-service yes\n']);
    assert.match(err, /config has tags that don't pair up/);
  });

  it('formats standard input, under the name that it is given', () => {
    assert.deepEqual(folder.run(['format', '-'], untidy), { code: 0, out: tidy, err: '' });
    const named = folder.run(['format', '--check', '--stdin-filename', 'etc/config'], untidy);
    assert.deepEqual(named, { code: 1, out: 'etc/config\n', err: '' });
    assert.deepEqual(folder.run(['format', '--stdin', '--check'], ''), { code: 0, out: '', err: '' });
  });

  it('indents as each file does, or as it is told', () => {
    folder.write('two', '<a>\n  x y\nz y\n  z y\n</a>\n');
    folder.write('tab', '<a>\n\tx y\nz y\n\tz y\n</a>\n');
    folder.write('none', '<a>\nx y\n</a>\n');
    const lines = (...args: string[]) => format(...args).out.match(/^[ \t]*x/m)?.[0];
    assert.deepEqual(
      ['two', 'tab', 'none'].map((name) => lines(name)),
      ['  x', '\tx', '    x'],
    );
    assert.equal(lines('--tab-size', '3', 'tab'), '   x');
    assert.equal(lines('--tabs', 'two'), '\tx');
    assert.equal(lines('--tabs', '--tab-size', '8', 'two'), '\tx');
  });

  it('changes nothing the second time, whatever the file was indented with before', () => {
    const text = '<a {{x}}>\n   x y\n   z y\n</a>\n<b>\n  z y\n</b>\n   <c {{x}}>\n     x  y\n</c>\n';
    for (const options of [[], ['--tabs'], ['--tabs', '--tab-size', '3'], ['--tab-size', '5']]) {
      folder.write('config', text);
      assert.equal(format('--write', ...options, 'config').code, 0);
      assert.deepEqual(format('--check', ...options, 'config'), { code: 0, out: '', err: '' });
    }
  });

  it('takes the settings of the editor as options', () => {
    folder.write('config', '<a>\n\n    x y\n    zz y\n\n\n    z y\n</a>');
    const options = ['--align-values', '--max-blank-lines', '1', '--no-trim-blocks'];
    assert.equal(
      format(...options, '--end-of-line', 'crlf', '--final-newline', 'config').out,
      '<a>\r\n\r\n    x  y\r\n    zz y\r\n\r\n    z y\r\n</a>\r\n',
    );
  });

  it('finds the configurations in a folder', () => {
    folder.write('etc/config', 'run-as-root  no\nlog-file /l\n');
    folder.write('etc/nginx.conf', 'server {\n  listen  80;\n}\n');
    assert.deepEqual(format('--check', 'etc'), { code: 1, out: 'etc/config\n', err: '' });
  });

  it('refuses what makes no sense, and says why', () => {
    const cases: [string[], RegExp][] = [
      [[], /name at least one file or folder/],
      [['--check', '--write', 'a'], /choose --check or --write/],
      [['-', 'a'], /standard input takes no other files/],
      [['--write', '-'], /--write writes files/],
      [['--tab-size', '0', 'a'], /--tab-size takes a number from 1 to 16, not "0"/],
      [['--tab-size', 'x', 'a'], /--tab-size takes/],
      [['--max-blank-lines', '-1', 'a'], /max-blank-lines/],
      [['--end-of-line', 'cr', 'a'], /--end-of-line takes auto, lf or crlf, not "cr"/],
      [['--no-such-option', 'a'], /no-such-option/],
    ];
    for (const [args, reason] of cases) {
      const { code, out, err } = format(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, reason);
    }
  });
});
