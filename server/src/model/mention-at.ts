import { type FileModel, firstUnitEndingAt } from './file-model';
import { lineOf, type Mention } from './names';

/** A name at a place in a file, and whether it is defined or used there. */
export interface NamedPlace {
  readonly mention: Mention;
  readonly role: 'definition' | 'reference';
}

/**
 * The name that stands at a position: of a virtual MTA, a list, a macro and so on.
 * @param character UTF-16 offset in the line; the end of a name counts too
 */
export function mentionAt(file: FileModel, line: number, character: number): NamedPlace | undefined {
  const facts = file.units[firstUnitEndingAt(file.units, line)]?.facts;
  const isThere = (mention: Mention) =>
    lineOf(mention) === line &&
    mention.start <= character &&
    character <= mention.end &&
    mention.kinds[0] !== 'setting';
  const used = facts?.references.find(isThere);
  if (used !== undefined) {
    return { mention: used, role: 'reference' };
  }
  const defined = facts?.definitions.find(isThere);
  return defined && { mention: defined, role: 'definition' };
}
