/** Deterministic texts: the same virtual MTAs in PowerMTA's language, in JSON and in CSS, ten lines each. */

/** So many virtual MTAs as a configuration; ten lines each. */
export function pmtaText(count: number): string {
  const blocks: string[] = [];
  for (let at = 0; at < count; at++) {
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
