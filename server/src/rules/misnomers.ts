/**
 * Names that blog posts and generators use and PowerMTA doesn't have, with what is meant. Rules about unknown names leave
 * these to `brace-block`.
 */
interface Misnomer {
  readonly name: string;
  /** Whether it stands as a tag or as a directive. */
  readonly form: 'block' | 'directive';
  /** The blocks in which the name is wrong; everywhere when left out. */
  readonly scopes?: readonly string[];
  /** The name that is meant, when only the name is to be changed. */
  readonly rename?: string;
  /** What to do, as the second half of a sentence. */
  readonly advice: string;
}

const misnomers: readonly Misnomer[] = [
  { name: 'define-virtual-mta', form: 'block', rename: 'virtual-mta', advice: 'write <virtual-mta NAME>' },
  {
    name: 'log-rotate',
    form: 'block',
    advice: 'log-rotate is a directive: write log-rotate N at the top level',
  },
  { name: 'global', form: 'block', advice: 'global settings stand at the top level, in no block' },
  {
    name: 'hide-received-header',
    form: 'directive',
    rename: 'hide-message-source',
    advice: 'write hide-message-source',
  },
  { name: 'max-message-rate', form: 'directive', rename: 'max-msg-rate', advice: 'write max-msg-rate' },
  {
    name: 'process-bounces',
    form: 'directive',
    advice: 'bounces are processed by a <bounce-processor> block',
  },
  {
    name: 'process-fbl',
    form: 'directive',
    advice: 'feedback reports are processed by a <feedback-loop-processor> block',
  },
  {
    name: 'require-starttls',
    form: 'directive',
    scopes: ['source', 'smtp-listener'],
    rename: 'require-starttls-before-auth',
    advice:
      'it is a <domain> directive about outgoing mail; for logins write require-starttls-before-auth in <source>',
  },
  {
    name: 'smtp-tls-ciphers',
    form: 'directive',
    scopes: ['smtp-listener'],
    rename: 'tls-ciphers',
    advice: 'it is a <domain> directive about outgoing mail; a listener has tls-ciphers',
  },
];

const byName = new Map<string, readonly Misnomer[]>();
for (const one of misnomers) {
  byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
}

/** The misnomer that a name in a block is, if it is one. Names in lower case. */
export function misnomerOf(name: string, form: Misnomer['form'], scope: string): Misnomer | undefined {
  return byName.get(name)?.find((one) => one.form === form && (one.scopes?.includes(scope) ?? true));
}
