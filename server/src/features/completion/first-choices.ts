const no = [
  'run-as-root',
  'log-file-world-readable',
  'world-readable',
  'always-allow-relaying',
  'allow-unencrypted-plain-auth',
  'use-unencrypted-plain-auth',
  'retain-x-dkim-key',
  'dkim-add-body-limit',
  'second-dkim-add-body-limit',
  ...['smtp-server-tls', 'http-tls', 'smtp-tls', 'tls'].flatMap((prefix) => [
    `${prefix}-allow-tlsv1`,
    `${prefix}-allow-tlsv1.1`,
  ]),
];

/**
 * The word that a choice begins with, where the first one there is (`yes`, or the first of the guide's words) would weaken
 * a server: what is offered first is taken with one key. A test asks the rules about the first word of every directive.
 */
export const firstChoices: Readonly<Record<string, string>> = {
  ...Object.fromEntries(no.map((name) => [name, 'no'])),
  'dkim-algorithm': 'rsa-sha256',
  'second-dkim-algorithm': 'rsa-sha256',
  'smtp-server-tls-dh-key-length': '2048',
  'http-tls-dh-key-length': '2048',
  'tls-dh-key-length': '2048',
};
