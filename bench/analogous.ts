import type { Line } from '../server/src/syntax/line';
import { parse } from '../server/src/syntax/tree';

/**
 * A configuration as people would write it in other languages: the same settings, sections and comments, so that their grammars
 * have as much to colour. Each takes the text of a configuration and gives lines. Tags that a language has no line for give none.
 */
export const analogous = { ini: asIni, properties: asProperties, xml: asXml };

/** Sections, which nothing ends, and settings with values in quotes where they have blanks or slashes. */
function asIni(text: string): string[] {
  return parse(text).lines.flatMap((line) => {
    const { indent, name, value, comment } = partsOf(line);
    const behind = comment === undefined ? '' : `#${comment}`;
    switch (line.kind) {
      case 'open':
        return `${indent}[${[name, value].filter(Boolean).join(' ')}] ${behind}`.trimEnd();
      case 'close':
        return behind === '' ? [] : `${indent}${behind}`;
      case 'blank':
      case 'comment':
        return `${indent}${behind}`.trimEnd();
      default: {
        const quoted = /[\s"'/]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
        return `${indent}${name} = ${quoted} ${behind}`.trimEnd();
      }
    }
  });
}

/** Settings with the names of the sections that they stand in before theirs. */
function asProperties(text: string): string[] {
  const sections: string[] = [];
  return parse(text).lines.flatMap((line) => {
    const { name, value, comment } = partsOf(line);
    const behind = comment === undefined ? '' : `#${comment}`;
    switch (line.kind) {
      case 'open':
        sections.push(value === '' ? name : value);
        return behind === '' ? [] : behind;
      case 'close':
        sections.pop();
        return behind === '' ? [] : behind;
      case 'blank':
      case 'comment':
        return behind;
      default:
        return `${[...sections, name].join('.').replace(/[\s:=]/g, '_')}=${value} ${behind}`.trimEnd();
    }
  });
}

/** Blocks as elements with a name, settings as elements with their value as content. */
function asXml(text: string): string[] {
  return parse(text).lines.map((line) => {
    const { indent, name, value, comment } = partsOf(line);
    const element = name.replace(/[^\w-]/g, '_');
    const behind = comment === undefined ? '' : `<!-- ${comment.replace(/--+/g, '=')} -->`;
    switch (line.kind) {
      case 'open':
        return `${indent}<${element}${value === '' ? '' : ` name="${escaped(value)}"`}> ${behind}`.trimEnd();
      case 'close':
        return `${indent}</${element}> ${behind}`.trimEnd();
      case 'blank':
      case 'comment':
        return `${indent}${behind}`.trimEnd();
      default:
        return `${indent}<${element}>${escaped(value)}</${element}> ${behind}`.trimEnd();
    }
  });
}

interface Parts {
  readonly indent: string;
  readonly name: string;
  readonly value: string;
  /** What stands behind the `#`; undefined where there is none. */
  readonly comment: string | undefined;
}

/** A line in its parts; one without a name, as an entry that begins with its pattern, is called `entry`. */
function partsOf({ text, eol, nameStart, nameEnd, valueStart, valueEnd, commentStart }: Line): Parts {
  return {
    indent: /^[\t ]*/.exec(text)?.[0] ?? '',
    name: text.slice(nameStart, nameEnd) || 'entry',
    value: text.slice(valueStart, valueEnd),
    comment: commentStart < 0 ? undefined : text.slice(commentStart + 1, eol),
  };
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
