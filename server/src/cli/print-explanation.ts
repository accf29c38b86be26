import {
  type NameFile,
  type Place,
  type Report,
  type ReportedSetting,
  type ReportedValue,
  subjectOf,
} from '../features/explain';
import { withPaths } from './with-paths';

/** An explanation as people read it. With `all`, what nothing sets too. */
export function explanationText(report: Report, nameFile: NameFile, all: boolean): string {
  const at = ({ uri, line }: Place) => `${nameFile(uri)}:${line + 1}`;
  const { domain, client, notes, unknowns } = report;
  const lines: string[] = [`Effective settings: ${subjectOf(report)}`];
  if (client !== undefined) {
    lines.push('', 'Sources, the first to be asked first:');
    lines.push(...list(client.sources.map(({ block, why, place }) => `${block}, ${why} (${at(place)})`)));
    lines.push('', 'Settings of the source:', ...settingLines(client.settings, at, all));
    lines.push('', 'Virtual MTA:', ...list(client.choice));
  }
  if (domain !== undefined) {
    const { by, queue, pool } = domain;
    if (by !== undefined) {
      lines.push(
        '',
        `Mail goes into the queue ${queue} (${by.directive}, ${at(by.place)}): its settings hold.`,
      );
    }
    if (pool !== undefined) {
      lines.push('', `The virtual MTA is in the pool ${pool}, whose blocks hold too.`);
    }
    lines.push('', 'Blocks that match, the first to be asked first:');
    lines.push(...list(domain.blocks.map(({ block, place }) => `${block} (${at(place)})`)));
    lines.push('', 'Settings:', ...settingLines(domain.settings, at, all));
    if (domain.virtualMta !== undefined) {
      lines.push('', `Settings of ${domain.virtualMta} itself:`, ...settingLines(domain.sender, at, all));
    }
  }
  if (notes.length > 0) {
    lines.push('', 'Good to know:', ...list(notes));
  }
  if (unknowns.length > 0) {
    lines.push('', 'Not known:', ...list(unknowns));
  }
  return `${lines.join('\n')}\n`;
}

/** An explanation as JSON, version 1: lines are counted from 1. */
export function explanationJson(report: Report, nameFile: NameFile): string {
  return `${JSON.stringify({ version: 1, ...report }, withPaths(nameFile), 2)}\n`;
}

function list(texts: readonly string[]): string[] {
  return texts.length === 0 ? ['  none'] : texts.map((text) => `  ${text}`);
}

function settingLines(
  settings: readonly ReportedSetting[],
  at: (place: Place) => string,
  all: boolean,
): string[] {
  const width = Math.max(0, ...settings.filter(isGiven).map(({ directive }) => directive.length));
  const lines = settings.flatMap((setting) => {
    const name = setting.directive.padEnd(width);
    return isGiven(setting) ? givenLines(setting, name, at) : all ? [`  ${name}  ${unsetText(setting)}`] : [];
  });
  return lines.length === 0 ? ['  none is set'] : lines;
}

function isGiven({ state }: ReportedSetting): boolean {
  return state === 'set' || state === 'cleared';
}

function givenLines(setting: ReportedSetting, name: string, at: (place: Place) => string): string[] {
  const { values, clearedBy, overridden, doubts } = setting;
  const shown = ({ value, block, place }: ReportedValue) => `${value}  (${block}, ${at(place)})`;
  const cleared =
    clearedBy === undefined
      ? []
      : [`"" clears what is inherited  (${clearedBy.block}, ${at(clearedBy.place)})`];
  const [first = '', ...others] = [...values.map(shown), ...cleared];
  const indent = ' '.repeat(name.length + 4);
  return [
    `  ${name}  ${first}`,
    ...others.map((text) => indent + text),
    ...overridden.map((value) => `${indent}instead of ${shown(value)}`),
    ...doubts.map((doubt) => indent + doubt),
  ];
}

function unsetText(setting: ReportedSetting): string {
  return setting.state === 'default'
    ? `${setting.default}  (default)`
    : 'not set; the guide gives no default';
}
