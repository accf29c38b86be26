import type { Range } from 'vscode-languageserver-types';
import type { Configuration } from '../model/configuration';
import { type FileModel, scopeIn } from '../model/file-model';
import { type Places, placesAround, uriOfPath } from '../model/locate';
import { type Steps, sorted } from '../model/steps';
import { directiveIn } from '../schema/lookup';
import type { ValueType } from '../schema/types';
import { argumentsOf } from '../schema/values/check';
import type { Line } from '../syntax/line';

/** A part of a file that leads elsewhere. */
interface Link {
  readonly range: Range;
  readonly target: string;
  /** Whether it is worth showing only if the file is there: keys are rarely kept with the configuration. */
  readonly ifThere: boolean;
}

const LINES_IN_STEP = 500;

/** What a file links to: included files, key and certificate files, URLs. */
export function* documentLinks(file: FileModel, configuration: Configuration): Steps<Link[]> {
  const places = configuration.places ?? placesAround(file.uri);
  const links = includeLinks(file, configuration);
  for (const [at, line] of file.tree.lines.entries()) {
    if (at % LINES_IN_STEP === 0) {
      yield;
    }
    if (line.kind === 'directive' && line.name !== 'include' && !line.templated) {
      links.push(...valueLinks(file, places, at, line));
    }
  }
  return yield* sorted(links, (a, b) => a.range.start.line - b.range.start.line);
}

/** Wildcards that match several files lead to a definition list instead. */
function includeLinks(file: FileModel, configuration: Configuration): Link[] {
  return file.units.flatMap(({ first, facts }) =>
    facts.includes.flatMap((include) => {
      const found = configuration.targets.get(include);
      const target = found?.state === 'remote' ? include.target : found?.files[0];
      if (target === undefined || (found?.files.length ?? 0) > 1) {
        return [];
      }
      return [
        {
          range: rangeIn(first + include.offset, include.start, include.end),
          target: withoutLogin(target),
          ifThere: false,
        },
      ];
    }),
  );
}

/**
 * A URL without name and password: nothing is gained by handing them to a browser. They stand before the `@` of the authority,
 * which ends at the first `/`, `?` or `#` (RFC 3986 §3.2); a mark of these in a password would be written with a percent sign.
 */
function withoutLogin(url: string): string {
  const [scheme = '', authority = ''] = /^(https?:\/\/)([^/?#]*)/i.exec(url)?.slice(1) ?? [];
  const login = authority.lastIndexOf('@') + 1;
  return `${scheme}${url.slice(scheme.length + login)}`;
}

const linked: ReadonlySet<ValueType> = new Set(['url', 'key-file', 'path']);

function valueLinks(file: FileModel, places: Places, at: number, line: Line): Link[] {
  const entry = directiveIn(line.name, scopeIn(file, at));
  if (entry === undefined || !entry.params.some(({ type }) => linked.has(type))) {
    return [];
  }
  return argumentsOf(line, entry).flatMap(({ param, start, end, text }): Link[] => {
    const range = rangeIn(at, start, end);
    if (!linked.has(param.type)) {
      return [];
    }
    if (/^https?:\/\//i.test(text)) {
      return [{ range, target: withoutLogin(text), ifThere: false }];
    }
    // Relative paths, variables and Vault paths lead to no certain file.
    return param.type !== 'url' && /^(?:\/|[A-Za-z]:[\\/])/.test(text) && !text.includes('$')
      ? [{ range, target: uriOfPath(places, file.uri, text), ifThere: true }]
      : [];
  });
}

function rangeIn(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
