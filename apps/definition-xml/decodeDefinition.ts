import { TextDecoder } from 'node:util';
import { createDiagnostic, type Diagnostic } from 'c/wxccDefinition';

export interface DecodedDefinition {
  /** Undefined: the bytes are no text in any encoding we know; `diagnostics` says so. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const FILE = { path: '', line: 1 };

/** A byte order mark, or the zero bytes that UTF-16 puts beside `<`. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

/** What the XML declaration says; it is ASCII in every encoding that gets here. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase();
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Unknown name or impossible bytes: both mean that this is not the encoding.
    return undefined;
  }
}

/**
 * A definition file's bytes as text. Salesforce takes UTF-8; what an editor saved otherwise is still read, with a warning,
 * so that everything else about the file can be said at once.
 */
export function decodeDefinition(bytes: Uint8Array): DecodedDefinition {
  const utf16 = utf16Of(bytes);
  const utf8 = utf16 ? undefined : decode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, diagnostics: [] };
  const encoding = utf16 ?? declaredEncoding(bytes) ?? '';
  const other = encoding === '' || encoding === 'utf-8' ? undefined : decode(bytes, encoding);
  if (other === undefined)
    return { diagnostics: [createDiagnostic('wrongEncoding', FILE, { encoding: encoding || '–' })] };
  return { text: other, diagnostics: [createDiagnostic('otherEncoding', FILE, { encoding })] };
}
