// Writes l10n/bundle.l10n.json, the list of the client's texts; run by: npm run generate:words
import { writeFileSync } from 'node:fs';
import { bundlePath, clientBundle } from './words/client-texts';

writeFileSync(bundlePath, clientBundle());
