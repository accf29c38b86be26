/** What `pmta-config --help` prints. */
export const usage = `Usage: pmta-config COMMAND [OPTIONS] PATH…

Commands:
  lint      check configuration files and print what is wrong with them; of a
            folder, all files in it that are PowerMTA configurations
  format    print configuration files formatted, or write them so
  explain   print which settings hold for a domain or a client, and why
  compare   print what changes for whom from one configuration to another
  match     try replies or a message from standard input against a list of
            patterns
  generate  make a configuration, DNS records and DKIM keys of lines with
            addresses (from PATH or standard input)

What lint checks:
  PATH…                         files, each by itself, and folders; - for stdin
  --entry FILE                  a whole configuration: this file and all that
                                it includes
  --map PATH=DIR                where a folder of the server is kept, as
                                /etc/pmta=pmta (may be given several times)
  --stdin                       the text on standard input
  --stdin-filename NAME         the name that stands for it

How lint judges:
  --rule ID=SEVERITY            error, warning, information, hint or off for
                                one rule (may be given several times)
  --pmta-version VERSION        4.0, 4.5, 5.0 (default), 5.5 or 6.0
  --config FILE                 use this file instead of the nearest
                                .pmtalintrc.json
  --fail-on SEVERITY            exit with 1 when there is a finding of this
                                severity or a graver one (default: warning)

What lint does:
  --format FORMAT               text (default), json, sarif, github, checkstyle
  --fix                         write all fixes that are beyond doubt to the
                                files, then print what is left
  --fix-dry-run                 print what --fix would change, as a diff
  --list-rules                  print the rules (--format json for programs)
  --explain ID                  print the page of a rule

Options of format:
  PATH…                         files, and folders as above; - for standard input
  --write                       write the files instead of printing them
  --check                       only print the names of files that would change,
                                and exit with 1 if there are some
  --tab-size N                  indent by N spaces; --tabs by tabs (default: as
                                each file does, four spaces if it doesn't)
  --align-values                values in a column instead of behind one space
  --max-blank-lines N           keep so many in a row (default: 2)
  --no-trim-blocks              keep blank lines at both ends of a block
  --end-of-line auto|lf|crlf    what lines end with (default: auto, as they are)
  --final-newline               end the last line too
  --stdin-filename NAME         the name that stands for standard input

Options of explain:
  --entry FILE                  the main file of the configuration
  --map PATH=DIR                as above
  --domain DOMAIN               a recipient domain or a queue
  --virtual-mta NAME            the virtual MTA or pool that sends
  --mx HOST                     an MX host of the domain, for <mx-rollup-list>
                                (may be given several times; DNS isn't asked)
  --client-ip IP                a client that hands in mail
  --user NAME                   the user that it logs in as
  --listener ADDRESS:PORT       where it connects
  --source NAME                 a source by name, as {pickup}
  --all                         also print what nothing sets, with defaults
  --json                        print JSON with everything

Options of compare (OLD NEW: two main files):
  --map PATH=DIR                for NEW, as above
  --old-map PATH=DIR            for OLD
  --json                        print JSON instead of Markdown
Exits with 1 when something changes.

Options of match:
  --entry FILE, --map PATH=DIR  as above
  --list NAME                   an SMTP pattern list, a pattern list, or
                                bounce-category-patterns; KIND:NAME where lists
                                of two kinds share a name
  --json                        print JSON
Replies stand one in each line; of an accounting file (CSV) the column dsnDiag is
taken. For a pattern list: lines "mail-from ADDRESS", "rcpt-to ADDRESS" and
headers. Exits with 1 when something is matched by no entry.

Options of generate:
  --template auto|tls|client-delivery|plain
                                what to write: as each line says (default), a
                                login over TLS for every line, the same where
                                two addresses are client and delivery, logins
                                without TLS for a closed network
  --port PORT[,PORT]            ports of the listeners (default: 587; 2525
                                without TLS; 465 is TLS from the start)
  --tls-path PATH               certificates, default
                                /etc/pmta/tls/{host}.pem
  --dkim-path PATH              DKIM keys on the server, default
                                /etc/pmta/dkim/{selector}.{domain}.pem
  --name PATTERN                names for lines without one, default {host};
                                also {label} {domain} {selector} {ip} {n}
  --host PATTERN                host names for lines without one, as
                                mail{n}.example.com
  --selector SELECTOR           DKIM selector for lines without one
  --user PATTERN                users with random passwords for lines without
                                one, as {name} (default: a comment to fill in)
  --pool                        make one pool of all lines
  --pool-name NAME              the name of that pool
  --source-hosts                one virtual MTA with many addresses for lines
                                of one name, instead of a pool
  --rate [DOMAIN=]RATE          limit deliveries, as gmail.com=500/h (may be
                                given several times)
  --warm-up LIMITS              daily limits of new addresses, as 50/d,100/d
  --warm NAME                   a virtual MTA that sends now (several times)
  --answer QUESTION=ANSWER      how to read lines that can be read in two ways
  --entry FILE, --map PATH=DIR  the configuration that this goes into, so that
                                no name is used twice
  --output config|dns|table|commands|json
                                print the configuration (default), the DNS
                                records for a zone file or as a table, shell
                                commands to put files in place, or everything
  --split DIR                   write a file for each kind of block into DIR
                                and print the include lines
  --include-folder PATH         where DIR is on the server (default: DIR)
  --make-keys DIR               make RSA keys in DIR (mode 0600); keys that are
                                there are used, never overwritten
  --spf ~all|-all, --dmarc none|quarantine|reject, --dmarc-reports EMAIL
                                policies in DNS (default: ~all, none)

Other:
  --version, --help

Results go to standard output, everything else to standard error. Colours only
on a terminal, and not when NO_COLOR is set.

Exit status: 0 nothing at or above the --fail-on severity, 1 findings (or files
that would change, for format --check, or lines that generate refused; the good
ones are still written), 2 wrong usage, or something that can't be read or
written (the other files are still checked).
`;
