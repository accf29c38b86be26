/** A fixed word that a directive takes as its value. */
export interface KnownWord {
  readonly word: string;
  readonly meaning: string;
  /** Directives that the block must have as well when the word stands there. */
  readonly needs?: readonly string[];
}

const canonicalizations = (relaxed: string, simple: string): readonly KnownWord[] => [
  { word: 'relaxed', meaning: relaxed },
  { word: 'simple', meaning: simple },
];

const policies: readonly KnownWord[] = [
  { word: 'retain', meaning: 'leaves the local part as it is' },
  { word: 'redact', meaning: 'leaves the local part out' },
  { word: 'siphash', meaning: 'writes a SipHash of the local part; takes a key' },
  { word: 'siphash-hexkey', meaning: 'as `siphash`, with the key in hexadecimal' },
  { word: 'hmac-sha256', meaning: 'writes an HMAC-SHA256 of the local part; takes a key' },
  { word: 'hmac-sha256-hexkey', meaning: 'as `hmac-sha256`, with the key in hexadecimal' },
];

const dhLengths: readonly KnownWord[] = [
  { word: '1024', meaning: '1024 bits; too weak (RFC 9325 §4.5)' },
  { word: '2048', meaning: '2048 bits, the least that RFC 9325 §4.5 allows' },
  { word: '4096', meaning: '4096 bits' },
];

/** What the fixed words of directives mean, by directive. Each directive's entry in the schema tells where they come from. */
export const knownWords: Readonly<Record<string, readonly KnownWord[]>> = {
  type: [
    { word: 'smtp', meaning: 'delivers over SMTP' },
    { word: 'pipe', meaning: 'hands messages to a program', needs: ['command'] },
    { word: 'file', meaning: 'writes messages to files' },
    { word: 'discard', meaning: 'throws messages away' },
    { word: 'http-delivery', meaning: 'posts messages to a web endpoint', needs: ['http-delivery-url'] },
  ],
  'http-access': [
    { word: 'none', meaning: 'no access' },
    { word: 'monitor', meaning: 'may look' },
    { word: 'monitor,deny-logs', meaning: 'may look, but not at logs' },
    { word: 'operator', meaning: 'may look, also at the configuration, and run commands' },
    { word: 'admin', meaning: 'may do all that an operator may, and change the configuration' },
  ],
  'authentication-method': [
    { word: 'password', meaning: "the user's `password`" },
    { word: 'system', meaning: 'an account of the Linux system' },
    { word: 'certificate', meaning: 'a client certificate; needs TLS' },
  ],
  'default-virtual-mta': [
    {
      word: 'by-smtp-source-ip',
      meaning: 'the virtual MTA whose source address is the one that the client connected to',
    },
  ],
  'dkim-sign': [
    {
      word: 'if-x-dkim-options-present',
      meaning: 'signs messages that carry an `X-DKIM-Options` header',
    },
  ],
  'dkim-algorithm': [
    { word: 'rsa-sha256', meaning: 'the one to use' },
    { word: 'rsa-sha1', meaning: 'forbidden by RFC 8301' },
  ],
  'dkim-headers-canon': canonicalizations(
    'allows for another case of header names, folding and white space (RFC 6376 §3.4.2)',
    'allows for no change (RFC 6376 §3.4.1)',
  ),
  'dkim-body-canon': canonicalizations(
    'allows for changes of white space (RFC 6376 §3.4.4)',
    'allows for empty lines at the end only (RFC 6376 §3.4.3)',
  ),
  'dkim-identity': [
    { word: 'sender-or-from', meaning: "the address in the message's Sender or From header" },
  ],
  'dsn-format': [
    { word: 'standard', meaning: 'the usual form' },
    { word: 'plain-text', meaning: 'without attachments, for firewalls that strip them' },
  ],
  'dsn-return-default': [
    { word: 'headers', meaning: "the message's headers" },
    { word: 'full', meaning: 'the whole message' },
    { word: 'system', meaning: 'left to the system' },
  ],
  'file-format': [
    { word: 'newfile-plain', meaning: 'each message in a file of its own' },
    {
      word: 'newfile-pickup',
      meaning: 'each message in a file of its own, with `x-sender` and `x-receiver`',
    },
    { word: 'append-mbox', meaning: 'all messages in one mailbox file' },
  ],
  'add-date-header': [
    { word: 'no', meaning: 'adds none' },
    { word: 'yes', meaning: 'adds one where it is missing' },
    { word: 'override', meaning: 'always sets it' },
  ],
  'date-header-time': [
    { word: 'reception', meaning: 'the time of reception' },
    { word: 'delivery', meaning: 'the time of delivery' },
  ],
  'http-default-sort-order': [
    { word: 'rcpt', meaning: 'by recipients' },
    { word: 'name', meaning: 'by name' },
    { word: 'size', meaning: 'by size' },
  ],
  'http-webhook-transfer-encoding': [{ word: 'gzip', meaning: 'compresses what is posted' }],
  'privacy-policy': policies,
  mx: [
    {
      word: 'rollup-by-ip',
      meaning: 'rolls up by the address of the MX host; a wildcard then needs no `smtp-hosts`',
    },
  ],
  'sender-or-from': [
    { word: 'enable-signals', meaning: 'reports these messages; `,subaccount=N` may follow' },
    { word: 'disable-signals', meaning: 'does not report these messages' },
  ],
  'smtp-server-tls-dh-key-length': dhLengths,
  'http-tls-dh-key-length': dhLengths,
  'tls-dh-key-length': dhLengths,
};

/** What a fixed word of a directive means; case doesn't matter. */
export function knownWord(directive: string, word: string): KnownWord | undefined {
  const key = word.toLowerCase();
  const [, plain = directive] = /^second-(dkim-.*)$/.exec(directive) ?? [];
  return knownWords[plain]?.find((known) => known.word === key);
}
