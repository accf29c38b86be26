// Writes docs/directives/ from the schema; run by: npm run generate:docs
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directivePages, folder, strayPages } from './directives/generated';

mkdirSync(folder, { recursive: true });
for (const [name, text] of directivePages()) {
  writeFileSync(join(folder, name), text);
}
for (const name of strayPages()) {
  rmSync(join(folder, name));
}
