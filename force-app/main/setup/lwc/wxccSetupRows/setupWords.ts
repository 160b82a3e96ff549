import type { Labels } from 'c/wxccBase';

/** Fixed texts for a template, by their codes without `setup_`. */
export function setupWords<const C extends readonly string[]>(
  labels: Labels,
  codes: C,
): Readonly<Record<C[number], string>> {
  return Object.fromEntries(codes.map((code) => [code, labels.text(`setup_${code}`)])) as Record<C[number], string>;
}
