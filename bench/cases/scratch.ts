import { getCSSLanguageService } from 'vscode-css-languageservice';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { cssText, jsonText, pmtaText } from '../inputs';
import { inTurn } from '../measure';
import { open } from '../product';
import { ms, type Result } from '../report';

const COUNT = 10_500;

/** A large file from its text on, beside what other servers take for the same in their language. */
export async function scratch(): Promise<Result> {
  const texts = { pmta: pmtaText(COUNT), json: jsonText(COUNT), css: cssText(COUNT) };
  const json = getLanguageService({});
  const css = getCSSLanguageService();
  const times = await inTurn(
    {
      floor: () => floor(texts.pmta),
      pmta: () => open(texts.pmta).findings,
      json: () => {
        const document = TextDocument.create('file:///a.json', 'json', 1, texts.json);
        return json.doValidation(document, json.parseJSONDocument(document));
      },
      css: () => {
        const document = TextDocument.create('file:///a.css', 'css', 1, texts.css);
        return css.doValidation(document, css.parseStylesheet(document));
      },
    },
    9,
  );
  const { floor: loop, pmta, json: jsonTime, css: cssTime } = times;
  if (!loop || !pmta || !jsonTime || !cssTime) {
    throw new Error('a work is missing');
  }
  return {
    title: `From scratch: ${(COUNT * 10).toLocaleString('en-US')} lines`,
    rows: [
      ['what', 'ms: median (range)', 'relative to JSON'],
      ['one loop over the characters', ms(loop), (loop.median / jsonTime.median).toFixed(2)],
      ['PowerMTA: text → tree → model → all rules', ms(pmta), (pmta.median / jsonTime.median).toFixed(2)],
      ['vscode-json-languageservice: parse + validate', ms(jsonTime), '1.00'],
      [
        'vscode-css-languageservice: parse + validate',
        ms(cssTime),
        (cssTime.median / jsonTime.median).toFixed(2),
      ],
    ],
    figures: [
      { name: 'relative to the JSON service', value: pmta.median / jsonTime.median, bar: 1 },
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
