// A server begins with the CommonJS packages that it is made of, each in a function that runs at once. Engines read such a
// function twice, first only to find its end, unless it stands in parentheses (https://v8.dev/blog/preparser#pife).
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'acorn';

/** Puts the functions that hold packages into parentheses, in a minified bundle that needs all its packages at the start. */
export function readPackagesOnce(file) {
  let text = readFileSync(file, 'utf8');
  const variables = parse(text, { ecmaVersion: 'latest' }).body.flatMap(
    ({ declarations }) => declarations ?? [],
  );
  const wrapper = variables.find(({ init }) => init && isWrapper(text.slice(init.start, init.end)));
  if (wrapper === undefined) throw new Error(`Where are the packages in ${file}?`);
  const packages = variables.filter(({ init }) => init?.callee?.name === wrapper.id.name);
  for (const { init } of packages.reverse()) {
    const [{ start, end, params, body }] = init.arguments;
    const names = params.map(({ name }) => name).join();
    const whole = `(function(${names})${text.slice(body.start, body.end)})`;
    text = text.slice(0, start) + whole + text.slice(end);
  }
  writeFileSync(file, text);
}

/** Whether that is esbuild's function for what may run later: it takes a module's function and keeps its exports. */
function isWrapper(code) {
  return /^\((\w+),(\w+)\)=>\(\)=>.*\2=\{exports:\{\}\}/.test(code);
}
