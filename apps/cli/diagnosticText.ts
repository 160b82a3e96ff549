import type { Diagnostic } from 'c/wxccDefinition';
import { labelText } from './labelText';

/** What is wrong, and what to do, in English. */
export function diagnosticText({ code, params }: Diagnostic): { readonly message: string; readonly repair: string } {
  return { message: labelText(`check_${code}`, params), repair: labelText(`repair_${code}`, params) };
}
