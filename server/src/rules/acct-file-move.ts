import { parseSize } from '../schema/values/size';
import type { Rule } from './rule';
import { argumentOf, lineOfSetting, valueText } from './shared';

/** The least max-size of accounting files (guide §3.3.11.4). */
const LEAST_SIZE = 1024 * 1024;

/** Settings of an accounting file that have no effect or less than the least value (guide §3.3.11.2–4). */
export const acctFileMove: Rule = {
  id: 'acct-file-move',
  severity: 'information',
  summary: 'An accounting file has move-interval without move-to, or a max-size under 1M.',
  evidence: '§3.3.11.2–4',
  blocks: ['acct-file'],
  checkBlock: (context, opener) => {
    const { tree } = context;
    const interval = lineOfSetting(tree, opener, 'move-interval');
    const line = tree.lines[interval];
    if (line !== undefined && lineOfSetting(tree, opener, 'move-to') < 0) {
      context.report({
        line: interval,
        start: line.nameStart,
        end: line.nameEnd,
        message: 'move-interval does nothing without move-to: add move-to DIRECTORY, or delete this line.',
      });
    }
    const isPipeOrWebhook =
      argumentOf(tree, opener).startsWith('|') || lineOfSetting(tree, opener, 'http-webhook-url') >= 0;
    const sizeAt = lineOfSetting(tree, opener, 'max-size');
    const sizeLine = tree.lines[sizeAt];
    const size = parseSize(valueText(tree, sizeAt));
    if (
      sizeLine !== undefined &&
      !isPipeOrWebhook &&
      size.ok &&
      size.bytes < LEAST_SIZE &&
      size.unit !== undefined
    ) {
      context.report({
        line: sizeAt,
        start: sizeLine.valueStart,
        end: sizeLine.valueEnd,
        message: 'max-size of an accounting file is at least 1M.',
      });
    }
  },
};
