import { type Configuration, nameEntry } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import { listenersOf } from '../model/listeners';
import type { Steps } from '../model/steps';
import { authWithoutTls } from '../rules/auth-without-tls';
import { plaintextAuth } from '../rules/plaintext-auth';
import type { Finding, Rule } from '../rules/rule';
import { checkInSteps, lineOfFinding, ruleSet } from '../rules/run';
import type { LintSettings } from '../rules/settings';
import { submissionPort } from '../rules/submission-port';
import { weakCiphers } from '../rules/weak-ciphers';
import { weakDh } from '../rules/weak-dh';
import { weakTlsVersion } from '../rules/weak-tls-version';
import { plural } from '../schema/values/wording';
import { type FixedFile, fixAll } from './fix-all';

/** The rules whose fixes "Harden TLS" applies, each with what it did, for the summary. */
const steps: readonly { readonly rule: Rule; readonly done: (count: number) => string }[] = [
  {
    rule: weakTlsVersion,
    done: (count) => `Switched TLS to versions 1.2 and 1.3 only in ${plural(count, 'line')}.`,
  },
  {
    rule: weakCiphers,
    done: (count) => `Replaced weak ciphers by the recommended ones in ${plural(count, 'line')}.`,
  },
  {
    rule: weakDh,
    done: (count) => `Set Diffie-Hellman parameters to 2048 bits in ${plural(count, 'line')}.`,
  },
  {
    rule: plaintextAuth,
    done: (count) => `Switched off passwords in clear text in ${plural(count, 'line')}.`,
  },
  { rule: authWithoutTls, done: (count) => `Demanded STARTTLS before a login in ${plural(count, 'place')}.` },
  { rule: submissionPort, done: (count) => `Made ${plural(count, 'listener')} fit the port.` },
];

/** The rules that "Harden TLS" applies. */
const tlsRules: readonly Rule[] = steps.map(({ rule }) => rule);

/** A file with hardened TLS. */
interface HardenedFile extends FixedFile {
  /** What was changed and what is left to do, in sentences; one when there was nothing to do. */
  readonly summary: readonly string[];
  /** Findings of these rules that no edit of this file can put right. */
  readonly left: readonly Finding[];
}

/**
 * Applies every fix of the rules about TLS in a file, as often as one brings another to light. Hardening the result again
 * changes nothing. Rules that are switched off or silenced by a comment are left out.
 */
export function* hardenTls(
  file: FileModel,
  configuration: Configuration,
  settings: LintSettings,
): Steps<HardenedFile> {
  const rules = ruleSet(tlsRules, settings);
  const fixed = yield* fixAll(file, configuration, rules, () => true);
  const left = yield* checkInSteps(fixed.file, fixed.configuration, rules);
  return { ...fixed, left, summary: summaryOf(fixed, left) };
}

function summaryOf({ fixed, configuration }: FixedFile, left: readonly Finding[]): string[] {
  const sentences = steps.flatMap(({ rule, done }) => {
    const count = fixed.filter((finding) => finding.rule === rule.id).length;
    return count === 0 ? [] : [done(count)];
  });
  if (fixed.some(({ rule }) => startsTls.has(rule)) && !hasCertificate(configuration)) {
    sentences.push(
      'TLS needs a certificate, and none is in view: give one by smtp-server-tls-certificate before you reload.',
    );
  }
  const rest = left.map((finding) => `Left to you in line ${lineOfFinding(finding) + 1}: ${finding.message}`);
  const all = [...sentences, ...rest];
  return all.length === 0 ? ['Nothing to harden: TLS is set up well here.'] : all;
}

const startsTls: ReadonlySet<string> = new Set([authWithoutTls.id, submissionPort.id]);

function hasCertificate(configuration: Configuration): boolean {
  return (
    nameEntry(configuration, 'setting', 'smtp-server-tls-certificate') !== undefined ||
    listenersOf(configuration).some((listener) => listener.hasCertificate)
  );
}
