import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type ChosenSetting, issueReport, type SettingSchema, shownSetting } from './issue-report';

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const schemas: ReadonlyMap<string, SettingSchema> = new Map(
  manifest.contributes.configuration.flatMap((part: { properties: object }) =>
    Object.entries(part.properties),
  ),
);

describe('an issue report', () => {
  it('shows choices, switches and numbers, and of free text nothing but how much it is', () => {
    assert.equal(shownSetting({ enum: ['4.0', '5.0'] }, '4.0'), '4.0');
    assert.equal(shownSetting({ enum: ['4.0', '5.0'] }, 'hunter2'), '(7 characters)');
    assert.equal(shownSetting({ type: 'string' }, 'ssh root@mail hunter2'), '(21 characters)');
    assert.equal(shownSetting({ type: 'boolean' }, false), 'false');
    assert.equal(shownSetting({ type: 'number' }, 7), '7');
    assert.equal(shownSetting({ type: 'array' }, ['/home/me']), '(1 entry)');
    assert.equal(shownSetting({ type: 'object' }, { '/etc/pmta': '/home/me' }), '(1 entry)');
    assert.equal(
      shownSetting({ properties: { 'weak-dh': { enum: ['off'] } } }, { 'weak-dh': 'off', '/home/me': 'x' }),
      '{ weak-dh: off, (1 unknown) }',
    );
  });

  it('lets no secret or path out of any setting there is', () => {
    const settings: ChosenSetting[] = [...schemas].map(([name, schema]) => ({
      name,
      schema,
      value:
        schema.type === 'object'
          ? { '/home/hunter2': '/srv/hunter2', 'weak-dh': 'hunter2' }
          : schema.type === 'array'
            ? ['/home/hunter2']
            : '/home/hunter2',
      where: 'user',
    }));
    const words = { head: 'h', questions: ['What?'], environment: 'E', settings: 'S', noSettings: 'none' };
    const report = issueReport({ environment: [['VS Code', '1.97.0']], settings }, words);
    assert.ok(settings.length > 10);
    assert.doesNotMatch(report, /hunter2/);
    assert.match(report, /- VS Code: 1\.97\.0\n/);
    assert.match(report, /- `powermta\.test\.command` \(user\): `\(13 characters\)`/);
    assert.match(issueReport({ environment: [], settings: [] }, words), /## S\n\nnone\n$/);
  });
});
