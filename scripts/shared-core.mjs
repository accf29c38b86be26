// The extension has two language servers, one for Node and one for a browser's worker. Most of both is the core, so the .vsix
// carries it once: the worker's program (one file, as browsers want it) also works as a module that gives the core's modules,
// and the program for Node takes them from there. So does the client on Node, for what it loads when it is needed only.
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const source = 'server/src';
const coreFolders = /^(?:syntax|schema|model|rules|features|generator)\//;
const workerFile = './browser-server.js';

/**
 * Takes the core's modules from the worker's program, and notes in `names` which.
 * @param kinds kinds of imports that are taken from there; all others are bundled
 */
function coreFromWorker(names, kinds) {
  return {
    name: 'core-from-worker',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, kind, pluginData, namespace }) => {
        if (path === workerFile && namespace === 'core') return { path, external: true };
        if (pluginData?.resolving || !(kinds?.includes(kind) ?? true)) return undefined;
        const found = await resolve(path, { importer, resolveDir, kind, pluginData: { resolving: true } });
        const name = relative(source, found.path).replaceAll('\\', '/').replace(/\.ts$/, '');
        if (!coreFolders.test(name)) return undefined;
        names.add(name);
        return { path: name, namespace: 'core' };
      });
      onLoad({ filter: /./, namespace: 'core' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(workerFile)}).core[${JSON.stringify(path)}];`,
        resolveDir: source,
      }));
    },
  };
}

/** The worker's program: starts the server in a worker, and gives the core's modules elsewhere. */
function workerEntry(entry, names) {
  const sorted = [...names].sort();
  const imports = sorted.map((name, index) => `import * as m${index} from './${name}';`);
  const members = sorted.map((name, index) => `${JSON.stringify(name)}: m${index},`);
  return `${imports.join('\n')}
    export const core = { ${members.join('\n')} };
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
  await build({ ...client, plugins: [coreFromWorker(names, ['dynamic-import']), ...client.plugins] });
  await build({ ...forNode, plugins: [coreFromWorker(names), ...forNode.plugins] });
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
    format: 'iife',
    globalName: 'powermta',
    footer: { js: "if (typeof module === 'object') module.exports = powermta;" },
  });
}
