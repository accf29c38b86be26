import { nameEntry } from '../model/configuration';
import type { Unit } from '../model/units';
import { childrenOf } from '../syntax/tree';
import { unquotedValue } from '../syntax/words';
import type { Rule } from './rule';
import { includesUnknown } from './shared';

/** What a type of queue can't do without (guide §3.3.10.98.1, §3.3.10.99.1). */
const neededByType: ReadonlyMap<string, string> = new Map([
  ['pipe', 'command'],
  ['http-delivery', 'http-delivery-url'],
]);

/** What a block can't do without (guide §3.3.22; 2019 edition 10.1.4.2.1). */
const neededByBlock: Readonly<Record<string, readonly string[]>> = {
  proxy: ['server', 'client'],
  signals: ['api-key'],
  'sparkpost-analytics': ['api-key'],
};

/** Which of the settings a unit has that others may need. */
function needsShown({ facts }: Unit): string {
  const needed = [...neededByType.values()];
  return facts.definitions
    .flatMap(({ key, kinds }) => (kinds[0] === 'setting' && needed.includes(key) ? key : []))
    .join();
}

/** A type or block that lacks a setting which it can't do without. */
export const typeNeeds: Rule = {
  id: 'type-needs',
  severity: 'error',
  summary: 'A queue type or block lacks a setting that it needs.',
  evidence: '§3.3.10.98.1, §3.3.10.99.1, §3.3.22; 2019 edition 10.1.4.2.1',
  reach: { shows: needsShown },
  directives: ['type'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const type = line === undefined ? '' : unquotedValue(line).toLowerCase();
    const needed = neededByType.get(type);
    if (line === undefined || needed === undefined || context.scopeOf(at) !== 'domain') {
      return;
    }
    // Settings are merged from other <domain> blocks and included files, so only a setting that is nowhere is missing.
    const elsewhere = nameEntry(context.configuration, 'setting', needed)?.definitions.length ?? 0;
    if (elsewhere === 0 && !includesUnknown(context)) {
      context.report({
        line: at,
        start: line.valueStart,
        end: line.valueEnd,
        message: `type ${type} needs ${needed}: add it to this <domain>.`,
      });
    }
  },
  blocks: Object.keys(neededByBlock),
  checkBlock: (context, opener) => {
    const line = context.tree.lines[opener];
    if (line === undefined || line.kind !== 'open') {
      return;
    }
    const names = new Set(childrenOf(context.tree, opener).map((at) => context.tree.lines[at]?.name));
    const missing = (neededByBlock[line.name] ?? []).filter((name) => !names.has(name));
    if (missing.length > 0 && !names.has('include')) {
      context.report({
        line: opener,
        start: line.nameStart,
        end: line.nameEnd,
        message: `<${line.name}> needs ${missing.join(' and ')}: add ${missing.length === 1 ? 'it' : 'them'} to the block.`,
      });
    }
  },
};
