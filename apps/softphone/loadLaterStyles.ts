/** Asks for the stylesheet of what is loaded on demand. It comes after the first paint and holds nothing up. */
export function loadLaterStyles(page: Document, address: URL): void {
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = address.href;
  page.head.append(link);
}
