// `npm run notices` writes THIRD_PARTY_NOTICES from what the bundlers say they put into the shipped files.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILE, noticesText, shippedPackages } from './build/notices.mjs';
import { ensureBuilt } from './build/steps.mjs';

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
await ensureBuilt(['labels', 'vendor', 'lwc', 'widget', 'softphone']);
writeFileSync(FILE, noticesText());
await ensureBuilt(['notices']);
console.log(`wrote ${FILE}: ${shippedPackages().length} packages`);
