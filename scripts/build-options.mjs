// What all bundles share; build.mjs and package-server.mjs make them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { oneNamespace } from './one-namespace.mjs';
import { publicationFields } from './packaging/publication.mjs';
import { jsonOf, plainData } from './plain-data.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { version } = manifest;
const { repository } = publicationFields(manifest, process.env);
const repositoryUrl = (repository?.url ?? repository ?? '').replace(/^git\+|\.git$/g, '');
const production = process.argv.includes('--production');

/** Settings that every bundle shares; the output must run on plain Node 20. */
export const common = {
  bundle: true,
  platform: 'node',
  // ES modules where a package has both: they bundle whole, and what isn't used stays out.
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  // One copy for our code and the packages' own, whichever patch of it they name.
  alias: { 'vscode-languageserver-types': './node_modules/vscode-languageserver-types/lib/esm/main.js' },
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [plainData, oneNamespace],
  define: { PRODUCT_VERSION: JSON.stringify(version) },
};

/** The pages of the rules by name, which the server and the command line carry along. */
const rulePages = Object.fromEntries(
  readdirSync('docs/rules')
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [basename(name, '.md'), readFileSync(`docs/rules/${name}`, 'utf8')]),
);

/** What programs that know the rules are told. */
export const withRules = {
  ...common,
  define: {
    ...common.define,
    // As text: an object would be made at every start, for what is seldom asked for.
    RULE_PAGES: JSON.stringify(jsonOf(rulePages)),
    RULE_PAGES_URL: JSON.stringify(repositoryUrl && `${repositoryUrl}/blob/main/docs/rules`),
  },
};
