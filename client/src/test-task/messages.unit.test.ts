import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandLine } from './command-line';
import { lineReader, messagePattern, pathIn, withPath } from './messages';

describe('messages of pmta test config', () => {
  const { contributes } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const [matcher] = contributes.problemMatchers;

  it('are matched by the problem matcher of package.json', () => {
    assert.equal(matcher.pattern.regexp, messagePattern);
    const groups = new RegExp(matcher.pattern.regexp).exec(
      'Error in line 11 of /etc/pmta/config: argument missing',
    );
    const { severity, line, file, message } = matcher.pattern;
    assert.deepEqual(
      [groups?.[severity], groups?.[line], groups?.[file], groups?.[message]],
      ['Error', '11', '/etc/pmta/config', 'argument missing'],
    );
  });

  it('name their file, on Windows too, whatever follows', () => {
    assert.equal(pathIn('Error in line 3 of C:\\pmta\\config: unknown: x'), 'C:\\pmta\\config');
    assert.equal(pathIn('Error in line 3 of /etc/pmta/my conf: bad value "a: b"'), '/etc/pmta/my conf');
  });

  it('are none of the other lines', () => {
    for (const line of ['', 'Configuration OK', 'An Error in line 3 of /x: y', 'Error in line x of /y: z']) {
      assert.equal(pathIn(line), undefined);
      assert.equal(withPath(line, '/z'), line);
    }
  });

  it('get the path of the file that stands for theirs', () => {
    assert.equal(
      withPath('Error in line 11 of /etc/pmta/config: argument missing', '/home/me/$1/config'),
      'Error in line 11 of /home/me/$1/config: argument missing',
    );
  });
});

describe('output', () => {
  it('is cut into lines, wherever it is parted', () => {
    const reader = lineReader();
    assert.deepEqual(reader.take('a\r\nb'), ['a']);
    assert.deepEqual(reader.take('c\n\nd'), ['bc', '']);
    assert.equal(reader.rest(), 'd');
  });
});

describe('the command line', () => {
  const folder = '$' + '{workspaceFolder}';
  it('is the template with the folder filled in, or the usual one', () => {
    assert.equal(commandLine(undefined, '/w'), 'pmta test config');
    assert.equal(commandLine('  ', '/w'), 'pmta test config');
    assert.equal(commandLine('ssh mail1 pmta test config', '/w'), 'ssh mail1 pmta test config');
    assert.equal(commandLine(`${folder}/run ${folder}`, '/w'), '/w/run /w');
  });
});
