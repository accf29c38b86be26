import assert from 'node:assert/strict';
import { cursorIn } from '../../test/marked';
import { modelFile } from '../model/file-model';
import { allDirectives } from '../schema/lookup';
import { parse } from '../syntax/tree';
import { type SignatureOptions, signatureAt } from './signature-help';

const typing: SignatureOptions = { invoked: false, labelOffsets: true };
const asking: SignatureOptions = { invoked: true, labelOffsets: true };

function helpAt(marked: string, options = typing) {
  const { text, line, character } = cursorIn(marked);
  const file = modelFile('file:///etc/pmta/config', parse(text));
  return signatureAt(file, { line, character }, options);
}

/** The label with the active argument in angle brackets; undefined without help. */
function shown(marked: string, options = typing): string | undefined {
  const help = helpAt(marked, options);
  const [signature] = help?.signatures ?? [];
  if (signature === undefined) {
    return undefined;
  }
  const label = signature.parameters?.[help?.activeParameter ?? -1]?.label;
  assert.ok(Array.isArray(label), 'the active parameter is there');
  const [start, end] = label;
  return `${signature.label.slice(0, start)}«${signature.label.slice(start, end)}»${signature.label.slice(end)}`;
}

describe('signature help', () => {
  it('follows the arguments of a line', () => {
    assert.equal(shown('smtp-source-host $0'), 'smtp-source-host «CIDR» HOST-NAME');
    assert.equal(shown('smtp-source-host 192.0.2.1$0'), 'smtp-source-host «CIDR» HOST-NAME');
    assert.equal(shown('smtp-source-host 192.0.2.1 $0'), 'smtp-source-host CIDR «HOST-NAME»');
    assert.equal(
      shown('smtp-proxy-source-host 192.0.2.1 p.test:1 192.0.2.2 $0'),
      'smtp-proxy-source-host CIDR PROXY-SERVER:PORT PROXY-CLIENT-IP[:PORT] «HOST-NAME»',
    );
    assert.equal(shown('http-access 0/0 m$0'), 'http-access CIDR «LEVEL»');
    assert.equal(shown('<mx-rollup-list>\nmx a.test b.rollup $0'), 'mx PATTERN QUEUE «[rollup-by-ip]»');
    assert.equal(shown('<smtp-pattern-list a>\nreply /a b/ $0'), 'reply REGEX «ACTION[,ACTION…]»');
    assert.match(shown('<acct-file a>\nrecord-fields d orig,$0') ?? '', /^record-fields RECORD-TYPE «/);
  });

  it('follows commas where they part the arguments', () => {
    assert.equal(shown('domain-key $0'), 'domain-key «SELECTOR»,DOMAIN,FILENAME');
    assert.equal(shown('domain-key a,$0'), 'domain-key SELECTOR,«DOMAIN»,FILENAME');
    assert.equal(shown('domain-key a,b.test,/k$0'), 'domain-key SELECTOR,DOMAIN,«FILENAME»');
  });

  it('helps with entries', () => {
    assert.equal(shown('<bounce-category-patterns>\n/x/ $0'), 'REGEX «CATEGORY»');
    assert.equal(shown('<bounce-category-patterns>\n/x$0/ other'), '«REGEX» CATEGORY');
  });

  it('comes by itself for several arguments only, and for one when asked', () => {
    assert.equal(shown('log-file $0'), undefined);
    assert.equal(shown('log-file $0', asking), 'log-file «FILENAME»');
  });

  it('says what the directive and its arguments are', () => {
    const [signature] = helpAt('smtp-source-host $0')?.signatures ?? [];
    assert.deepEqual(signature?.documentation, {
      kind: 'markdown',
      value:
        'Sets from which local addresses outgoing SMTP connections start, and the name given in EHLO or HELO.',
    });
    assert.deepEqual(signature?.parameters?.[1]?.documentation, {
      kind: 'markdown',
      value: 'the name given in EHLO; should be that of the PTR record',
    });
  });

  it('names arguments for clients that know no offsets', () => {
    const [signature] = helpAt('http-access $0', { ...typing, labelOffsets: false })?.signatures ?? [];
    assert.deepEqual(
      signature?.parameters?.map((parameter) => parameter.label),
      ['CIDR', 'LEVEL'],
    );
  });

  it('is there for every directive of several arguments, at each of them', () => {
    for (const { name, scope, params, separator } of allDirectives().filter(
      (entry) => entry.params.length > 1,
    )) {
      for (const index of params.keys()) {
        const given = params.slice(0, index).map((param) => (param.type === 'regex' ? '/x/' : 'x'));
        const line = `${name} ${[...given, '$0'].join(separator ?? ' ')}`;
        const help = helpAt(scope === 'global' ? line : `<${scope} a>\n${line}`);
        assert.equal(help?.activeParameter, index, `${line} in ${scope}`);
        assert.equal(help.signatures[0]?.parameters?.length, params.length);
      }
    }
  });

  it('keeps silent on names, behind the last argument, in comments, tags and unknown lines', () => {
    for (const marked of [
      'smtp-source$0-host 192.0.2.1 a.test',
      'http-access 0/0 none $0',
      'http-access 0/0 # $0',
      '# http-access $0',
      '<source $0>',
      'no-such-thing a $0',
      '<pattern-list a>\nmail-from /x/ <pattern$0-list>',
    ]) {
      assert.equal(helpAt(marked, asking), undefined, marked);
    }
  });
});
