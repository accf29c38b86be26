import type { GeneratorOptions } from './types';

/** The options as long as nobody chose any. */
export const defaultOptions: GeneratorOptions = {
  template: 'auto',
  ports: [],
  tlsPath: '/etc/pmta/tls/{host}.pem',
  dkimPath: '/etc/pmta/dkim/{selector}.{domain}.pem',
  namePattern: '{host}',
  hostPattern: '',
  selector: '',
  pool: 'by-name',
  poolName: '',
  members: 'virtual-mtas',
  user: '',
  rates: [],
  layout: 'one-file',
  includeFolder: '/etc/pmta/conf.d',
  answers: {},
  edits: {},
};
