// Writes syntaxes/powermta.tmLanguage.json; run by: npm run generate:grammar
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { grammar } from './grammar/grammar';

const target = fileURLToPath(new URL('../syntaxes/powermta.tmLanguage.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(grammar(), null, 2)}\n`);
