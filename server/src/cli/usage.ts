/** What `pmta-config --help` prints. */
export const usage = `Usage: pmta-config COMMAND [OPTIONS] PATH…

Commands:
  lint      check configuration files and print what is wrong with them; of a
            folder, all files in it that are PowerMTA configurations
  explain   print which settings hold for a domain or a client, and why

What lint checks:
  PATH…                         files, each by itself, and folders
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

Results go to standard output, everything else to standard error. Colours only
on a terminal, and not when NO_COLOR is set.

Exit status: 0 nothing at or above the --fail-on severity, 1 findings, 2 wrong
usage, or something that can't be read or written (the other files are still
checked).
`;
