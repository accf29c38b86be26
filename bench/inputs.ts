import type { JSONSchema } from 'vscode-json-languageservice';

/** Deterministic texts: the same virtual MTAs in PowerMTA's language, in JSON and in CSS, ten lines each. */

/** So many virtual MTAs as a configuration; ten lines each. `first` is the number in the name of the first. */
export function pmtaText(count: number, first = 0): string {
  const blocks: string[] = [];
  for (let at = first; at < first + count; at++) {
    blocks.push(
      `<virtual-mta mta${at}>
    smtp-source-host ${address(at)} mail${at}.sender.net
    domain-key key${at},sender.net,/etc/pmta/dkim/key${at}.pem
    <domain *>
        max-msg-rate 100/h
        max-smtp-out 20
        dkim-sign yes
    </domain>
</virtual-mta>

`,
    );
  }
  return blocks.join('');
}

/** The same as JSON, ten lines each. */
export function jsonText(count: number): string {
  const objects: string[] = [];
  for (let at = 0; at < count; at++) {
    objects.push(
      `  "mta${at}": {
    "smtp-source-host": ["${address(at)}", "mail${at}.sender.net"],
    "domain-key": ["key${at}", "sender.net", "/etc/pmta/dkim/key${at}.pem"],
    "domain": {
        "pattern": "*",
        "max-msg-rate": "100/h",
        "max-smtp-out": 20,
        "dkim-sign": true
    }
  }`,
    );
  }
  return `{\n${objects.join(',\n')}\n}\n`;
}

const name = { type: 'string', pattern: '^[A-Za-z0-9._-]+$' } as const;

/** What may stand in the JSON: the directives of a virtual MTA, and for each value what PowerMTA's schema says of it. */
export const jsonSchema: JSONSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    properties: {
      'smtp-source-host': {
        type: 'array',
        items: [{ type: 'string', pattern: '^(\\d{1,3}\\.){3}\\d{1,3}$' }, name],
        minItems: 1,
        maxItems: 2,
      },
      'domain-key': { type: 'array', items: [name, name, { type: 'string', minLength: 1 }], minItems: 3 },
      domain: {
        type: 'object',
        additionalProperties: false,
        properties: {
          pattern: { type: 'string', minLength: 1 },
          'max-msg-rate': { type: 'string', pattern: '^(unlimited|\\d+/\\d*[smhd](in)?)$' },
          'max-smtp-out': { type: 'integer', minimum: 0 },
          'dkim-sign': { type: 'boolean' },
        },
        required: ['pattern'],
      },
    },
  },
};

/** The same as CSS, ten lines each. */
export function cssText(count: number): string {
  const rules: string[] = [];
  for (let at = 0; at < count; at++) {
    rules.push(
      `.mta${at} {
    background-image: url("/etc/pmta/dkim/key${at}.png");
    font-family: mail${at}, sender, net;
    margin: ${at % 256}px 0 0 1px;
}
.mta${at} .domain {
    max-width: 100px;
    max-height: 20em;
    display: block;
}
`,
    );
  }
  return rules.join('');
}

function address(at: number): string {
  return `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`;
}
