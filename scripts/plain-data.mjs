// Modules that hold nothing but data go into the bundles as JSON: engines read that several times as fast as the same data in
// the form of a program, and starting a language server is mostly reading.
import { build } from 'esbuild';

/** The modules: each exports constants of plain data. */
const dataModules = /[\\/]server[\\/]src[\\/]schema[\\/]data[\\/](?:index|blocks)\.ts$/;

/** Puts the values of data modules in place of their code. */
export const plainData = {
  name: 'plain-data',
  setup({ onLoad }) {
    onLoad({ filter: dataModules }, async ({ path }) => {
      const values = await valuesOf(path);
      const lines = Object.entries(values).map(([name, value]) => {
        const json = JSON.stringify(value);
        return `export const ${name} = JSON.parse(${JSON.stringify(json)});`;
      });
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
};

/** What a module exports, found by running it. */
async function valuesOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
