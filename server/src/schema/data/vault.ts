import type { DirectiveEntry } from '../types';
import { guide, interval } from './parts';

/** What may stand in `<vault>`. */
export const vault: readonly DirectiveEntry[] = [
  {
    name: 'server-url',
    scope: 'vault',
    params: [{ name: 'URL', type: 'url', text: '`http://` or `https://`, host or address, and port' }],
    laterRelease: true,
    text: 'Says where the Vault server is that holds DKIM keys. A `domain-key` takes its key from there with `{vault}:/PATH:KEY`.',
    related: ['access-token', 'domain-key', 'cache-ttl'],
    source: guide('3.3.23.1'),
  },
  {
    name: 'access-token',
    scope: 'vault',
    params: [{ name: 'STRING', type: 'secret' }],
    laterRelease: true,
    text: 'Gives the token with which PowerMTA signs in to Vault. It is a secret: keep the file from other eyes.',
    related: ['server-url'],
    source: guide('3.3.23.2'),
  },
  {
    name: 'cache-ttl',
    scope: 'vault',
    params: interval,
    default: '24h',
    laterRelease: true,
    text: 'Sets how long a key from Vault is kept in the cache. That a key is missing is remembered for one hour.',
    related: ['server-url', 'domain-key'],
    source: guide('3.3.23.3'),
  },
];
