// Writes docs/directives/ and docs/migration.md from the schema, and what repeats the settings of package.json; run by: npm run generate:docs
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directivePages, folder, strayPages } from './directives/generated';
import { migrationPage, migrationPath } from './migration/generated';
import { pagePath, settingsPage, settingsTable, tablePath } from './settings/generated';

mkdirSync(folder, { recursive: true });
for (const [name, text] of directivePages()) {
  writeFileSync(join(folder, name), text);
}
for (const name of strayPages()) {
  rmSync(join(folder, name));
}
writeFileSync(pagePath, settingsPage());
writeFileSync(tablePath, settingsTable());
writeFileSync(migrationPath, migrationPage());
