/** A configuration with so many virtual MTAs, ten to a pool, each with an address, a key and limits. */
export function manySenders(count: number): string {
  const text = [
    'postmaster postmaster@example.com',
    'log-file /var/log/pmta/pmta.log',
    '<spool /var/spool/pmta>',
    '</spool>',
    'smtp-listener 192.0.2.1:25',
    'smtp-listener 192.0.2.1:587 source={auth}',
    'smtp-listener 192.0.2.1:2525',
    '<source {auth}>',
    '  require-auth true',
    '  smtp-service yes',
    '  always-allow-relaying yes',
    '  default-virtual-mta pool-1',
    '</source>',
    '<source 127.0.0.1>',
    '  smtp-service yes',
    '  always-allow-relaying yes',
    '  process-x-virtual-mta yes',
    '</source>',
    '<source 0/0>',
    '  smtp-service yes',
    '  log-connections no',
    '</source>',
    '<smtp-user news>',
    '  password "not-to-be-seen"',
    '  source {auth}',
    '</smtp-user>',
    '<domain *>',
    '  max-smtp-out 20',
    '  max-msg-rate 500/h',
    '</domain>',
    '<domain gmail.com>',
    '  max-smtp-out 5',
    '  queue-to google.queue',
    '</domain>',
  ];
  for (let at = 1; at <= count; at++) {
    const address = `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
    text.push(
      `<virtual-mta mta-${at}>`,
      `  smtp-source-host ${address} mta-${at}.mail.example.com`,
      `  domain-key k${at},news.example.com,/etc/pmta/dkim/k${at}.pem`,
      '  <domain yahoo.com>',
      `    max-msg-rate ${(at % 4) * 100 + 100}/h`,
      '  </domain>',
      '</virtual-mta>',
    );
  }
  for (let at = 0; at < count; at += 10) {
    text.push(`<virtual-mta-pool pool-${at / 10 + 1}>`);
    for (let member = at + 1; member <= Math.min(at + 10, count); member++) {
      text.push(`  virtual-mta mta-${member}`);
    }
    text.push('</virtual-mta-pool>');
  }
  return `${text.join('\n')}\n`;
}
