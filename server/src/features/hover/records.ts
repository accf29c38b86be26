import { bounceCategories, recordFields, recordType, recordTypes } from '../../schema/values-known';
import { code, codes, paragraphs } from '../describe/markdown';
import type { Explain } from './value';

/** A type of accounting records: what each record stands for, and the fields that it can have. */
export const explainRecordType: Explain = ({ text }) => {
  const type = recordType(text);
  if (type === undefined) {
    return undefined;
  }
  const { letter, name, meaning, fields } = type;
  return {
    text: paragraphs(
      `**Records of type** ${code(letter)} (${name}): ${meaning}`,
      `Fields: ${codes(['type', ...fields])}`,
    ),
  };
};

/** A field of accounting records: what is in it, and which types of records have it. */
export const explainRecordField: Explain = ({ text }) => {
  const excluded = text.startsWith('!');
  const name = excluded ? text.slice(1) : text;
  if (name === '*') {
    return { text: '`*`: **all fields** that the type of record has' };
  }
  const general = /^(header|arf)_/i.exec(name)?.[1]?.toLowerCase();
  const key = general === undefined ? name.toLowerCase() : `${general}_name`;
  const field = recordFields.find((one) => one.name.toLowerCase() === key);
  if (field === undefined) {
    return undefined;
  }
  const types = recordTypes.filter(({ fields }) => fields.includes(field.name)).map(({ letter }) => letter);
  const meaning = general === undefined ? field.meaning : meaningOfGeneral(general, name);
  return {
    text: paragraphs(
      `${excluded ? '**Left out:** field' : '**Field**'} ${code(name)}${meaning === undefined ? '' : `: ${meaning}`}`,
      field.name === 'type' ? '' : `In records of type ${codes(types)}.`,
      field.since === undefined ? '' : `Since version ${field.since}.`,
    ),
  };
};

function meaningOfGeneral(kind: string, name: string): string {
  const inner = code(name.slice(name.indexOf('_') + 1));
  return kind === 'header'
    ? `the header ${inner} of the message`
    : `the field ${inner} of the feedback report`;
}

/** A bounce category, a known one or one of the configuration's own. */
export const explainCategory: Explain = ({ text }) => {
  const known = bounceCategories.find(({ name }) => name === text.toLowerCase());
  if (known === undefined) {
    return { text: `**Bounce category** ${code(text)}: one of your own; it exists as entries name it` };
  }
  const { name, meaning, statusCodes } = known;
  return {
    text: paragraphs(
      `**Bounce category** ${code(name)}: ${meaning}`,
      statusCodes === undefined ? '' : `Usual status codes: ${codes(statusCodes.split(', '))} (RFC 3463).`,
    ),
  };
};
