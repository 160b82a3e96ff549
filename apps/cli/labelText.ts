import texts from '../labels/en.json';

const labels: Readonly<Record<string, string>> = texts;

/** A label with its `{name}` places filled. A place without a parameter stays empty: a message never shows braces. */
export function labelText(label: string, params: Readonly<Record<string, string>> = {}): string {
  const text = labels[label] ?? label;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}
