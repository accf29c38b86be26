// What pages say is checked before it is acted on, as if it came from anywhere. No `vscode` here.
import type { FromOverview, FromSheet } from '../webview/messages';
import type { FromPreview } from '../webview/preview-messages';

/** The most rows that a page may name at once. */
const MOST_ROWS = 1_000_000;

type Fields = Readonly<Record<string, unknown>>;

/** What the page of the overview said; undefined for anything else. */
export function readOverviewMessage(message: unknown): FromOverview | undefined {
  if (!isFields(message)) return undefined;
  const { kind, filter, focus, place } = message;
  if (kind === 'export') return { kind };
  if (kind === 'reveal' && isPlace(place)) return { kind, place };
  if (kind !== 'ask' || typeof filter !== 'string') return undefined;
  if (focus === undefined) return { kind, filter };
  return isFocus(focus) ? { kind, filter, focus } : undefined;
}

/** What the page of the address sheet said; undefined for anything else. */
export function readSheetMessage(message: unknown): FromSheet | undefined {
  if (!isFields(message)) return undefined;
  const { kind, row, rows } = message;
  if (kind === 'ask') return { kind };
  if (kind === 'reveal' && isCount(row)) return { kind, row };
  return (kind === 'copy' || kind === 'save') && isList(rows, isCount) && rows.length <= MOST_ROWS
    ? { kind, rows }
    : undefined;
}

/** Whether it is something that the page of the preview says. */
export function isPreviewMessage(message: unknown): message is FromPreview {
  if (!isFields(message)) return false;
  const { kind } = message;
  switch (kind) {
    case 'ask':
    case 'options':
    case 'keys':
    case 'insert':
    case 'file':
    case 'split':
      return true;
    case 'edit':
      return (
        typeof message.key === 'string' && isFields(message.edit) && Object.values(message.edit).every(isText)
      );
    case 'answer':
      return isText(message.question) && isText(message.answer);
    case 'dns':
      return isDns(message.dns);
    case 'copy':
      return ['text', 'zones', 'table', 'commands'].some((what) => what === message.what);
    case 'record':
      return isCount(message.index);
    case 'line':
      return (
        isFields(message.problem) &&
        ['line', 'start', 'end'].every((name) => isCount(field(message.problem, name)))
      );
    case 'page':
      return (
        ['rows', 'records', 'problems', 'notes'].some((list) => list === message.list) &&
        isCount(message.page)
      );
    default:
      return false;
  }
}

function isDns(value: unknown): boolean {
  return (
    isFields(value) &&
    isCount(value.ttl) &&
    ['~all', '-all'].some((spf) => spf === value.spf) &&
    ['none', 'quarantine', 'reject'].some((dmarc) => dmarc === value.dmarc) &&
    isText(value.dmarcReports)
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function field(value: unknown, name: string): unknown {
  return isFields(value) ? value[name] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isList<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isFocus(value: unknown): value is NonNullable<Extract<FromOverview, { kind: 'ask' }>['focus']> {
  return isFields(value) && isText(value.kind) && isText(value.from) && isText(value.to);
}

/** Places are in files, never addresses of the network or of commands. */
function isPlace(value: unknown): value is Extract<FromOverview, { kind: 'reveal' }>['place'] {
  return (
    isFields(value) &&
    isText(value.uri) &&
    !/^(?:https?|command|javascript|data):/i.test(value.uri.trim()) &&
    ['line', 'start', 'end'].every((name) => isCount(value[name]))
  );
}
