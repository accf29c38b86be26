/** What `pmta-config --help` prints. */
export const usage = `Usage: pmta-config COMMAND [OPTIONS] PATH…

Commands:
  lint      check configuration files and print what is wrong with them

Options of lint:
  --format text|json            how to print findings (default: text)
  --fail-on error|warning|information|hint
                                exit with 1 when there is a finding at or above
                                this severity (default: warning)
  --entry FILE                  check a whole configuration: this file and all
                                that it includes
  --map PATH=DIR                where a folder of the server is kept, as
                                /etc/pmta=pmta (may be given several times)

Other:
  --version, --help

Exit status: 0 nothing at or above the --fail-on severity, 1 findings,
2 wrong usage or a file that can't be read (the other files are still checked).
`;
