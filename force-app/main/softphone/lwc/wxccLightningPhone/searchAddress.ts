const SEARCH_PAGE = 'forceSearch:searchPageDesktop';

/** Base64 of a text that may hold any character: `btoa` takes bytes, and `encodeURIComponent` writes the text in them. */
const base64 = (text: string): string =>
  btoa(encodeURIComponent(text).replace(/%(\w\w)/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))));

/** Address of Lightning's own search page for a text. It has no documented page reference; Lightning links to it so itself. */
export function searchAddress(term: string): string {
  const scopeMap = { type: 'TOP_RESULTS' };
  const page = { componentDef: SEARCH_PAGE, attributes: { term, scopeMap, groupId: 'DEFAULT' }, state: {} };
  return `/one/one.app#${base64(JSON.stringify(page))}`;
}
