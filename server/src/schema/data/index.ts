import type { DirectiveEntry } from '../types';
import { acctFile } from './acct-file';
import { acctWebhook } from './acct-webhook';
import { addressList } from './address-list';
import { aliases } from './aliases';
import { bounceProcessor } from './bounce-processor';
import { dns } from './dns';
import { domain } from './domain';
import { domainKeyList } from './domain-key-list';
import { emailPatterns } from './email-patterns';
import { feedbackLoopProcessor } from './feedback-loop-processor';
import { global } from './global';
import { mxRollupList } from './mx-rollup-list';
import { patternList } from './pattern-list';
import { proxy } from './proxy';
import { rewriteList } from './rewrite-list';
import { secondDkim } from './second-dkim';
import { signals } from './signals';
import { signalsFilter } from './signals-filter';
import { smtpListener } from './smtp-listener';
import { smtpPatternList } from './smtp-pattern-list';
import { smtpUser } from './smtp-user';
import { source } from './source';
import { sourceGroup } from './source-group';
import { spool } from './spool';
import { transmissionsApi } from './transmissions-api';
import { transmissionsApiListener } from './transmissions-api-listener';
import { vault } from './vault';
import { virtualMta } from './virtual-mta';
import { virtualMtaPool } from './virtual-mta-pool';

/** Every directive that we know, block by block. */
export const directives = (): readonly DirectiveEntry[] => [
  ...global,
  ...spool,
  ...bounceProcessor,
  ...feedbackLoopProcessor,
  ...addressList,
  ...emailPatterns,
  ...source,
  ...smtpUser,
  ...sourceGroup,
  ...domain,
  ...acctFile,
  ...acctWebhook,
  ...virtualMta,
  ...virtualMtaPool,
  ...patternList,
  ...smtpPatternList,
  ...dns,
  ...smtpListener,
  ...rewriteList,
  ...domainKeyList,
  ...transmissionsApi,
  ...transmissionsApiListener,
  ...proxy,
  ...vault,
  ...signalsFilter,
  ...signals,
  ...mxRollupList,
  ...aliases,
  ...secondDkim,
];
