// Bundles hold what they are made of in functions that run soon. Engines read such a function twice, first only to find its end,
// unless it is of the old kind and stands in parentheses (https://v8.dev/blog/preparser#pife). esbuild writes arrows.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'acorn';

/** esbuild's function for CommonJS modules: it takes a module's function and gives what that exports. */
const ofPackages = /^\((\w+),(\w+)\)=>\(\)=>.*\2=\{exports:\{\}\}/;

/** The same for ES modules. */
const ofModules = /^\((\w+),(\w+)(?:,\w+)?\)=>\(\)=>.*\2=\1\(\1=0\)/;

/** Makes functions of the old kind of those that hold packages, in a minified bundle that needs all its packages at the start. */
export function readPackagesOnce(file) {
  rewrite(file, ofPackages);
}

/** The same for our modules, in a minified bundle that needs nearly all of them together. */
export function readModulesOnce(file) {
  rewrite(file, ofModules);
}

/** The same for the function around a whole program with the name `powermta`. */
export function readProgramOnce(file) {
  const text = readFileSync(file, 'utf8');
  const begun = text.replace(/^((?:"use strict";\s*)?var powermta\s*=\s*)\(\(\)\s*=>\s*\{/, '$1(function(){');
  if (begun === text) throw new Error(`Where does the program in ${file} begin?`);
  writeFileSync(file, begun);
}

function rewrite(file, wrapperCode) {
  let text = readFileSync(file, 'utf8');
  const variables = statementsOf(parse(text, { ecmaVersion: 'latest' })).flatMap(
    ({ declarations }) => declarations ?? [],
  );
  const wrapper = variables.find(({ init }) => init && wrapperCode.test(text.slice(init.start, init.end)));
  if (wrapper === undefined) throw new Error(`What is ${file} made of?`);
  const wrapped = variables.filter(({ init }) => init?.callee?.name === wrapper.id.name);
  for (const { init } of wrapped.reverse()) {
    const [{ start, end, params, body }] = init.arguments;
    const names = params.map(({ name }) => name).join();
    const whole = `(function(${names})${text.slice(body.start, body.end)})`;
    text = text.slice(0, start) + whole + text.slice(end);
  }
  writeFileSync(file, text);
}

/** A bundle's statements, which may stand in the function around a whole program. */
function statementsOf({ body }) {
  return body[0]?.declarations?.[0].init?.callee?.body?.body ?? body;
}
