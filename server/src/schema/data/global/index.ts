import type { DirectiveEntry } from '../../types';
import { connections } from './connections';
import { dsn } from './dsn';
import { dummySmtp } from './dummy-smtp';
import { http } from './http';
import { httpTls } from './http-tls';
import { logging } from './logging';
import { relaying } from './relaying';
import { server } from './server';
import { smtpTls } from './smtp-tls';
import { spool } from './spool';
import { virtualMtas } from './virtual-mtas';

/** Every directive of the top level (guide §3.3.1), topic by topic. */
export const global: readonly DirectiveEntry[] = [
  ...server,
  ...connections,
  ...smtpTls,
  ...relaying,
  ...virtualMtas,
  ...spool,
  ...dsn,
  ...dummySmtp,
  ...http,
  ...httpTls,
  ...logging,
];
