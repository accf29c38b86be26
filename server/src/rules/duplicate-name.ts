import { definitionsOf, isDefinedTwice } from '../model/configuration';
import { lineOf, type Mention, type NameKind } from '../model/names';
import { quote } from '../schema/values/result';
import { blockName } from '../syntax/tree';
import type { Place, Rule, RuleContext, Severity } from './rule';

/** What shares one name space, by block; virtual MTAs and pools share theirs (guide §3.3.13). */
const nameSpaces: Readonly<Record<string, readonly NameKind[]>> = {
  'virtual-mta': ['virtual-mta', 'virtual-mta-pool'],
  'virtual-mta-pool': ['virtual-mta', 'virtual-mta-pool'],
  'pattern-list': ['pattern-list'],
  'smtp-pattern-list': ['smtp-pattern-list'],
  'smtp-user': ['smtp-user'],
  'source-group': ['source-group'],
  'rewrite-list': ['rewrite-list'],
  'address-list': ['address-list'],
  'domain-key-list': ['domain-key-list'],
  proxy: ['proxy'],
  'signals-filter': ['signals-filter'],
};

/** Two definitions of one name. */
export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'warning',
  summary: 'One name is defined twice.',
  evidence: '§3.3.13 and §9.3 for virtual MTAs and pools; each list’s section',
  reach: { names: [...Object.values(nameSpaces).flat(), 'macro'] },
  blocks: Object.keys(nameSpaces),
  checkBlock: (context, opener) => {
    const line = context.tree.lines[opener];
    if (line === undefined || line.kind !== 'open' || line.templated || line.valueEnd === line.valueStart) {
      return;
    }
    const own = blockName(line);
    const name = line.text.slice(line.valueStart, line.valueEnd);
    const earlier = earlierDefinition(context, nameSpaces[own] ?? [], keyAt(context, opener) ?? name, opener);
    if (earlier === undefined) {
      return;
    }
    const other = earlier.kinds[0] ?? own;
    const severity: Severity = other === own ? 'warning' : 'error';
    const message =
      other === own
        ? `<${own} ${name}> is already defined ${placeOf(context, earlier)}: give one of them another name.`
        : `${quote(name)} is already a <${other}> ${placeOf(context, earlier)}: virtual MTAs and pools share their names, so PowerMTA refuses this.`;
    context.report({
      ...at(opener, line.valueStart, line.valueEnd),
      severity,
      message,
      related: [{ message: 'defined here first', at: earlier }],
    });
  },
  directives: ['domain-macro'],
  checkDirective: (context, row) => {
    const macro = context.unit?.facts.definitions.find(
      (mention) => mention.kinds[0] === 'macro' && lineOf(mention) === row,
    );
    const earlier = macro && earlierDefinition(context, ['macro'], macro.name, row);
    if (macro !== undefined && earlier !== undefined && context.tree.lines[row]?.templated === false) {
      context.report({
        ...at(row, macro.start, macro.end),
        severity: 'information',
        message: `The macro $${macro.name} is already defined ${placeOf(context, earlier)}: give one of them another name.`,
        related: [{ message: 'defined here first', at: earlier }],
      });
    }
  },
};

/** The name that a block defines as it is looked up: the very text that stands in the index is found soonest. */
function keyAt({ unit }: RuleContext, opener: number): string | undefined {
  for (const mention of unit?.facts.definitions ?? []) {
    if (lineOf(mention) === opener && mention.kinds[0] !== 'setting') {
      return mention.key;
    }
  }
  return undefined;
}

function at(line: number, start: number, end: number): Pick<Place, 'line' | 'start' | 'end'> {
  return { line, start, end };
}

/**
 * A definition of the name above this one, or in another file; of two files only the later one speaks. What `config-defaults`
 * defines may be defined again.
 */
function earlierDefinition(
  context: RuleContext,
  kinds: readonly NameKind[],
  name: string,
  row: number,
): Mention | undefined {
  if (!isDefinedTwice(context.configuration, kinds, name) || isDefaults(context)) {
    return undefined;
  }
  const definitions = definitionsOf(context.configuration, kinds, name);
  const order = [...context.configuration.files.values()];
  const own = order.indexOf(context.file);
  return definitions.find((mention) => {
    if (mention.unit.file === context.file) {
      return lineOf(mention) < row;
    }
    return order.indexOf(mention.unit.file) < own;
  });
}

function placeOf(context: RuleContext, mention: Mention): string {
  const line = `line ${lineOf(mention) + 1}`;
  const { uri } = mention.unit.file;
  return mention.unit.file === context.file
    ? `in ${line}`
    : `in ${line} of ${uri.slice(uri.lastIndexOf('/') + 1)}`;
}

/** Whether the file is PowerMTA's own, which comes last and says what holds when the configuration doesn't. */
function isDefaults({ configuration, file }: RuleContext): boolean {
  return configuration.defaults !== undefined && configuration.files.get(configuration.defaults) === file;
}
