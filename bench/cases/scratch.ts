import { inTurnApart } from '../measure';
import { compared, type Row } from '../report';
import { COUNT } from './scratch-works';

/**
 * A large file from its text on, beside what other servers take for the same in their language: the JSON service with a schema
 * that says of each value what our schema says of it, and without, when it checks the syntax only. The CSS service checks names
 * and values of properties as it always does.
 */
export async function scratch(short: boolean): Promise<Row[]> {
  const names = ['floor', 'pmta', 'json', 'jsonSyntax', 'css'] as const;
  const { floor, pmta, json, jsonSyntax, css } = await inTurnApart(names, short ? 7 : 15);
  const what = `text → tree → model → all rules, ${(COUNT * 10).toLocaleString('en-US')} lines`;
  return [
    compared(what, pmta, json, 'vscode-json-languageservice: parse + validate by a schema', 1),
    compared(what, pmta, jsonSyntax, 'vscode-json-languageservice: parse + validate without a schema', 1),
    compared(what, pmta, css, 'vscode-css-languageservice: parse + validate', 0.1),
    compared(what, pmta, floor, 'one loop over the characters'),
  ];
}
