import { largeConfiguration } from './generate';

/** A line with the place of a letter, which stands where `¦` is. */
const marked = `# pmta-lint-disable-next-line unknown-rule -- in the text of a comment¦
# one of many comments, in which somebody writes¦
smtp-listener 192.0.2.10:25¦
relay-domain example¦.org
no-such-directive some¦thing
include /etc/pmta/more¦.conf
http-access 192.0.2.4¦ monitor
domain-macro aol aol¦.com,aim.com
domain-key sel¦1,example.org,/etc/pmta/sel1.pem
<source 192.0.2.0/24>
  smtp-service yes¦
  add-header "X-Origin: test¦"
</source>
<source {auth¦}>
  require-auth true
</source>
<smtp-user user1>
  password Correct-horse¦-9
  source {auth}
</smtp-user>
<domain $aol>
  max-smtp-out 2¦0
  dkim-sign ye¦s
  smtp-pattern-list blocked-25
  backoff-to-normal-after 1¦h
  queue-to big.rollup¦
</domain>
<domain big.rollup>
  smtp-hosts lookup-mx:exam¦ple.org
</domain>
<pattern-list senders>
  mail-from /exam¦ple/ virtual-mta=mta-1
</pattern-list>
<smtp-pattern-list replies>
  reply /421 .*too¦ many/ mode=backoff
</smtp-pattern-list>
<bounce-category-patterns>
  /mailbox fu¦ll/ quota-issues
</bounce-category-patterns>
<virtual-mta-pool mixed>
  virtual-mta mta-1¦
  <domain example.org>
    max-smtp-out 3¦
  </domain>
</virtual-mta-pool>
<virtual-mta lone¦>
  host-name mta.exam¦ple.com
</virtual-mta>
<mx-rollup-list>
  mx *.google.com big.roll¦up
</mx-rollup-list>`.split('\n');

/** A place to type a letter at. */
export interface LetterPlace {
  /** The line as it stands there, with `¦` for the place. */
  readonly shown: string;
  /** Counted from 0. */
  readonly line: number;
  readonly character: number;
}

/**
 * A configuration of so many lines, with lines of many kinds in its middle.
 * @returns its text, and a place in each of these lines
 */
export function configurationWithKinds(lines: number): { text: string; places: LetterPlace[] } {
  // Of host names that look like examples there would be a finding in each virtual MTA, and all are told after each letter.
  const all = largeConfiguration(lines - marked.length)
    .replaceAll('.mail.example.com', '.sender.net')
    .split('\n');
  const middle = all.findIndex(
    (line, at) => at >= lines / 2 && line.startsWith('<virtual-mta ') && all[at - 1]?.startsWith('</'),
  );
  all.splice(middle, 0, ...marked.map((line) => line.replace('¦', '')));
  const places = marked.flatMap((line, at) => {
    const character = line.indexOf('¦');
    return character < 0 ? [] : [{ shown: line.trim(), line: middle + at, character }];
  });
  return { text: all.join('\n'), places };
}
