// The origins that Salesforce's script accepts (salesforce contracts §1.1), and the simulator's.
const ORIGIN =
  /^https?:\/\/[\w\-.]+(?:\.(?:(?:my-)?visual)?force\.com|\.my-lightning\.com|\.(?:my-)?salesforce\.com|\.(?:salesforce|crmforce)\.(?:mil|ms)|\.lightning\.localhost)(?::\d+)?$/;

function parameters(search: string, name: string): string[] {
  const pairs = search.replace(/^\?/, '').split('&');
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // An escape that is none: no address of ours, so the page is not in a call center.
    return '';
  }
}

/**
 * Was this page opened by a call center's softphone? Salesforce's script needs `mode` and exactly one valid
 * `sfdcIframeOrigin` with the page's own protocol, and without them it stays silent instead of saying so.
 * @param location `search` and `protocol` (`https:`) of the page
 */
export function isInCallCenter(location: { readonly search: string; readonly protocol: string }): boolean {
  const origins = parameters(location.search, 'sfdcIframeOrigin').map(decode);
  const [origin = ''] = origins;
  const hasMode = parameters(location.search, 'mode').some((mode) => mode !== '');
  return origins.length === 1 && hasMode && ORIGIN.test(origin) && origin.startsWith(location.protocol);
}
