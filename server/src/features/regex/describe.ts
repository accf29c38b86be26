import { anyOf } from '../../schema/values/wording';
import { code } from '../describe/markdown';
import type { RegexNode, RegexTree } from './nodes';

/** How many parts are told; the others are only counted. */
const MOST_PARTS = 12;
/** How many choices of a group are told. */
const MOST_CHOICES = 8;

/** What a pattern matches, in words: one phrase for each of its choices. */
export function describePattern({ choices }: RegexTree): string[] {
  return choices.map(describeWhole);
}

/** A choice with what its anchors say: "text that begins with `421 `, then anything". */
function describeWhole(nodes: readonly RegexNode[]): string {
  const first = nodes[0];
  const last = nodes.at(-1);
  const starts = first?.kind === 'anchor' && first.at === 'start';
  const ends = nodes.length > (starts ? 1 : 0) && last?.kind === 'anchor' && last.at === 'end';
  const inner = nodes.slice(starts ? 1 : 0, ends ? -1 : undefined);
  if (inner.length === 0) {
    return starts && ends ? 'the empty text' : 'any text';
  }
  const verb = starts && ends ? 'is' : starts ? 'begins with' : ends ? 'ends with' : 'holds';
  return `text that ${verb} ${sequence(inner)}`;
}

function sequence(nodes: readonly RegexNode[]): string {
  const parts = nodes.map((node, at) => describeAmong(nodes, node, at)).filter((part) => part !== '');
  const shown = parts.slice(0, MOST_PARTS);
  const left = parts.length - shown.length;
  return [...shown, ...(left > 0 ? [`${left} more parts`] : [])].join(', then ');
}

/** A part among its neighbours: a text between edges of words is a word. */
function describeAmong(nodes: readonly RegexNode[], node: RegexNode, at: number): string {
  if (node.kind === 'text' && isEdge(nodes[at - 1]) && isEdge(nodes[at + 1])) {
    return `the word ${literal(node.text)}`;
  }
  const besideWord =
    isEdge(node) &&
    ((nodes[at + 1]?.kind === 'text' && isEdge(nodes[at + 2])) ||
      (nodes[at - 1]?.kind === 'text' && isEdge(nodes[at - 2])));
  return besideWord ? '' : describeNode(node);
}

function isEdge(node: RegexNode | undefined): boolean {
  return node?.kind === 'anchor' && node.at === 'word';
}

function describeNode(node: RegexNode): string {
  switch (node.kind) {
    case 'text':
      return literal(node.text);
    case 'any':
      return 'any character';
    case 'class':
      return node.one;
    case 'anchor':
      return {
        start: 'the start',
        end: 'the end',
        word: 'the edge of a word',
        'no-word': 'no edge of a word',
      }[node.at];
    case 'repeat':
      return describeRepeat(node);
    case 'group':
      return describeGroup(node);
    case 'other':
      return code(node.text);
  }
}

/** Literal text as code; blanks at its ends are shown. */
function literal(text: string): string {
  return text.trim() === '' ? (text.length === 1 ? 'a blank' : `${text.length} blanks`) : code(text);
}

const sides = {
  none: '',
  is: 'followed by ',
  'is-not': 'not followed by ',
  was: 'preceded by ',
  'was-not': 'not preceded by ',
} as const;

function describeGroup({ ahead, choices }: Extract<RegexNode, { kind: 'group' }>): string {
  const shown = choices.slice(0, MOST_CHOICES).map((choice) => sequence(choice) || 'nothing');
  const left = choices.length - shown.length;
  const all = [...shown, ...(left > 0 ? [`${left} more`] : [])];
  const compound = choices.some((choice) => choice.length > 1);
  const words = compound ? all.join(' – or – ') : anyOf(all);
  return `${sides[ahead]}${all.length > 1 ? `(${words})` : words}`;
}

function describeRepeat({ node, min, max }: Extract<RegexNode, { kind: 'repeat' }>): string {
  if (min === 0 && max === 1) {
    return `perhaps ${describeNode(node)}`;
  }
  if (node.kind === 'any') {
    return max === Number.POSITIVE_INFINITY
      ? min === 0
        ? 'anything'
        : min === 1
          ? 'something'
          : `at least ${min} characters`
      : `${times(min, max)} characters`;
  }
  if (node.kind === 'class') {
    return max === Number.POSITIVE_INFINITY && min <= 1
      ? `${min === 0 ? 'perhaps ' : ''}${node.many}`
      : `${times(min, max)} ${node.many}`;
  }
  const many = max === Number.POSITIVE_INFINITY ? (min === 0 ? 'any number of times' : 'once or more') : '';
  const counted = min > 1 || many === '' ? `${times(min, max)} times` : many;
  return `${describeNode(node)} (${counted})`;
}

function times(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) {
    return `at least ${min}`;
  }
  return min === max ? String(min) : `${min} to ${max}`;
}
