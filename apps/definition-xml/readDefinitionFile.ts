import { createDiagnostic, MAX_DEFINITION_LENGTH, readDefinitionText, type DefinitionText } from 'c/wxccDefinition';
import { decodeDefinition } from './decodeDefinition';
import { xml2jsDefinitionXml } from './xml2jsDefinitionXml';

/** UTF-16 needs two bytes a character, UTF-8 up to four outside ASCII; the exact limit is held once there is text. */
const MAX_BYTES = MAX_DEFINITION_LENGTH * 2;

/** A definition file from disk, in any form and encoding, as items by full path. Never throws. */
export function readDefinitionFile(bytes: Uint8Array, fileName: string): DefinitionText {
  if (bytes.length > MAX_BYTES) return { diagnostics: [createDiagnostic('tooLarge', { path: '' }, { max: '1' })] };
  const { text, diagnostics } = decodeDefinition(bytes);
  if (text === undefined) return { diagnostics };
  const read = readDefinitionText(text, xml2jsDefinitionXml, fileName);
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}
