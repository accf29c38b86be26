/** What the program says when it is started by hand. */
const usage = `powermta-language-server: a language server for PowerMTA configuration files, started by editors.

  powermta-language-server --stdio         speaks over standard input and output
  powermta-language-server --socket=PORT   connects to a port of this machine
  powermta-language-server --pipe=NAME     connects to a named pipe or a Unix socket
  powermta-language-server --node-ipc      speaks to the Node process that started it
  powermta-language-server --version

How to set up an editor: see the README of the npm package. To check files by hand, use pmta-config.
`;

/** The transports, of which the command line must name one. */
const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/**
 * What to print instead of serving, and the exit code; undefined when a command line names a transport.
 * @param version of the program
 */
export function answerTo(
  args: readonly string[],
  version: string,
): { readonly text: string; readonly code: number } | undefined {
  if (args.includes('--version')) {
    return { text: `${version}\n`, code: 0 };
  }
  if (args.includes('--help') || args.includes('-h')) {
    return { text: usage, code: 0 };
  }
  const named = args.some((arg) =>
    transports.some((transport) => arg === transport || arg.startsWith(`${transport}=`)),
  );
  return named ? undefined : { text: usage, code: 2 };
}
