import assert from 'node:assert/strict';
import { hoverOn } from '../../../test/hovering';
import { allBlocks, allDirectives } from '../../schema/lookup';

/** A block and what has to stand around it. */
function wrapped(scope: string, line: string): string {
  if (scope === 'global') {
    return `${line}\n`;
  }
  const block = allBlocks().find(({ name }) => name === scope);
  const outer = block?.scopes[0] ?? 'global';
  const argument = block?.argument === undefined ? '' : ' x';
  return wrapped(outer, `<${scope}${argument}>\n${line}\n</${scope}>`);
}

describe('hover over names', () => {
  for (const { name, scope, text } of allDirectives()) {
    it(`explains ${name} in ${scope}`, () => {
      const hover = hoverOn(wrapped(scope, `${name.slice(0, 2)}$0${name.slice(2)} x`));
      assert.equal(hover?.about, name);
      assert.ok(hover.text.includes(text), hover.text);
      assert.doesNotMatch(hover.text, /no place/);
    });
  }
  for (const { name, text, scopes, argument } of allBlocks()) {
    it(`explains <${name}> at both of its tags`, () => {
      const scope = scopes[0] ?? 'global';
      const value = argument === undefined ? '' : ' x';
      const opener = hoverOn(wrapped(scope, `<${name}$0${value}>\n</${name}>`));
      const closer = hoverOn(wrapped(scope, `<${name}${value}>\n</$0${name}>`));
      assert.ok(opener?.text.includes(text) && closer?.text === opener.text);
      assert.equal(closer.about, name);
    });
  }
  it('has all names of the schema to look at', () => {
    assert.ok(allDirectives().length > 400 && allBlocks().length > 20);
  });

  it('explains a list that opens at the end of an entry', () => {
    const hover = hoverOn(
      '<pattern-list a>\nmail-from /x/ <pattern-$0list>\n* virtual-mta=y\n</pattern-list>\n</pattern-list>\n',
    );
    assert.equal(hover?.about, '<pattern-list>');
    assert.match(hover.text, /Chooses the virtual MTA/);
  });

  it('says nothing in comments, blanks, templates, at unknown names and outside of the text', () => {
    for (const text of [
      '# run-as-$0root yes\n',
      'run-as-root yes # be$0cause\n',
      'run-as-rot$0 yes\n',
      '<mystery$0 x>\n</mystery>\n',
      '$0\n',
      'log-file /x\n   $0',
      'host-name {{ho$0st}}\n',
      '{{#each$0 ips}}\n',
    ]) {
      assert.equal(hoverOn(text), undefined, text);
    }
  });

  it('tells of a misplaced directive and explains its value all the same', () => {
    assert.match(
      hoverOn('<source 0/0>\nbounce-$0after 4d\n</source>\n')?.text ?? '',
      /no place in `<source>`/,
    );
    assert.match(hoverOn('<source 0/0>\nbounce-after 4$0d\n</source>\n')?.text ?? '', /4 days/);
  });
});
