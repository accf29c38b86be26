import { definitionsOf } from '../model/configuration';
import { lineOf, type Mention } from '../model/names';
import type { Unit } from '../model/units';
import type { Rule, RuleContext } from './rule';
import { blockArgumentOf, patternAbove } from './shared';

const directives: readonly string[] = ['reroute-to-virtual-mta', 'backoff-reroute-to-virtual-mta'];

/** Rerouting that leads back to where it started: PowerMTA detects the loop and ignores it (guide §3.3.10.51). */
export const rerouteLoop: Rule = {
  id: 'reroute-loop',
  severity: 'warning',
  summary: 'Virtual MTAs reroute to each other in a circle.',
  evidence: '§3.3.10.51',
  reach: { names: ['virtual-mta'], shows: routesOf },
  directives,
  checkDirective: (context, at) => {
    const target = context.unit?.facts.references.find((mention) => lineOf(mention) === at);
    const start = context.unit?.facts.definitions[0];
    if (target === undefined || start?.kinds[0] !== 'virtual-mta' || context.tree.lines[at]?.templated) {
      return;
    }
    const path = loopFrom(context, start, target);
    if (path !== undefined) {
      context.report({
        line: at,
        start: target.start,
        end: target.end,
        message: `This reroutes in a circle (${[start.name, ...path].join(' → ')}): PowerMTA ignores such loops. Let the last one deliver.`,
      });
    }
  },
};

/** The virtual MTAs in a unit and where they reroute to: the first of a name is the one that counts. */
function routesOf(unit: Unit): string {
  return unit.facts.definitions
    .flatMap(({ kinds, key, offset, line }) => {
      if (kinds[0] === 'virtual-mta') {
        return key;
      }
      return directives.includes(line.name)
        ? `${patternAbove(unit, offset)} ${line.text.slice(0, line.eol)}`
        : [];
    })
    .join(', ');
}

/** The names on the way back to the virtual MTA that it starts from; only ways with one and the same domain pattern count. */
function loopFrom(context: RuleContext, start: Mention, first: Mention): string[] | undefined {
  const path: string[] = [];
  const seen = new Set<string>();
  const domain = blockArgumentOf(first);
  const directive = first.line.name;
  for (let target: Mention | undefined = first; target !== undefined && !seen.has(target.key); ) {
    path.push(target.name);
    if (target.key === start.key) {
      return path;
    }
    seen.add(target.key);
    const [next]: readonly Mention[] = definitionsOf(context.configuration, ['virtual-mta'], target.key);
    target = next?.unit.facts.references.find(
      (mention) => mention.line.name === directive && blockArgumentOf(mention) === domain,
    );
  }
  return undefined;
}
