/** A text with secrets, each of which is found again wherever it leaks. */
interface SecretText {
  readonly text: string;
  /** Each secret with the line that it stands in. */
  readonly secrets: readonly { readonly secret: string; readonly line: number; readonly what: string }[];
}

/**
 * A configuration with a secret in every place that has one, rightly and wrongly written. `?` stands for a secret.
 * It also has what makes secrets be looked at: users that are referred to, macros, generators' lines, patterns.
 */
const template = `postmaster p@example.com
log-file /var/log/pmta/log
<spool /var/spool/pmta>
</spool>
http-api-key ?
volume-audit-api-key ?
smtp-server-tls-certificate /etc/pmta/a.pem ?
smtp-listener 0.0.0.0:25
<smtp-listener 0.0.0.0:587>
    tls-certificate /etc/pmta/b.pem ?
    source {auth}
    require-auth yes
</smtp-listener>
<source {auth}>
    smtp-service yes
    default-virtual-mta mta-a
</source>
<source 0/0>
    default-virtual-mta mta-a
    always-allow-relaying no
</source>
<smtp-user joe>
    password ?
    source {auth}
</smtp-user>
<smtp-user ann>
    password "?"
    source {auth}
</smtp-user>
<smtp-user bob>
    password ? # ?
    source {auth}
</smtp-user>
<transmissions-api>
    api-key ?
</transmissions-api>
<transmissions-api-listener 127.0.0.1:8080>
    tls-certificate /etc/pmta/c.pem ?
</transmissions-api-listener>
<signals>
    api-key ?
    privacy-policy siphash ?
</signals>
<acct-file /var/log/pmta/acct.csv>
    privacy-policy hmac-sha256 ?
</acct-file>
<vault>
    server-url https://vault.example.com:8200
    access-token ?
</vault>
<virtual-mta mta-a>
    smtp-source-host 192.0.2.1 a.example.com
    <domain relay.example.com>
        smtp-hosts relay.example.net
        auth-username me
        auth-password ?
        smtp-client-certificate /etc/pmta/d.pem ?
        use-unencrypted-plain-auth yes
    </domain>
</virtual-mta>
<virtual-mta mta-b>
    smtp-source-host 192.0.2.1 a.example.com
    auth-password ? ?
    auth-password "?
</virtual-mta>
<acct-file /var/log/pmta/hook.csv>
    http-webhook-url https://me:?@hook.example.com/in
</acct-file>
password ?
http-api-key ? ?
http-api-keys ?
pasword ?
smtp-password ?
api-token ?
<domain example.com>
    auth-passwort ?
    auth-pasword ?
    AUTH-PASSWORD ?
    auth-password	?
    auth-password = ?
    auth-password: ?
    smtp-client-certificate /etc/pmta/d.pem ?
    smtp-client-certificate "/etc/pmta/d.pem ?
</domain>
<smtp-user eve>
    # password ?
    #password ?
    password ?
    password ?
    <password ?>
    <password>?</password>
</smtp-user>
<smtp-user eve>
    password ?
</smtp-user>
5.0.0.1|k|b.net|p.b.net|u|?
5.0.0.2|k|c.net|q.c.net|user|?
<smtp-pattern-list p>
    reply /greylist/ mode=backoff
</smtp-pattern-list>
include https://me:?@config.example.com/pmta
`;

/** The configuration, with secrets that no other text holds. */
export function secretText(): SecretText {
  const secrets: { secret: string; line: number; what: string }[] = [];
  const lines = template.split('\n').map((written, line) =>
    written.replaceAll('?', () => {
      const secret = `Zq7canary${String(secrets.length).padStart(2, '0')}Xw`;
      secrets.push({ secret, line, what: written.trim() });
      return secret;
    }),
  );
  return { text: lines.join('\n'), secrets };
}
