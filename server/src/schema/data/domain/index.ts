import type { DirectiveEntry } from '../../types';
import { backoff } from './backoff';
import { deliveryTypes } from './delivery-types';
import { dkim } from './dkim';
import { limits } from './limits';
import { logging } from './logging';
import { priorities } from './priorities';
import { protocol } from './protocol';
import { reports } from './reports';
import { retries } from './retries';
import { routing } from './routing';
import { sourceIp } from './source-ip';
import { timeouts } from './timeouts';
import { tls } from './tls';

/** What may stand in `<domain>`, by topic. */
export const domain: readonly DirectiveEntry[] = [
  ...limits,
  ...sourceIp,
  ...retries,
  ...backoff,
  ...routing,
  ...priorities,
  ...timeouts,
  ...protocol,
  ...tls,
  ...dkim,
  ...deliveryTypes,
  ...reports,
  ...logging,
];
