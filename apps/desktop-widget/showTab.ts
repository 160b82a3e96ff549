/** The tab that belongs to a panel of tabs: by name where it has one, else by its place, as the Desktop pairs them. */
function tabOf(panel: Element): HTMLElement | undefined {
  const name = panel.getAttribute('aria-labelledby');
  const named = name === null ? undefined : panel.ownerDocument.getElementById(name);
  if (named) return named;
  const siblings = [...(panel.parentElement?.children ?? [])];
  const place = siblings.filter(({ localName }) => localName === 'md-tab-panel').indexOf(panel);
  return siblings.filter(({ localName }) => localName === 'md-tab')[place] as HTMLElement | undefined;
}

/** Brings the tab that holds an element to the front, as a click on it would. Nothing happens where there are no tabs. */
export function showTab(element: Element): void {
  const panel = element.closest('md-tab-panel, [role="tabpanel"]');
  const tab = panel && tabOf(panel);
  if (!tab) return;
  // The Desktop's tabs listen to the mouse button, others to the click.
  tab.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }));
  tab.click();
}
