import texts from '../labels/en.json';
import type { Diagnostic } from 'c/wxccDefinition';

const labels: Readonly<Record<string, string>> = texts;

/** A label with its `{name}` places filled. A place without a parameter stays empty: a message never shows braces. */
function fill(label: string, params: Readonly<Record<string, string>>): string {
  const text = labels[label] ?? label;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

/** What is wrong, and what to do, in English. */
export function diagnosticText({ code, params }: Diagnostic): { readonly message: string; readonly repair: string } {
  return { message: fill(`check_${code}`, params), repair: fill(`repair_${code}`, params) };
}
