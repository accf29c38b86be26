/** What `pmta-config --help` prints. */
export const usage = `Usage: pmta-config COMMAND [OPTIONS] PATH…

Commands:
  lint      check configuration files and print what is wrong with them
  explain   print which settings hold for a domain or a client, and why

Options of lint:
  --format text|json            how to print findings (default: text)
  --fail-on error|warning|information|hint
                                exit with 1 when there is a finding at or above
                                this severity (default: warning)
  --entry FILE                  check a whole configuration: this file and all
                                that it includes
  --map PATH=DIR                where a folder of the server is kept, as
                                /etc/pmta=pmta (may be given several times)

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

Other:
  --version, --help

Exit status: 0 nothing at or above the --fail-on severity, 1 findings,
2 wrong usage or a file that can't be read (the other files are still checked).
`;
