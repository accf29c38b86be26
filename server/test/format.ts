import {
  applyEdits,
  defaultFormatSettings,
  type FormatOptions,
  formatDocument,
  formatOptions,
} from '../src/features/format';
import { parse } from '../src/syntax/tree';

/** Options of the tests: four spaces and the defaults, but for what a test sets. */
export function testOptions(options: Partial<FormatOptions> = {}): FormatOptions {
  return { ...formatOptions(defaultFormatSettings, 4, true), ...options };
}

/** A text formatted. */
export function formatted(text: string, options: Partial<FormatOptions> = {}): string {
  const tree = parse(text);
  return applyEdits(tree, formatDocument(tree, testOptions(options)));
}
