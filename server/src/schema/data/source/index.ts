import type { DirectiveEntry } from '../../types';
import { access } from './access';
import { checks } from './checks';
import { delivery } from './delivery';
import { headers } from './headers';
import { jobs } from './jobs';
import { limits } from './limits';
import { logging } from './logging';

/** Every directive of `<source>` (guide §3.3.7), topic by topic. */
export const source: readonly DirectiveEntry[] = [
  ...access,
  ...limits,
  ...headers,
  ...delivery,
  ...jobs,
  ...checks,
  ...logging,
];
