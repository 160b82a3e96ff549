import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from 'c/wxccDefinition';
import { readDefinitionFile } from '../readDefinitionFile';

// Definitions as their vendors published them, where a copy of them lies beside the repository.
const folder = path.resolve(__dirname, '../../../../shared/corpus/callcenters');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xml')) : [];
const describeCorpus = files.length > 0 ? describe : describe.skip;

function dialectOf(file: string, text: string): string {
  if (/reqHvcc|sfdcScv/.test(text) || file.startsWith('developerforce')) return 'other';
  return file.startsWith('CiscoDevNet') ? 'webex-v1' : 'webex-v2';
}

describeCorpus('definitions as published', () => {
  it.each(files.length > 0 ? files : ['none'])('%s gives its dialect and no error', (file) => {
    const bytes = readFileSync(path.join(folder, file));
    const read = readDefinitionFile(bytes, file);
    const { settings, diagnostics } = readSettings(read.source ?? { format: 'import', items: [] });
    expect(settings.dialect).toBe(dialectOf(file, bytes.toString()));
    expect([...read.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
