import type { BlockEntry, DirectiveEntry, Param } from '../../schema/types';

/** How a directive is written: `smtp-listener CIDR:PORT [source=NAME]`, `domain-key SELECTOR,DOMAIN,FILENAME`. */
export function directiveSyntax({ name, params, separator }: DirectiveEntry): string {
  const values = params.map(paramSyntax).join(separator ?? ' ');
  return values === '' ? name : `${name} ${values}`;
}

/** How a block is written: `<domain PATTERN>`. */
export function blockSyntax({ name, argument }: BlockEntry): string {
  return argument === undefined ? `<${name}>` : `<${name} ${paramSyntax(argument)}>`;
}

/** How a parameter stands in a line of syntax: in brackets when it may be left out, with `,…` when it is a list. */
export function paramSyntax({ name, list, optional }: Param): string {
  const isListByName = /LIST|S$/.test(name);
  const repeated = list && !isListByName ? `${name}[,${name}…]` : name;
  return optional ? `[${repeated}]` : repeated;
}
