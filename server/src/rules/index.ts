import { acctFileMove } from './acct-file-move';
import { authWithoutTls } from './auth-without-tls';
import { backoffWithoutEnd } from './backoff-without-end';
import { braceBlock } from './brace-block';
import { bruteForce } from './brute-force';
import { deprecatedDirective } from './deprecated-directive';
import { dkimNoKey } from './dkim-no-key';
import { dkimNotSigned } from './dkim-not-signed';
import { dkimWeak } from './dkim-weak';
import { duplicateDirective } from './duplicate-directive';
import { duplicateName } from './duplicate-name';
import { ehloNotFqdn } from './ehlo-not-fqdn';
import { extraValue } from './extra-value';
import { hashCutsValue } from './hash-cuts-value';
import { includeCycle } from './include-cycle';
import { includeMissing } from './include-missing';
import { invalidValue } from './invalid-value';
import { macroLoop } from './macro-loop';
import { mismatchedClose } from './mismatched-close';
import { missingRequired } from './missing-required';
import { missingValue } from './missing-value';
import { monitorExposed } from './monitor-exposed';
import { newerThanTarget } from './newer-than-target';
import { openRelay } from './open-relay';
import { opportunisticOnly } from './opportunistic-only';
import { pastedIpLines } from './pasted-ip-lines';
import { pastedMarkup } from './pasted-markup';
import { patternActionConflict } from './pattern-action-conflict';
import { patternNeverReached } from './pattern-never-reached';
import { plaintextAuth } from './plaintext-auth';
import { poolDomainConflict } from './pool-domain-conflict';
import { removedDirective } from './removed-directive';
import { rerouteLoop } from './reroute-loop';
import { retryBeyondBounce } from './retry-beyond-bounce';
import { rollupName } from './rollup-name';
import { rollupNeedsHosts } from './rollup-needs-hosts';
import { rollupWithoutDomain } from './rollup-without-domain';
import type { Rule } from './rule';
import { runAsRoot } from './run-as-root';
import { sameSourceIp } from './same-source-ip';
import { submissionPort } from './submission-port';
import { typeNeeds } from './type-needs';
import { unclosedBlock } from './unclosed-block';
import { unclosedTag } from './unclosed-tag';
import { undefinedReference } from './undefined-reference';
import { unexpectedClose } from './unexpected-close';
import { unknownBlock } from './unknown-block';
import { unknownDirective } from './unknown-directive';
import { unknownRule } from './unknown-rule';
import { unusedDefinition } from './unused-definition';
import { usedBeforeDefined } from './used-before-defined';
import { weakCiphers } from './weak-ciphers';
import { weakDh } from './weak-dh';
import { weakSecret } from './weak-secret';
import { weakTlsVersion } from './weak-tls-version';
import { wildcardKeyFirst } from './wildcard-key-first';
import { worldReadable } from './world-readable';
import { wrongScope } from './wrong-scope';

/** The rules about configurations. Adding a rule is a file beside this one and a line here. */
const rules: readonly Rule[] = [
  unclosedBlock,
  unclosedTag,
  unexpectedClose,
  mismatchedClose,
  unknownBlock,
  unknownDirective,
  wrongScope,
  missingValue,
  extraValue,
  invalidValue,
  openRelay,
  plaintextAuth,
  authWithoutTls,
  submissionPort,
  deprecatedDirective,
  removedDirective,
  newerThanTarget,
  duplicateDirective,
  duplicateName,
  undefinedReference,
  unusedDefinition,
  usedBeforeDefined,
  macroLoop,
  includeMissing,
  includeCycle,
  poolDomainConflict,
  braceBlock,
  hashCutsValue,
  pastedMarkup,
  pastedIpLines,
  typeNeeds,
  patternActionConflict,
  patternNeverReached,
  backoffWithoutEnd,
  retryBeyondBounce,
  rollupName,
  rollupNeedsHosts,
  rollupWithoutDomain,
  rerouteLoop,
  acctFileMove,
  wildcardKeyFirst,
  dkimNotSigned,
  dkimNoKey,
  missingRequired,
  dkimWeak,
  weakTlsVersion,
  weakCiphers,
  weakDh,
  opportunisticOnly,
  monitorExposed,
  weakSecret,
  worldReadable,
  runAsRoot,
  bruteForce,
  ehloNotFqdn,
  sameSourceIp,
];

/** Every rule, in the order of the documentation. */
export const allRules: readonly Rule[] = [...rules, unknownRule(rules.map((rule) => rule.id))];
