import {
  findNodeAtLocation,
  getNodeValue,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { readSettings } from './read-settings';
import type { PartialLintSettings } from './settings';

/** Name of the file that sets rules for all files in its folder and below; the nearest one to a file counts. */
export const projectFileName = '.pmtalintrc.json';

/** Something in a project file that can't be used. Zero-based lines and UTF-16 characters, as in LSP. */
export interface ProjectFileProblem {
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Reads the text of a project file: JSON in which comments may stand. What can't be used is left out and told. */
export function readProjectFile(text: string): {
  settings: PartialLintSettings;
  problems: ProjectFileProblem[];
} {
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const errors: ParseError[] = [];
  const root = parseTree(body, errors);
  const place = (offset: number, length: number) => ({
    start: positionAt(body, offset),
    end: positionAt(body, offset + length),
  });
  const [broken] = errors;
  if (broken !== undefined || root === undefined) {
    const reason = broken === undefined ? 'it is empty' : reasonOf(broken);
    const { offset, length } = broken ?? { offset: 0, length: 0 };
    const message = `This is not JSON: ${reason}. Nothing in the file counts until it is put right.`;
    return { settings: { severities: {} }, problems: [{ message, ...place(offset, length) }] };
  }
  const { settings, problems } = readSettings(getNodeValue(root));
  return {
    settings,
    problems: problems.map(({ path, atName, message }) => {
      const value = findNodeAtLocation(root, [...path]) ?? root;
      const node = atName ? (value.parent?.children?.[0] ?? value) : value;
      return { message, ...place(node.offset, node.length) };
    }),
  };
}

/** What a parser's error says, in lower case words: `CloseBraceExpected` becomes `close brace expected`. */
function reasonOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
