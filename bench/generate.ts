/** Numbers from 0 up to 1 that are the same for the same seed (a linear congruential generator, Numerical Recipes' constants). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A configuration of a large sender, the same for the same number of lines: settings of the server, sources, virtual MTAs
 * with keys and domains, pools, pattern lists, rollups and domains.
 */
export function largeConfiguration(lines: number): string {
  const random = randomNumbers(lines);
  const text = [...head];
  for (let at = 1; text.length < lines - 12; at++) {
    text.push(...virtualMta(at, random));
    if (at % 10 === 0) {
      text.push(...pool(at));
    }
    if (at % 4 === 0) {
      text.push(...domain(at, random));
    }
    if (at % 25 === 0) {
      text.push(...patterns(at, random));
    }
  }
  while (text.length < lines) {
    text.push(`# line ${text.length + 1}`);
  }
  return `${text.slice(0, lines).join('\n')}\n`;
}

const head = `postmaster postmaster@example.com
log-file /var/log/pmta/pmta.log
http-mgmt-port 8080
http-access 127.0.0.1 admin
run-as-root no
smtp-listener 127.0.0.1:25
domain-macro hotmail hotmail.com,live.com,msn.com,outlook.com
domain-macro yahoo yahoo.com,ymail.com,rocketmail.com
<spool /var/spool/pmta>
  deliver-only no
</spool>
<acct-file /var/log/pmta/acct.csv>
  records d,b
  record-fields d timeLogged,orig,rcpt,dsnStatus,dsnDiag,vmta
  max-size 50M
</acct-file>
<source 127.0.0.1>
  smtp-service yes
  always-allow-relaying yes
  process-x-virtual-mta yes
</source>
<mx-rollup-list>
  mx *.example.net big.rollup rollup-by-ip
</mx-rollup-list>`.split('\n');

function virtualMta(at: number, random: () => number): string[] {
  const address = `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
  return [
    `<virtual-mta mta-${at}>`,
    `  smtp-source-host ${address} mta-${at}.mail.example.com`,
    `  domain-key k${at},news${at % 40}.example.com,/etc/pmta/dkim/k${at}.pem`,
    '  <domain *>',
    '    dkim-sign yes',
    `    max-msg-rate ${Math.floor(random() * 900) + 100}/h`,
    `    max-smtp-out ${Math.floor(random() * 40) + 1}`,
    '  </domain>',
    '</virtual-mta>',
  ];
}

function pool(at: number): string[] {
  const members = Array.from({ length: 10 }, (_, offset) => `  virtual-mta mta-${at - offset}`);
  return [`<virtual-mta-pool pool-${at / 10}>`, ...members, '</virtual-mta-pool>'];
}

function domain(at: number, random: () => number): string[] {
  return [
    `<domain customer-${at}.example.org>  # agreed limits`,
    `  smtp-pattern-list blocked-${Math.floor(at / 25) * 25 || 25}`,
    `  retry-after 10m,30m,${Math.floor(random() * 4) + 1}h`,
    '  bounce-after 4d12h',
    `  backoff-to-normal-after ${Math.floor(random() * 6) + 1}h`,
    '</domain>',
  ];
}

function patterns(at: number, random: () => number): string[] {
  const replies = Array.from({ length: 5 }, () => {
    const code = 400 + Math.floor(random() * 200);
    return `  reply /${code} .*(rate|limit|too many)/ mode=backoff,backoff-to-normal-after=1h`;
  });
  return [`<smtp-pattern-list blocked-${at}>`, ...replies, '</smtp-pattern-list>'];
}
