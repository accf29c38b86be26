import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { type MarkedFiles, markedFiles } from '../../test/marked-files';
import { inOneGo } from '../model/steps';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy';

const texts = {
  '/etc/pmta/config':
    'include vmtas\ninclude pools\n<source 10/8>\n    default-virtual-mta p\n    pattern-list l\n</source>\nsmtp-listener 0/0:25 source=s\n<source s>\n    default-virtual-mta a\n</source>\n',
  '/etc/pmta/vmtas': '<virtual-mta a>\n    include keys\n</virtual-mta>\n<virtual-mta b>\n</virtual-mta>\n',
  '/etc/pmta/keys': 'domain-key s,x,/k\n',
  '/etc/pmta/pools':
    '<virtual-mta-pool p>\n    virtual-mta a\n    virtual-mta b\n</virtual-mta-pool>\n<pattern-list l>\n    mail-from /x/ virtual-mta=a\n    mail-from /y/ virtual-mta=a\n</pattern-list>\n',
};

/** The item at the cursor. */
function itemOf({ file, configuration, position }: MarkedFiles): CallHierarchyItem {
  const [item] = inOneGo(prepareCallHierarchy(file, configuration, position));
  assert.ok(item);
  return item;
}

const users = ({ configuration }: MarkedFiles, item: CallHierarchyItem) =>
  inOneGo(incomingCalls([configuration], item)).map(
    ({ from, fromRanges }) => `${from.name} ${fromRanges.length}`,
  );
const used = ({ configuration }: MarkedFiles, item: CallHierarchyItem) =>
  inOneGo(outgoingCalls([configuration], item)).map(
    ({ to, fromRanges }) => `${to.name} ${fromRanges.length}`,
  );

describe('call hierarchy', () => {
  it('goes from a virtual MTA through pools and lists to sources', () => {
    const files = markedFiles({
      ...texts,
      '/etc/pmta/vmtas': texts['/etc/pmta/vmtas'].replace('mta a', 'mta $0a'),
    });
    const item = itemOf(files);
    assert.deepEqual(users(files, item), ['s 1', 'p 1', 'l 2']);
    const [, pool] = inOneGo(incomingCalls([files.configuration], item));
    assert.ok(pool);
    assert.deepEqual(users(files, pool.from), ['10/8 1']);
    const source = inOneGo(incomingCalls([files.configuration], item))[0]?.from;
    assert.deepEqual(source && users(files, source), ['config 1']);
  });

  it('goes from a pool to its members, also from where it is named', () => {
    const files = markedFiles({
      ...texts,
      '/etc/pmta/config': texts['/etc/pmta/config'].replace('mta p', 'mta $0p'),
    });
    const item = itemOf(files);
    assert.equal(item.name, 'p');
    assert.deepEqual(used(files, item), ['a 1', 'b 1']);
  });

  it('goes from an included file to those that include it, and back', () => {
    const files = markedFiles({
      ...texts,
      '/etc/pmta/vmtas': texts['/etc/pmta/vmtas'].replace('keys', '$0keys'),
    });
    const item = itemOf(files);
    assert.equal(item.name, 'keys');
    assert.deepEqual(users(files, item), ['a 1']);
    const config = files.configuration.files.get('file:///etc/pmta/config') ?? files.file;
    const place = { line: 0, character: 10 };
    const [vmtas] = inOneGo(prepareCallHierarchy(config, files.configuration, place));
    assert.ok(vmtas);
    assert.deepEqual(users(files, vmtas), ['config 1']);
    assert.deepEqual(used(files, vmtas), ['keys 1']);
  });

  it('sees members that a pool includes', () => {
    const files = markedFiles({
      '/etc/pmta/config': 'include vmtas\n<virtual-mta-pool p>\n    include members\n</virtual-mta-pool>\n',
      '/etc/pmta/vmtas': '<virtual-mta $0a>\n</virtual-mta>\n',
      '/etc/pmta/members': 'virtual-mta a\n',
    });
    const item = itemOf(files);
    assert.deepEqual(users(files, item), ['p 1']);
    const [pool] = inOneGo(incomingCalls([files.configuration, files.configuration], item));
    assert.ok(pool);
    assert.deepEqual(used(files, pool.from), ['a 1']);
  });

  it('starts nowhere else', () => {
    const files = markedFiles('domain-key s$0,a,/k\n');
    assert.deepEqual(inOneGo(prepareCallHierarchy(files.file, files.configuration, files.position)), []);
  });
});
