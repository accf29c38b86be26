import { getCSSLanguageService } from 'vscode-css-languageservice';
import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import { cssText, jsonSchema, jsonText, pmtaText } from '../inputs';
import type { Work } from '../measure';
import { open } from '../product';

/** Virtual MTAs in each text, ten lines each. */
export const COUNT = 10_500;

/** What the case `scratch` compares, by name; each prepares its text and gives what is timed. */
export const scratchWorks: Readonly<Record<string, () => Work>> = {
  floor: () => {
    const text = pmtaText(COUNT);
    return () => floor(text);
  },
  pmta: () => {
    const text = pmtaText(COUNT);
    return () => open(text);
  },
  json: () => jsonWork(jsonSchema),
  jsonSyntax: () => jsonWork(undefined),
  css: () => {
    const service = getCSSLanguageService();
    const text = cssText(COUNT);
    return () => {
      const document = TextDocument.create('file:///a.css', 'css', 1, text);
      const parsed = service.parseStylesheet(document);
      return { parsed, problems: service.doValidation(document, parsed) };
    };
  },
};

function jsonWork(schema: JSONSchema | undefined): Work {
  const text = jsonText(COUNT);
  const read = jsonReader(schema);
  return () => read(text);
}

/** What the JSON service makes of a text: its tree and problems, by a schema or, without one, by the syntax only. */
export function jsonReader(schema: JSONSchema | undefined): (text: string) => Promise<unknown> {
  const service = getLanguageService({});
  return async (text) => {
    const document = TextDocument.create('file:///a.json', 'json', 1, text);
    const parsed = service.parseJSONDocument(document);
    return { parsed, problems: await service.doValidation(document, parsed, undefined, schema) };
  };
}

function floor(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}
