import { bullets, code, lineLink, paragraphs, plain, tableRow } from '../describe/markdown';
import type { Place, Report, ReportedBlock, ReportedSetting, ReportedValue } from './report';

/** How many overridden values of one directive are shown. */
const MOST_OVERRIDDEN = 4;

/** How a place is called where it is linked: `conf.d/domains.conf`. */
export type NameFile = (uri: string) => string;

/** A report as a Markdown document with links to the lines. */
export function reportMarkdown(report: Report, nameFile: NameFile): string {
  const { domain, client, notes, unknowns } = report;
  const link: Link = (place) => lineLink(place, nameFile);
  return `${paragraphs(
    `# ${titleOf(report)}`,
    client && clientMarkdown(client, link),
    domain && domainMarkdown(domain, link),
    notes.length === 0 ? '' : `## Good to know\n\n${bullets(notes.map(plain))}`,
    unknowns.length === 0 ? '' : `## Not known\n\n${bullets(unknowns.map(plain))}`,
    domain && rest(`Other settings in ${code('<domain>')}`, domain.settings),
    client && rest(`Other settings in ${code('<source>')}`, client.settings),
  )}\n`;
}

/** What a report is about, in a line of plain words. */
export function subjectOf({ domain, client }: Report): string {
  const parts: string[] = [];
  if (client !== undefined) {
    const { ip, user, listener, source } = client;
    const who = [ip, user && `user ${user}`, source && `source ${source}`].filter((part) => part);
    parts.push(
      `client ${who.join(', ') || 'of any address'}${listener === undefined ? '' : ` at ${listener}`}`,
    );
  }
  if (domain !== undefined) {
    const { name, virtualMta, kind } = domain;
    const sender = kind === 'virtual-mta-pool' ? 'pool' : 'virtual MTA';
    const place = virtualMta === undefined ? '' : ` in ${sender} ${virtualMta}`;
    parts.push(`${name === '*' ? 'any domain' : name}${place}`);
  }
  return parts.join('; ');
}

function titleOf(report: Report): string {
  return `Effective settings: ${plain(subjectOf(report))}`;
}

/** Writes links to places. */
type Link = (place: Place) => string;

function domainMarkdown(domain: Required<Report>['domain'], link: Link): string {
  const { name, queue, by, pool, blocks, settings, sender, virtualMta } = domain;
  const way =
    by === undefined
      ? ''
      : `Mail to ${code(name)} goes into the queue ${code(queue)} (${code(by.directive)}, ${link(by.place)}): its settings hold.`;
  return paragraphs(
    way,
    pool === undefined
      ? ''
      : `${code(virtualMta ?? '')} is in the pool ${code(pool)}, whose blocks hold too.`,
    blocksMarkdown('`<domain>` blocks that match, the first to be asked first', blocks, link),
    table('Settings', settings, link),
    virtualMta === undefined ? '' : table(`Settings of ${code(virtualMta)} itself`, sender, link),
  );
}

function clientMarkdown(client: Required<Report>['client'], link: Link): string {
  return paragraphs(
    blocksMarkdown('Sources that hold, the first to be asked first', client.sources, link),
    table('Settings of the source', client.settings, link),
    `## Virtual MTA\n\n${bullets(client.choice.map(plain))}`,
  );
}

function blocksMarkdown(title: string, blocks: readonly ReportedBlock[], link: Link): string {
  if (blocks.length === 0) {
    return `${title}: none.`;
  }
  const shown = blocks.map(({ block, why, place }) => {
    const reason = block.includes(` ${why}>`) ? '' : `, ${plain(why)}`;
    return `1. ${code(block)}${reason} (${link(place)})`;
  });
  return `${title}:\n\n${shown.join('\n')}`;
}

function table(title: string, settings: readonly ReportedSetting[], link: Link): string {
  const set = settings.filter(({ state }) => state === 'set' || state === 'cleared');
  if (set.length === 0) {
    return `## ${title}\n\nNone is set.`;
  }
  const rows = set.map((setting) => {
    const { directive, values, clearedBy, overridden, doubts } = setting;
    const given = [...values, ...(clearedBy ? [clearedBy] : [])];
    const left = overridden
      .slice(0, MOST_OVERRIDDEN)
      .map((value) => `${shown(value)} (${link(value.place)})`);
    const more = overridden.length - left.length;
    return tableRow([
      code(directive),
      given.map((value) => (value.value === '""' ? '`""` (clears)' : shown(value))).join('<br>'),
      given.map((value) => `${shownBlock(value)} ${link(value.place)}`).join('<br>'),
      [
        ...left,
        ...(more > 0 ? [`and ${more} more`] : []),
        ...doubts.map((doubt) => `*${plain(doubt)}*`),
      ].join('<br>'),
    ]);
  });
  return `## ${title}\n\n${tableRow(['Directive', 'Value', 'From', 'Instead of'])}\n|---|---|---|---|\n${rows.join('\n')}`;
}

/** What nothing sets: defaults, and directives of which the guide gives none. */
function rest(title: string, settings: readonly ReportedSetting[]): string {
  const defaults = settings.filter(({ state }) => state === 'default');
  const open = settings.filter(({ state }) => state === 'unset');
  const rows = defaults.map((setting) =>
    tableRow([
      code(setting.directive),
      defaultText(setting.default ?? ''),
      setting.doubts.map(plain).join('<br>'),
    ]),
  );
  return paragraphs(
    `## ${title}`,
    rows.length === 0
      ? ''
      : `Nothing sets these, so the defaults of the guide hold:\n\n${tableRow(['Directive', 'Default', ''])}\n|---|---|---|\n${rows.join('\n')}`,
    open.length === 0
      ? ''
      : `Nothing sets these, and the guide gives no default: ${open.map(({ directive }) => code(directive)).join(', ')}.`,
  );
}

/** A default that is a sentence is shown as one. */
function defaultText(text: string): string {
  return /\s/.test(text) ? plain(text) : code(text);
}

function shown({ value }: ReportedValue): string {
  return value === '' ? '(empty)' : code(value);
}

function shownBlock({ block }: ReportedValue): string {
  return block.startsWith('<') ? code(block) : plain(block);
}
