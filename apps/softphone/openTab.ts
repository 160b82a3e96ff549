/**
 * Opens a page in a new tab that knows nothing of this one.
 * @param url http or https
 * @returns false when the browser's pop-up blocker refused; `noopener` would hide that
 */
export function openTab(page: Pick<Window, 'open'>, url: string): boolean {
  const opened = page.open(url, '_blank');
  if (!opened) return false;
  opened.opener = null;
  return true;
}
