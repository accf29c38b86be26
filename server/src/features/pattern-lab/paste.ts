import type { LabList } from './lists';
import { readMessage } from './message';
import { readSamples, repliesInLog } from './replies';
import { type LabReport, labReport } from './report';
import { tryMessage, tryReplies } from './run';
import type { Match } from './try';

/**
 * Tries what somebody pasted against a list: a message for a `<pattern-list>` (see `readMessage`), else replies or bounces
 * (see `readSamples`).
 */
export async function tryPasted(list: LabList, text: string, match: Match): Promise<LabReport> {
  if (list.kind === 'pattern-list') {
    const message = readMessage(text);
    const several =
      message.rcptTo.length > 1
        ? ['With several recipients the first match decides for the whole message (guide §3.3.14.3).']
        : [];
    return labReport(await tryMessage(list, message, match), several);
  }
  const pasted = readSamples(text);
  const { samples, left, from } = list.kind === 'smtp-pattern-list' ? repliesInLog(pasted) : pasted;
  return labReport(await tryReplies(list, samples, match), [
    ...(from === 'dsnDiag' ? ['Tried on the column dsnDiag of the table.'] : []),
    ...(from === 'log' ? ['The replies were taken out of the lines, from their codes on.'] : []),
    ...(left === 0 ? [] : [`${left} more texts were left out.`]),
  ]);
}
