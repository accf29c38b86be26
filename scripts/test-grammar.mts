// Runs the grammar tests of test-fixtures/grammar/ and says how many passed; run by: npm run test:grammar
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRegistry, loadConfiguration } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { ConsoleFullReporter } from 'vscode-tmgrammar-test/dist/unit/reporter.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = 'test-fixtures/grammar';
const registry = createRegistry(loadConfiguration('package.json', undefined, []).grammars);
const reporter = new ConsoleFullReporter();

let passed = 0;
let failed = 0;
for (const name of readdirSync(folder).sort()) {
  const file = `${folder}/${name}`;
  const test = parseGrammarTestCase(readFileSync(file, 'utf8'));
  const failures = await runGrammarTestCase(registry, test);
  reporter.reportTestResult(file, test, failures);
  const count = test.assertions.reduce((sum, line) => sum + line.scopeAssertions.length, 0);
  passed += count - failures.length;
  failed += failures.length;
}
reporter.reportSuiteResult();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
