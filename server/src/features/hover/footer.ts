import { blockEntry, directiveIn, scopesOf } from '../../schema/lookup';
import { defaultOf, statusOf } from '../describe/facts';
import { code, firstSentence, lines } from '../describe/markdown';
import { paramText } from '../describe/params';
import { blockSyntax, directiveSyntax } from '../describe/syntax';
import type { HoverValue } from './value';

/** What stands below the explanation of a value: the directive that it is a value of, in a sentence, and its default. */
export function footerOf({ line, owner, scope }: HoverValue): string {
  const block = line.kind === 'open' ? blockEntry(owner) : undefined;
  if (block !== undefined) {
    return `${code(blockSyntax(block))}: ${firstSentence(block.text)}`;
  }
  const entry = directiveIn(owner, scope) ?? directiveIn(owner, scopesOf(owner)[0] ?? '');
  if (entry === undefined) {
    return '';
  }
  const value = defaultOf(entry);
  return lines(
    `${code(directiveSyntax(entry))}: ${firstSentence(entry.text)}`,
    statusOf(entry),
    value === undefined ? '' : `Default: ${value}`,
  );
}

/** What a value is when there is no more to say of it: its parameter, in a few words. */
export function parameterNote({ param, text }: HoverValue): string | undefined {
  const meaning = paramText(param);
  return meaning === undefined
    ? undefined
    : `${code(text === '' ? '""' : text)}: ${code(param.name)}, ${meaning}`;
}
