// Each file that imports a CommonJS package gets an object of its own with all the package's exports, and these packages have
// hundreds: making the objects took a quarter of the server's start. So all files import them through one module.

/** The packages that many files import. */
const packages = /^(?:vscode|vscode-languageserver|vscode-languageclient)$/;

/** Imports of the packages lead to one module for each, which passes on what they export. */
export const oneNamespace = {
  name: 'one-namespace',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: packages }, ({ path, namespace, kind, resolveDir }) =>
      namespace === 'file' && kind === 'import-statement'
        ? { path, namespace: 'one', pluginData: { resolveDir } }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'one' }, ({ path, pluginData: { resolveDir } }) => ({
      contents: `export * from ${JSON.stringify(path)};`,
      resolveDir,
    }));
  },
};
