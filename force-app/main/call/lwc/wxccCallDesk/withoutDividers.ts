import type { FieldValues } from 'c/wxccSalesforce';

/** Lines from `--- ` to ` ---` divide the agents' parts of a text (WxccSharedText). */
const DIVIDER = '--- ';

/**
 * Lines of the agent's own that begin like dividers, pasted from another Task for example, become quotations; however they
 * end, for a long text may be cut anywhere.
 */
export function withoutDividers(values: FieldValues, names: readonly string[]): FieldValues {
  const plain = (text: string): string =>
    text
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .map((line) => (line.startsWith(DIVIDER) ? `> ${line}` : line))
      .join('\n');
  const texts = names.flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' ? [[name, plain(value)] as const] : [];
  });
  return { ...values, ...Object.fromEntries(texts) };
}
