// Writes what repeats the table of rules: the schema of .pmtalintrc.json, docs/rules/README.md and the settings in
// package.json; run by: npm run generate:rules
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './rules/generated';

for (const { path, text } of generatedFiles()) {
  writeFileSync(path, text);
}
