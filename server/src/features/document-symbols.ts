import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { contentOf, type Entry } from '../model/block-content';
import type { Configuration } from '../model/configuration';
import { shownValue } from '../model/effective/shown-value';
import type { FileModel } from '../model/file-model';
import { inOneGo, type Steps } from '../model/steps';
import type { Unit } from '../model/units';
import { plural } from '../schema/values/wording';
import type { Line } from '../syntax/line';
import { blockName, childrenOf, opensBlock } from '../syntax/tree';
import { symbolKindOf } from './symbol-kinds';

/**
 * The outline of a file: its blocks with what matters of each as detail (the addresses and hosts of a virtual MTA, the number
 * of members of a pool), includes, macros and listeners. Other settings would only bury them.
 */
export function documentSymbols(file: FileModel, configuration: Configuration): DocumentSymbol[] {
  return inOneGo(documentSymbolsInSteps(file, configuration));
}

/** As `documentSymbols`, in steps. */
export function* documentSymbolsInSteps(
  file: FileModel,
  configuration: Configuration,
): Steps<DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  for (const [index, unit] of file.units.entries()) {
    symbols.push(...symbolsAt(configuration, unit, unit.first, 0));
    if (index % UNITS_IN_STEP === UNITS_IN_STEP - 1) {
      yield;
    }
  }
  return symbols;
}

const UNITS_IN_STEP = 50;

/** Blocks nested deeper than this aren't shown: PowerMTA nests three deep, and clients read outlines by recursion. */
const DEEPEST = 32;

function symbolsAt(configuration: Configuration, unit: Unit, at: number, depth: number): DocumentSymbol[] {
  const { tree } = unit.file;
  const line = tree.lines[at];
  if (line === undefined || depth > DEEPEST) {
    return [];
  }
  if (opensBlock(line)) {
    const children = childrenOf(tree, at).filter((child) => hasSymbol(tree.lines[child]));
    return [
      {
        ...blockSymbol(configuration, unit, at, line),
        children: children.flatMap((child) => symbolsAt(configuration, unit, child, depth + 1)),
      },
    ];
  }
  return hasSymbol(line) ? [directiveSymbol(configuration, unit, at, line)] : [];
}

/** Directives that the outline shows. */
const shownDirectives: ReadonlySet<string> = new Set(['include', 'domain-macro', 'smtp-listener']);

function hasSymbol(line: Line | undefined): boolean {
  return (
    line !== undefined && (opensBlock(line) || (line.kind === 'directive' && shownDirectives.has(line.name)))
  );
}

function blockSymbol(configuration: Configuration, unit: Unit, at: number, line: Line): DocumentSymbol {
  const { tree } = unit.file;
  const name = blockName(line);
  const argument = line.kind === 'open' ? shownValue(line).value : '';
  const end = tree.end[at] ?? at;
  return {
    name: argument || name || '<>',
    detail: detailOf(name, argument, contentOf(configuration, unit, at).entries, entriesIn(unit, at)),
    kind: symbolKindOf(name) ?? SymbolKind.Object,
    range: {
      start: { line: at, character: line.kind === 'open' ? line.tagStart : line.nameStart },
      end: { line: end, character: tree.lines[end]?.eol ?? 0 },
    },
    selectionRange: argument === '' ? nameRange(at, line) : valueRange(at, line),
  };
}

/** How many lines of a list there are that aren't directives: `/REGEX/ CATEGORY`. */
function entriesIn({ file: { tree } }: Unit, opener: number): number {
  return childrenOf(tree, opener).filter((child) => tree.lines[child]?.kind === 'entry').length;
}

/** What matters of a block, in a few words. */
function detailOf(block: string, argument: string, content: readonly Entry[], entries: number): string {
  switch (block) {
    case 'virtual-mta':
      return addresses(content);
    case 'virtual-mta-pool':
      return plural(content.filter(({ line }) => line.name === 'virtual-mta').length, 'virtual MTA');
    case 'domain':
      return `domain · ${settingIn(content, 'queue-to') ?? plural(content.length, 'setting')}`;
    case 'smtp-user':
      return `user · ${settingIn(content, 'source') ?? plural(content.length, 'setting')}`;
    default: {
      const count =
        entries > 0 || lists.has(block) ? plural(content.length + entries, 'entry', 'entries') : '';
      const parts = [argument === '' ? '' : block, count || plural(content.length, 'setting')];
      return parts.filter((part) => part !== '').join(' · ');
    }
  }
}

/** Blocks that hold entries rather than settings. */
const lists: ReadonlySet<string> = new Set([
  'pattern-list',
  'smtp-pattern-list',
  'rewrite-list',
  'address-list',
  'domain-key-list',
  'mx-rollup-list',
  'bounce-category-patterns',
  'email-patterns',
  'aliases',
]);

/** `192.0.2.1 mta1.example.com`, with the number of further ones. */
function addresses(content: readonly Entry[]): string {
  const hosts = content.filter(({ line }) => line.name === 'smtp-source-host');
  const [first] = hosts;
  if (first === undefined) {
    return '';
  }
  const { line } = first;
  const shown = line.text.slice(line.valueStart, line.valueEnd).split(/\s+/).join(' ');
  return hosts.length === 1 ? shown : `${shown}, ${hosts.length - 1} more`;
}

function settingIn(content: readonly Entry[], name: string): string | undefined {
  const line = content.find((entry) => entry.line.name === name)?.line;
  return line === undefined ? undefined : `${name} ${line.text.slice(line.valueStart, line.valueEnd)}`;
}

function directiveSymbol(configuration: Configuration, unit: Unit, at: number, line: Line): DocumentSymbol {
  const value = line.text.slice(line.valueStart, line.valueEnd);
  const range = {
    start: { line: at, character: line.nameStart },
    end: { line: at, character: line.eol },
  };
  const selectionRange = value === '' ? nameRange(at, line) : valueRange(at, line);
  if (line.name === 'domain-macro') {
    const [name = line.name] = value.split(/\s/);
    const label = name === '' ? line.name : `$${name}`;
    return { name: label, detail: 'domain-macro', kind: SymbolKind.Constant, range, selectionRange };
  }
  const kind = symbolKindOf(line.name) ?? SymbolKind.Property;
  return {
    name: value === '' ? line.name : shownValue(line).value,
    detail: filesOf(configuration, unit, at) ?? line.name,
    kind,
    range,
    selectionRange,
  };
}

/** `include · 3 files`; undefined for lines that include nothing. */
function filesOf(configuration: Configuration, unit: Unit, at: number): string | undefined {
  const include = unit.facts.includes.find(({ offset }) => unit.first + offset === at);
  const target = include && configuration.targets.get(include);
  return target === undefined ? undefined : `include · ${plural(target.files.length, 'file')}`;
}

function nameRange(line: number, { nameStart, nameEnd }: Line): Range {
  return { start: { line, character: nameStart }, end: { line, character: nameEnd } };
}

function valueRange(line: number, { valueStart, valueEnd }: Line): Range {
  return { start: { line, character: valueStart }, end: { line, character: valueEnd } };
}
