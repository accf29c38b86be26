import { getCSSLanguageService } from 'vscode-css-languageservice';
import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import { cssText, jsonSchema, jsonText, pmtaText } from '../inputs';
import { inTurn } from '../measure';
import { open } from '../product';
import { compared, type Row } from '../report';

const COUNT = 10_500;

/**
 * A large file from its text on, beside what other servers take for the same in their language: the JSON service with a schema
 * that says of each value what our schema says of it, and without, when it checks the syntax only. The CSS service checks names
 * and values of properties as it always does.
 */
export async function scratch(short: boolean): Promise<Row[]> {
  const texts = { pmta: pmtaText(COUNT), json: jsonText(COUNT), css: cssText(COUNT) };
  const json = getLanguageService({});
  const css = getCSSLanguageService();
  const checkJson = (text: string, schema?: JSONSchema) => {
    const document = TextDocument.create('file:///a.json', 'json', 1, text);
    const parsed = json.parseJSONDocument(document);
    return { parsed, problems: json.doValidation(document, parsed, undefined, schema) };
  };
  const checkCss = (text: string) => {
    const document = TextDocument.create('file:///a.css', 'css', 1, text);
    const parsed = css.parseStylesheet(document);
    return { parsed, problems: css.doValidation(document, parsed) };
  };
  // A server has documents open. Without any left of its kind, V8 throws compiled code away with the last object of a shape
  // when it collects garbage, and each round would begin by compiling again.
  const documents = [open(pmtaText(20)), checkJson(jsonText(20), jsonSchema), checkCss(cssText(20))];
  const times = await inTurn(
    {
      floor: () => floor(texts.pmta),
      pmta: () => open(texts.pmta).findings,
      json: () => checkJson(texts.json, jsonSchema).problems,
      jsonSyntax: () => checkJson(texts.json).problems,
      css: () => checkCss(texts.css).problems,
    },
    short ? 5 : 9,
  );
  if (documents.length < 3) {
    throw new Error('a document is missing');
  }
  const { floor: loop, pmta, json: withSchema, jsonSyntax, css: cssTime } = times;
  const what = `text → tree → model → all rules, ${(COUNT * 10).toLocaleString('en-US')} lines`;
  return [
    compared(what, pmta, withSchema, 'vscode-json-languageservice: parse + validate by a schema', 1),
    compared(what, pmta, jsonSyntax, 'vscode-json-languageservice: parse + validate without a schema', 1),
    compared(what, pmta, cssTime, 'vscode-css-languageservice: parse + validate', 0.1),
    compared(what, pmta, loop, 'one loop over the characters'),
  ];
}

function floor(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}
