import { parseHostname } from '../values/hostname';
import { parseSelector } from '../values/names';
import { quote } from '../values/result';
import type { Role } from './types';

/** What a value of a role is, or what is wrong with it (without a full stop). */
type RoleReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: string };

/** What fields are called in messages. */
export const roleNames: Readonly<Record<Role, string>> = {
  ip: 'address',
  client: 'client address',
  delivery: 'delivery address',
  selector: 'selector',
  domain: 'domain',
  host: 'host name',
  name: 'name',
  user: 'user',
  password: 'password',
};

/** Marks in a host name that become another number for each address, as in `mail{n}.example.com`. */
export const hostMarks = /\{(?:n|ip|octet)\}/g;

/** Reads the value of a role other than an address. Host and domain names come back in lower case, the rest as given. */
export function readRole(role: Role, text: string): RoleReading {
  if (text === '') {
    return wrong(`the ${roleNames[role]} is empty`);
  }
  const strange = role === 'password' ? undefined : strangeCharacter(text);
  if (strange !== undefined) {
    return wrong(`the ${roleNames[role]} has ${strange} in it: write it with plain characters`);
  }
  switch (role) {
    case 'host':
    case 'domain':
      return readName(role, text);
    case 'selector':
      return readSelector(text);
    case 'password':
      return readPassword(text);
    case 'user':
      return fits(text, unfitForUser, `${quote(text)} can't be a user`, 'white space, quotes, # < > { }');
    default:
      return readVirtualMtaName(text);
  }
}

/** Two labels or more of which the last is no number: a name, right as it is, is then fully qualified (RFC 5321 §2.3.5). */
const hasTopLabel = /\.\d*[^.\d][^.]*$/;

function readName(role: 'host' | 'domain', text: string): RoleReading {
  const sample = role === 'host' ? text.replace(hostMarks, '1') : text;
  const parsed = parseHostname(sample);
  if (parsed.ok && hasTopLabel.test(parsed.name)) {
    const bare = text.endsWith('.') ? text.slice(0, -1) : text;
    return { ok: true, value: bare.toLowerCase() };
  }
  const what = role === 'host' ? 'host name such as mail.example.com' : 'domain such as example.com';
  const braces = role === 'host' && text.includes('{') ? ' (in it, {n} counts the addresses)' : '';
  return wrong(`${quote(text)} is not a ${what}${braces}`);
}

function readSelector(text: string): RoleReading {
  return parseSelector(text).ok && !text.startsWith('{')
    ? { ok: true, value: text }
    : wrong(`${quote(text)} is not a DKIM selector: letters, digits, hyphens and dots`);
}

/** A `#` starts a comment anywhere and nothing escapes it (guide §3.1), and white space or a quote would end the value. */
function readPassword(text: string): RoleReading {
  if (text.includes('#')) {
    return wrong(
      "the password has a # in it, which starts a comment in PowerMTA's files: choose another password",
    );
  }
  if (/[\s\p{Zs}]/u.test(text)) {
    return wrong(
      "the password has white space in it, which PowerMTA's files can't hold: choose another password",
    );
  }
  if (/["']/.test(text)) {
    return wrong(
      "the password has a quote in it, which PowerMTA's files can't hold: choose another password",
    );
  }
  if (/^<.*>$/.test(text)) {
    return wrong(
      "the password looks like a tag, which opens a block in PowerMTA's files: choose another password",
    );
  }
  const strange = strangeCharacter(text);
  return strange === undefined
    ? fits(text, templateMarkup, "the password can't be written", 'template markup ({{ {% <? <%)')
    : wrong(`the password has ${strange} in it: write it with plain characters`);
}

const templateMarkup = /\{\{|\{%|<\?|<%/;
const unfitForUser = /[\s"'#<>{}]/;

/** Names of virtual MTAs and pools: what a path, a tag, a list or a header couldn't hold isn't taken. */
function readVirtualMtaName(text: string): RoleReading {
  return /^(?![.+-])[\p{L}\p{N}_.+-]+$/u.test(text)
    ? { ok: true, value: text }
    : wrong(`${quote(text)} can't be the name of a virtual MTA: letters, digits, dots, hyphens and _`);
}

function fits(text: string, unfit: RegExp, message: string, without: string): RoleReading {
  return unfit.test(text) ? wrong(`${message}: it must be without ${without}`) : { ok: true, value: text };
}

/** Characters that come along from web pages and that nobody sees, in words. */
function strangeCharacter(text: string): string | undefined {
  if (/[\u2018\u2019\u201c\u201d]/.test(text)) {
    return 'a typographic quote';
  }
  if (/[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/.test(text)) {
    return 'an invisible character';
  }
  if (/&(?:lt|gt|quot|nbsp);/.test(text)) {
    return 'HTML markup';
  }
  return hasControl(text) ? 'a control character' : undefined;
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || (code >= 127 && code < 160) || (code >= 0xd800 && code < 0xe000 && !isPair(text, at))) {
      return true;
    }
  }
  return false;
}

/** Whether a surrogate stands with its other half. */
function isPair(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  const before = text.codePointAt(at - 1) ?? 0;
  return code > 0xffff || before > 0xffff;
}

function wrong(message: string): RoleReading {
  return { ok: false, message };
}
