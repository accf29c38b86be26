/**
 * What `pmta test config` prints of a mistake, as the guide shows it (§3.1): `Error in line 11 of /etc/pmta/config: argument
 * missing`. package.json's problem matcher has the same expression.
 */
export const messagePattern = '^(Error|Warning) in line (\\d+) of (.+?): (.+)';

const message = new RegExp(messagePattern);

/** The path in a line of output, if the line tells of a mistake. */
export function pathIn(line: string): string | undefined {
  return message.exec(line)?.[3];
}

/** A line of output with another path. */
export function withPath(line: string, path: string): string {
  return line.replace(message, (_all, severity: string, at: string, _path: string, text: string) => {
    return `${severity} in line ${at} of ${path}: ${text}`;
  });
}

/** Cuts output into lines as it comes: gives the whole lines and keeps the rest. */
export function lineReader(): { take(chunk: string): string[]; rest(): string } {
  let kept = '';
  return {
    take: (chunk) => {
      const lines = `${kept}${chunk}`.split(/\r?\n/);
      kept = lines.pop() ?? '';
      return lines;
    },
    rest: () => kept,
  };
}
