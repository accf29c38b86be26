// Modules that hold nothing but data go into the bundles as JSON: engines read that several times as fast as the same data in
// the form of a program, and starting a language server is mostly reading.
import { build } from 'esbuild';

/** The modules: each exports plain data, or functions that give some, so that it is read when it is needed. */
const dataModules =
  /[\\/]server[\\/]src[\\/]schema[\\/](?:data[\\/](?:index|blocks)|tls[\\/]suites-\w+)\.ts$/;

/** Puts the values of data modules in place of their code. */
export const plainData = {
  name: 'plain-data',
  setup({ onLoad }) {
    onLoad({ filter: dataModules }, async ({ path }) => {
      const values = await valuesOf(path);
      const lines = Object.entries(values).map(([name, value]) => {
        const later = typeof value === 'function';
        const json = jsonOf(later ? value() : value);
        return `export const ${name} = ${later ? '() => ' : ''}JSON.parse(${JSON.stringify(json)});`;
      });
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
};

/** Data as JSON in which all characters are single bytes, which is read faster: others are escaped. */
export function jsonOf(value) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u0100-\uffff]/g, escaped);
}

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
