import type { Steps } from '../../model/steps';
import { readIp } from '../../schema/values/ip';
import { plural } from '../../schema/values/wording';
import type { FlowItem, FlowKind } from './flow';

/** About how many boxes a column has when they stand for ranges. */
const FEW = 12;
/** The most boxes in a column when each is a thing by itself or a network. */
const MANY = 24;

/** How many items are looked at in one step. */
const STEP = 500;

/** Items next to each other that share a box. */
export interface Part {
  readonly first: number;
  readonly items: readonly FlowItem[];
  readonly label: string;
  readonly detail: string;
}

/**
 * Parts a column: few items stay by themselves; many are taken together by their network, or by the letters that their names
 * begin with and then into ranges.
 * @param items in the order of the column
 */
export function* partsOf(kind: FlowKind, items: readonly FlowItem[]): Steps<Part[]> {
  if (items.length <= MANY) {
    return items.map((item, first) => ({ first, items: [item], label: item.label, detail: item.detail }));
  }
  const all: Run = { first: 0, family: '', items };
  for (const network of kind === 'address' ? networks : []) {
    const runs = yield* runsOf(items, network);
    if (runs.length > 1 && runs.length <= MANY) {
      return runs.map((run) => partOf(kind, run));
    }
  }
  for (const family of families[kind] ?? names) {
    const runs = yield* runsOf(items, family);
    if (runs.length <= FEW) {
      return inRanges(kind, runs);
    }
  }
  return inRanges(kind, [all]);
}

/** Parts families into ranges, the larger ones into more, so that there are about as many boxes as a column may have. */
function inRanges(kind: FlowKind, runs: readonly Run[]): Part[] {
  const total = runs.reduce((sum, { items }) => sum + items.length, 0);
  const spare = FEW - runs.length + 1;
  return runs.flatMap(({ first, items }) => {
    const count = Math.max(1, Math.round((items.length / total) * spare));
    const size = Math.ceil(items.length / count);
    return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
      partOf(kind, { first: first + at * size, family: '', items: items.slice(at * size, (at + 1) * size) }),
    );
  });
}

type Family = (item: FlowItem) => string;

/** A name without the number at its end: `mta-` of `mta-12`; then up to its first mark or digit: `mta`. */
const names: readonly Family[] = [
  ({ label }) => label.toLowerCase().replace(/(?<!\d)\d+$/, ''),
  ({ label }) => /^[^\d._-]*/.exec(label.toLowerCase())?.[0] ?? '',
];

const networks: readonly Family[] = [24, 16, 8].map(
  (bits) => (item: FlowItem) => networkOf(item.label, bits),
);

/** Neither addresses nor domains have families by name. */
const families: Partial<Record<FlowKind, readonly Family[]>> = { address: [], domain: [] };

/** `192.0.2.0/24`; of an IPv6 address a network twice as long. '' for what is no address. */
function networkOf(address: string, bits: number): string {
  const ip = readIp(address.split('-')[0] ?? '');
  if (ip === undefined) {
    return '';
  }
  if (ip.version === 6) {
    const hextets = (bits * 2) / 16;
    const text = (ip.value >> BigInt(128 - bits * 2)).toString(16).padStart(hextets * 4, '0');
    return `${text.replace(/(.{4})(?=.)/g, '$1:')}::/${bits * 2}`;
  }
  const shift = BigInt(32 - bits);
  const value = (ip.value >> shift) << shift;
  return `${[24n, 16n, 8n, 0n].map((by) => (value >> by) & 255n).join('.')}/${bits}`;
}

/** The number of an address, or of the first of a range; those that can't be read come last. */
export function addressNumber(address: string): bigint {
  const ip = readIp(address.split('-')[0] ?? '');
  return ip === undefined ? 1n << 130n : ip.value + (ip.version === 6 ? 1n << 129n : 0n);
}

interface Run {
  readonly first: number;
  /** What its items have in common; '' for nothing in particular. */
  readonly family: string;
  readonly items: readonly FlowItem[];
}

function* runsOf(items: readonly FlowItem[], familyOf: Family): Steps<Run[]> {
  const runs: (Run & { items: FlowItem[] })[] = [];
  for (const [first, item] of items.entries()) {
    if (first % STEP === 0) {
      yield;
    }
    const family = familyOf(item);
    const last = runs.at(-1);
    if (last?.family === family) {
      last.items.push(item);
    } else {
      runs.push({ first, family, items: [item] });
    }
  }
  return runs;
}

const words: Partial<Record<FlowKind, readonly [string, string]>> = {
  listener: ['listener', 'listeners'],
  user: ['user', 'users'],
  source: ['source', 'sources'],
  pool: ['pool', 'pools'],
  'virtual-mta': ['virtual MTA', 'virtual MTAs'],
  address: ['address', 'addresses'],
  domain: ['domain entry', 'domain entries'],
};

function partOf(kind: FlowKind, { first, items, family }: Run): Part {
  const [one] = items;
  if (items.length === 1 && one !== undefined) {
    return { first, items, label: one.label, detail: one.detail };
  }
  const label = family.includes('/') ? family : `${one?.label ?? ''} … ${items.at(-1)?.label ?? ''}`;
  return { first, items, label, detail: plural(items.length, ...(words[kind] ?? ['entry', 'entries'])) };
}
