import { childrenOf, parse, type SyntaxTree } from '../src/syntax/tree';

/** What a generated configuration says, read from its text by nothing but the parser. */
interface ReadBack {
  readonly listeners: { readonly name: string; readonly source: string; readonly immediateTls: boolean }[];
  readonly users: { readonly name: string; readonly password: string; readonly source: string }[];
  readonly sources: Map<string, Record<string, string>>;
  readonly virtualMtas: { readonly name: string; readonly hosts: string[]; readonly keys: string[] }[];
  readonly pools: { readonly name: string; readonly members: string[] }[];
}

/** Reads the blocks of a generated configuration. */
export function readBack(text: string): ReadBack {
  const tree = parse(text);
  const back: ReadBack = { listeners: [], users: [], sources: new Map(), virtualMtas: [], pools: [] };
  for (const at of childrenOf(tree, -1)) {
    const line = tree.lines[at];
    if (line?.kind !== 'open') {
      continue;
    }
    const name = line.text.slice(line.valueStart, line.valueEnd);
    const all = (directive: string) => valuesIn(tree, at, directive);
    const [source = ''] = all('source');
    if (line.name === 'smtp-listener') {
      back.listeners.push({ name, source, immediateTls: all('immediate-tls')[0] === 'yes' });
    } else if (line.name === 'smtp-user') {
      back.users.push({ name, password: all('password')[0] ?? '', source });
    } else if (line.name === 'source') {
      back.sources.set(name, settingsIn(tree, at));
    } else if (line.name === 'virtual-mta') {
      back.virtualMtas.push({ name, hosts: all('smtp-source-host'), keys: all('domain-key') });
    } else if (line.name === 'virtual-mta-pool') {
      back.pools.push({ name, members: [...all('virtual-mta'), ...all('cold-virtual-mta')] });
    }
  }
  return back;
}

function valuesIn(tree: SyntaxTree, opener: number, directive: string): string[] {
  return childrenOf(tree, opener).flatMap((at) => {
    const line = tree.lines[at];
    return line?.kind === 'directive' && line.name === directive
      ? [line.text.slice(line.valueStart, line.valueEnd)]
      : [];
  });
}

function settingsIn(tree: SyntaxTree, opener: number): Record<string, string> {
  return Object.fromEntries(
    childrenOf(tree, opener).flatMap((at) => {
      const line = tree.lines[at];
      return line?.kind === 'directive' ? [[line.name, line.text.slice(line.valueStart, line.valueEnd)]] : [];
    }),
  );
}
