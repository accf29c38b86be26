import { getCSSLanguageService } from 'vscode-css-languageservice';
import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import { cssText, jsonSchema, jsonText, pmtaText } from '../inputs';
import { inTurn } from '../measure';
import { open } from '../product';
import { ms, type Result } from '../report';

const COUNT = 10_500;

/**
 * A large file from its text on, beside what other servers take for the same in their language: the JSON service with a schema
 * that says of each value what our schema says of it, and without, when it checks the syntax only. The CSS service checks names
 * and values of properties as it always does.
 */
export async function scratch(): Promise<Result> {
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
    9,
  );
  if (documents.length < 3) {
    throw new Error('a document is missing');
  }
  const { floor: loop, pmta, json: jsonTime, jsonSyntax, css: cssTime } = times;
  if (!loop || !pmta || !jsonTime || !jsonSyntax || !cssTime) {
    throw new Error('a work is missing');
  }
  return {
    title: `From scratch: ${(COUNT * 10).toLocaleString('en-US')} lines`,
    rows: [
      ['what', 'ms: median (range)', 'relative to JSON'],
      ['one loop over the characters', ms(loop), (loop.median / jsonTime.median).toFixed(2)],
      ['PowerMTA: text → tree → model → all rules', ms(pmta), (pmta.median / jsonTime.median).toFixed(2)],
      ['vscode-json-languageservice: parse + validate by a schema', ms(jsonTime), '1.00'],
      [
        'vscode-json-languageservice: parse + validate without a schema',
        ms(jsonSyntax),
        (jsonSyntax.median / jsonTime.median).toFixed(2),
      ],
      [
        'vscode-css-languageservice: parse + validate',
        ms(cssTime),
        (cssTime.median / jsonTime.median).toFixed(2),
      ],
    ],
    figures: [
      { name: 'relative to the JSON service with a schema', value: pmta.median / jsonTime.median, bar: 1 },
      {
        name: 'relative to the JSON service without a schema',
        value: pmta.median / jsonSyntax.median,
        bar: 1,
      },
      { name: 'relative to the CSS service', value: pmta.median / cssTime.median, bar: 0.1 },
    ],
  };
}

function floor(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}
