import { checkOutline } from './checkOutline';
import { createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic, DiagnosticCode } from 'c/wxccDiagnostic';
import type { DefinitionDocument } from './definitionDocument';
import { documentFromOutline } from './documentFromOutline';
import { outlineDefinition } from './definitionOutline';
import type { DefinitionSource } from './definitionSource';
import { placeElements } from './definitionTree';
import type { DefinitionXml } from './definitionXml';
import { inspectXml } from './inspectXml';
import { sourceFromOutline } from './sourceFromOutline';

/** A large definition is 10 KB. Beyond a hundred times that it is a mistake or an attack. */
export const MAX_DEFINITION_LENGTH = 1_000_000;

export interface DefinitionText {
  /** Undefined: nothing could be read, `diagnostics` holds the one reason. */
  readonly source?: DefinitionSource;
  /** The same as it stands, to be written again in either form. There when `source` is. */
  readonly document?: DefinitionDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Characters that XML 1.0 does not allow and parsers let pass. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

function refuse(code: DiagnosticCode, line?: number, params: Record<string, string> = {}): DefinitionText {
  return { diagnostics: [createDiagnostic(code, line === undefined ? { path: '' } : { path: '', line }, params)] };
}

function read(text: string, xml: DefinitionXml, fileName: string): DefinitionText {
  const inspection = inspectXml(text);
  if ('refused' in inspection) {
    return refuse(inspection.refused, inspection.line, { reason: 'More than one root element' });
  }
  const control = FORBIDDEN.exec(text);
  if (control) return refuse('notWellFormed', lineAt(text, control.index), { reason: 'Control character' });
  const parsed = xml.parse(text);
  if ('fault' in parsed) return refuse('notWellFormed', parsed.fault.line ?? 1, { reason: parsed.fault.reason });
  const outline = outlineDefinition(placeElements(parsed.root, inspection.tagLines));
  if (!outline) return refuse('notADefinition', inspection.tagLines[0] ?? 1, { element: parsed.root.name });
  return {
    source: sourceFromOutline(outline, fileName),
    document: documentFromOutline(outline, fileName),
    diagnostics: checkOutline(outline),
  };
}

/**
 * The text of a definition file, in the import or the metadata form, as items by full path. Never throws, whatever the
 * text: a file that cannot be read gives one diagnostic with its line.
 * @param fileName the metadata form keeps the internal name there and nowhere else
 */
export function readDefinitionText(text: string, xml: DefinitionXml, fileName = ''): DefinitionText {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.length > MAX_DEFINITION_LENGTH)
    return refuse('tooLarge', undefined, { max: String(MAX_DEFINITION_LENGTH / 1_000_000) });
  if (plain.trim() === '') return refuse('emptyFile');
  if (!plain.trimStart().startsWith('<')) return refuse('notWellFormed', 1, { reason: plain.trimStart().slice(0, 40) });
  return read(plain, xml, fileName);
}
