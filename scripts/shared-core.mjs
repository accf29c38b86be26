// The extension has two language servers, one for Node and one for a browser's worker. All but what they stand on is the same,
// so the .vsix carries it once: the worker's program (one file, as browsers want it) also works as a module. The program for
// Node takes the server from there, after it answered `initialize`; the client on Node takes the core's modules that it loads
// when they are needed only.
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { readProgramOnce } from './read-once.mjs';

const source = 'server/src';
const coreFolders = /^(?:syntax|schema|model|rules|features|generator)\//;
const workerFile = './browser-server.js';
const protocol = 'vscode-languageserver';

/** Leaves the worker's program to be loaded when it is needed. */
const workerApart = {
  name: 'worker-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/browser-server\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Takes the core's modules that are imported when they are needed from the worker's program, and notes in `names` which. */
function coreFromWorker(names) {
  return {
    name: 'core-from-worker',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (pluginData?.resolving || kind !== 'dynamic-import') return undefined;
        const found = await resolve(path, { importer, resolveDir, kind, pluginData: { resolving: true } });
        const name = relative(source, found.path).replaceAll('\\', '/').replace(/\.ts$/, '');
        if (!coreFolders.test(name)) return undefined;
        names.add(name);
        return { path: name, namespace: 'core' };
      });
      onLoad({ filter: /./, namespace: 'core' }, ({ path }) => ({
        contents: `module.exports = require('${workerFile}').core[${JSON.stringify(path)}];`,
        resolveDir: source,
      }));
    },
  };
}

/** Takes the server from the worker's program, and gives it the protocol's package: there must be one of each of its classes. */
const serverFromWorker = {
  name: 'server-from-worker',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/]lsp[\\/]server\.ts$/ }, () => ({
      contents: `module.exports = require('${workerFile}').serverOn(require('${protocol}'));`,
    }));
  },
};

/** In the worker's program, the protocol's package is the one that was given, if one was. */
const protocolAsGiven = {
  name: 'protocol-as-given',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver$/ }, ({ path, namespace }) =>
      namespace === 'one' ? { path, namespace: 'given', pluginData: { resolveDir: source } } : undefined,
    );
    onResolve({ filter: /^given$/ }, ({ path }) => ({ path, namespace: 'given' }));
    onLoad({ filter: /^given$/, namespace: 'given' }, () => ({ contents: 'exports.protocol = undefined;' }));
    onLoad({ filter: /^vscode/, namespace: 'given' }, ({ path, pluginData: { resolveDir } }) => ({
      contents: `module.exports = require('given').protocol ?? require('${path}');`,
      resolveDir,
    }));
  },
};

/** The worker's program: starts the server in a worker, and gives the server and the core's modules elsewhere. */
function workerEntry(entry, names) {
  const sorted = [...names].sort();
  const imports = sorted.map((name, index) => `import * as m${index} from './${name}';`);
  const members = sorted.map((name, index) => `${JSON.stringify(name)}: m${index},`);
  return `${imports.join('\n')}
    export const core = { ${members.join('\n')} };
    export function serverOn(protocol) {
      require('given').protocol = protocol;
      return require('./lsp/server');
    }
    if (typeof importScripts === 'function') require('./${relative(source, entry)}');`;
}

/**
 * Builds the client on Node and both servers of the extension, side by side.
 * @param client settings of the build of the client
 * @param forNode settings of the build for Node, with its entry point and file
 * @param forWorker settings of the build for a browser's worker, with its entry point and file
 */
export async function buildWithSharedCore(client, forNode, forWorker) {
  const names = new Set();
  await build({ ...client, plugins: [workerApart, coreFromWorker(names), ...client.plugins] });
  await build({ ...forNode, plugins: [workerApart, serverFromWorker, ...forNode.plugins] });
  const [entry] = forWorker.entryPoints;
  await build({
    ...forWorker,
    entryPoints: undefined,
    stdin: {
      contents: workerEntry(entry, names),
      resolveDir: source,
      sourcefile: join(dirname(entry), 'shared.ts'),
      loader: 'ts',
    },
    plugins: [protocolAsGiven, ...forWorker.plugins],
    format: 'iife',
    globalName: 'powermta',
    footer: { js: "if (typeof module === 'object') module.exports = powermta;" },
  });
  readProgramOnce(forWorker.outfile);
}
