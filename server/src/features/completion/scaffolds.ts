import { CompletionItemKind } from 'vscode-languageserver-types';
import { ranks } from './ranks';
import type { CompletionOptions, Suggestion } from './suggestion';

/** Blocks that belong together, with linked places: what is typed once stands everywhere it belongs. */
interface Scaffold {
  readonly label: string;
  /** What the user types to get it. */
  readonly word: string;
  readonly detail: string;
  /** The blocks that it may stand in. */
  readonly scopes: readonly string[];
  /** As a snippet: tab stops and nothing else that needs escaping. */
  readonly body: string;
}

/** A place with what stands in it at first; all places of a number hold what is typed into one of them. */
function place(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

const name = place(1, 'mail1');

function dkim(selector: number, domain: number): string {
  const [first, second] = [place(selector, 'default'), place(domain, 'example.com')];
  return `domain-key ${first},${second},/etc/pmta/dkim/${first}.${second}.pem`;
}

/** Where clients connect: TLS and a login are demanded before anything else, and nobody may relay without one. */
function submission(address: string): string {
  return `<smtp-listener ${address}:${place(3, '587')}>
	tls-certificate /etc/pmta/tls/${place(4, 'mail.example.com')}.pem
	source ${name}-submission
</smtp-listener>

# before login
<source ${name}-submission>
	smtp-service yes
	allow-starttls yes
	require-starttls-before-auth yes
	require-auth true
	allow-unencrypted-plain-auth no
	smtp-max-auth-failure-rate 5/min
	always-allow-relaying no
</source>`;
}

/** Who may log in there, and what holds for them then. */
function user(virtualMta: boolean): string {
  return `<smtp-user ${place(5, 'USER')}>
	password ${place(6, 'PASSWORD')}
	source ${name}-users
</smtp-user>

# after login
<source ${name}-users>
	smtp-service yes
	require-auth true
	always-allow-relaying yes
${virtualMta ? `	default-virtual-mta ${name}\n` : ''}	hide-message-source yes
</source>`;
}

/** Where mail goes out. */
function virtualMta(address: string, host: string, key: string): string {
  return `<virtual-mta ${name}>
	smtp-source-host ${address} ${host}
	${key}
	<domain *>
		dkim-sign yes
		use-starttls yes
	</domain>
</virtual-mta>`;
}

/** The ready-made blocks. */
export const scaffolds: readonly Scaffold[] = [
  {
    label: 'vmta',
    word: 'vmta',
    detail: 'a virtual MTA with its address, host name and DKIM key',
    scopes: ['global'],
    body: virtualMta(place(2, '192.0.2.10'), place(3, 'mail.example.com'), dkim(4, 5)),
  },
  {
    label: 'vmta-listener',
    word: 'vmta-listener',
    detail: 'a virtual MTA and a listener with a login on one address',
    scopes: ['global'],
    body: [
      submission(place(2, '192.0.2.10')),
      user(true),
      virtualMta(place(2, '192.0.2.10'), place(4, 'mail.example.com'), dkim(7, 8)),
    ].join('\n\n'),
  },
  {
    label: 'listener',
    word: 'listener',
    detail: 'a listener for submission with its sources and a user',
    scopes: ['global'],
    body: [submission(place(2, '192.0.2.10')), user(false)].join('\n\n'),
  },
  {
    label: 'client-delivery',
    word: 'client-delivery',
    detail: 'a listener on one address, a virtual MTA that delivers from another',
    scopes: ['global'],
    body: [
      submission(place(2, '192.0.2.10')),
      user(true),
      virtualMta(place(7, '192.0.2.20'), place(4, 'mail.example.com'), dkim(8, 9)),
    ].join('\n\n'),
  },
  {
    label: 'domain-key with dkim-sign',
    word: 'domain-key',
    detail: 'a DKIM key, and signing switched on',
    scopes: ['global', 'virtual-mta', 'virtual-mta-pool'],
    body: `${dkim(1, 2)}\n<domain *>\n\tdkim-sign yes\n</domain>`,
  },
];

/** The ready-made blocks that may begin in a block; for clients that understand tab stops. */
export function scaffoldSuggestions(scope: string, options: CompletionOptions): Suggestion[] {
  return options.snippets
    ? scaffolds
        .filter(({ scopes }) => scopes.includes(scope))
        .map(({ label, word, detail, body }) => ({
          label,
          kind: CompletionItemKind.Snippet,
          detail,
          filter: word,
          snippet: body,
          rank: ranks.scaffold,
        }))
    : [];
}
