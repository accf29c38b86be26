import assert from 'node:assert/strict';
import { readProjectFile } from './project-file';
import { mergeSettings } from './settings';

/** The problems as `line:character-character message`, counted from zero. */
const problemsOf = (text: string) =>
  readProjectFile(text).problems.map(
    ({ start, end, message }) => `${start.line}:${start.character}-${end.character} ${message}`,
  );

describe('the project file', () => {
  it('sets the version and severities', () => {
    const { settings, problems } = readProjectFile(
      '{\n  "$schema": "x",\n  // old servers\n  "version": "4.5",\n  "rules": {"weak-dh": "error", "run-as-root": "off"}\n}\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      version: '4.5',
      severities: { 'weak-dh': 'error', 'run-as-root': 'off' },
    });
  });

  it('says where it is no JSON', () => {
    assert.deepEqual(problemsOf('{\n  "rules": {\n}\n'), [
      '3:0-0 This is not JSON: close brace expected. Nothing in the file counts until it is put right.',
    ]);
    assert.match(problemsOf('').join(), /^0:0-0 This is not JSON/);
    assert.match(problemsOf('rules = 1').join(), /^0:0-5 This is not JSON: invalid symbol/);
  });

  it('tells unknown rules, unknown settings and wrong values, and uses the rest', () => {
    const text =
      '{"versoin": 5,\n"version": 5,\n"rules": {"weak-dhh": "off",\n"weak-dh": "warn", "run-as-root": "off"}}';
    assert.deepEqual(problemsOf(text), [
      '0:1-10 There is no setting "versoin": write "version" or "rules".',
      '1:11-12 The version must be 4.0, 4.5, 5.0, 5.5 or 6.0, in quotes, not 5.',
      '2:10-20 There is no rule "weak-dhh": did you mean "weak-dh"?',
      '3:11-17 "weak-dh" can be set to error, warning, information, hint or off, not to "warn".',
    ]);
    assert.deepEqual(readProjectFile(text).settings, { severities: { 'run-as-root': 'off' } });
  });

  it('tells values of another form', () => {
    assert.deepEqual(problemsOf('[1]'), ['0:0-3 The settings must be an object: {"rules": {…}}.']);
    assert.deepEqual(problemsOf('{"rules": ["weak-dh"]}'), [
      '0:10-21 "rules" must be an object that gives severities by rule, not ["weak-dh"].',
    ]);
  });

  it('never fails, whatever it holds', () => {
    for (const text of [
      'null',
      '{"rules": null}',
      '{"__proto__": {}}',
      '{"rules": {"constructor": "off"}}',
      '\0',
    ]) {
      assert.ok(readProjectFile(text).problems.length > 0, text);
    }
  });
});

describe('settings of several places', () => {
  it('count in their order, rule by rule', () => {
    const merged = mergeSettings(
      { version: '4.5', severities: { a: 'off', b: 'error' } },
      { severities: { b: 'hint' } },
    );
    assert.deepEqual(merged, { version: '4.5', severities: { a: 'off', b: 'hint' } });
  });
});
