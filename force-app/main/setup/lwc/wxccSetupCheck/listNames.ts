/** Names enough to know who is meant. */
export function listNames(names: readonly string[], most = 5): string {
  return names.length > most ? `${names.slice(0, most).join(', ')}, … (${names.length})` : names.join(', ');
}
