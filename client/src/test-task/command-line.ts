/** What runs when nothing is set: the test of PowerMTA itself (guide §3.1). */
const usualCommand = 'pmta test config';

/**
 * The command line of a template such as `ssh mail1 pmta test config`; `${workspaceFolder}` stands for the workspace's folder.
 * @param template what is set; blank means the usual command
 */
export function commandLine(template: string | undefined, folder: string): string {
  const text = template?.trim() || usualCommand;
  return text.replaceAll('$' + '{workspaceFolder}', folder);
}
