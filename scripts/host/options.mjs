// The command line of `npm run test:vscode`.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryDir } from './paths.mjs';

const usage = `Usage: npm run test:vscode -- [options]
Runs the extension tests against the packaged extension inside a real VS Code.

  --desktop | --workbench  which VS Code (default: what is there; see client/test/host/README.md)
  --web                    load the extension's browser entry in the web-worker extension host
  --virtual                open the workspace on a file system in memory (memfs:) instead of the disk (workbench only)
  --restricted             don't trust the workspace: runs the *.restricted.test.ts instead of the others (workbench only)
  --grep REGEX             only tests whose full title matches
  --screenshots DIR        save the pictures that the suites take, and one of every failure (workbench only)
  --theme NAME             colour theme: dark, light, contrast or contrast-light (default: dark)
  --language NAME          texts of the extension in this language, as de; VS Code's own stay English (workbench only)
  --window WIDTHxHEIGHT    size of the window in pixels (default: 1280x800; workbench only)
  --scale NUMBER           pixels of a picture for a pixel of the window (default: 1; workbench only)
  --settings FILE          settings of VS Code for this run, in JSON, besides those that keep it quiet
  --suites DIR             run the *.test.ts of this folder (default: client/test/host/suite)
  --workspace DIR          open a copy of this folder (default: test-fixtures/workspace)
  --timeout SECONDS        give up when the tests have not ended by then (default: 2400)
  --no-package             test dist/powermta.vsix as it is, without building it
  --keep                   leave the run's folder (VS Code's data and logs, the workspace) for a look
  --help                   this text`;

/**
 * Reads the options from `args` (without node and the script).
 * @throws Error with the usage when they make no sense.
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      desktop: { type: 'boolean', default: false },
      workbench: { type: 'boolean', default: false },
      web: { type: 'boolean', default: false },
      virtual: { type: 'boolean', default: false },
      restricted: { type: 'boolean', default: false },
      grep: { type: 'string' },
      screenshots: { type: 'string' },
      theme: { type: 'string', default: 'dark' },
      language: { type: 'string' },
      window: { type: 'string', default: '1280x800' },
      scale: { type: 'string', default: '1' },
      settings: { type: 'string' },
      suites: { type: 'string', default: join(repositoryDir, 'client', 'test', 'host', 'suite') },
      workspace: { type: 'string', default: join(repositoryDir, 'test-fixtures', 'workspace') },
      timeout: { type: 'string', default: '2400' },
      package: { type: 'boolean', default: true },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const timeoutInMs = Number(values.timeout) * 1000;
  if (!(timeoutInMs > 0)) throw new Error(`--timeout takes a number of seconds.\n\n${usage}`);
  if (!['dark', 'light', 'contrast', 'contrast-light'].includes(values.theme))
    throw new Error(`--theme takes dark, light, contrast or contrast-light.\n\n${usage}`);
  if (values.desktop && values.workbench)
    throw new Error(`Choose --desktop or --workbench, not both.\n\n${usage}`);
  const [, width, height] = /^(\d+)x(\d+)$/.exec(values.window) ?? [];
  if (!width) throw new Error(`--window takes a size such as 1280x800.\n\n${usage}`);
  const scale = Number(values.scale);
  if (!(scale > 0)) throw new Error(`--scale takes a number.\n\n${usage}`);
  if (values.grep !== undefined) new RegExp(values.grep);
  const window = { width: Number(width), height: Number(height) };
  return { ...values, window, scale, timeoutInMs, usage };
}
