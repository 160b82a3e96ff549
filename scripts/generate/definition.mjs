// Our own call center definition in both XML forms, from one source: force-app/main/definition/lwc/wxccDefinitionFile/ownDefinition.ts
// `node scripts/generate/definition.mjs` writes the files; a test holds them to their source.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadDefinition } from '../build/definition-room.mjs';

const { ownDefinition, writeImportForm, writeMetadataForm } = await loadDefinition();
const files = {
  [`config/${ownDefinition.internalName}.xml`]: writeImportForm(ownDefinition),
  [`setup-metadata/main/callCenters/${ownDefinition.internalName}.callCenter-meta.xml`]:
    writeMetadataForm(ownDefinition),
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stderr.write(`wrote ${file}\n`);
}
