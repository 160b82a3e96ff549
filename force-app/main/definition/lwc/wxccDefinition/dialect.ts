import type { Dialect } from './callCenterSettings';
import type { DefinitionSource } from 'c/wxccDefinitionFile';
import { regionOfDesktopUrl, READ_PATHS, spellingOf } from 'c/wxccDefinitionItems';
import type { Spelling } from 'c/wxccDefinitionItems';

const V2_GADGET = /^https:\/\/wxcc-crmconnectors\.ciscoccservice\.com\//i;
const OUR_PAGE = /\/apex\/(\w+__)?WxccSoftphone\b/i;

/** Is this our softphone's page, absolute or relative? */
export function isOwnAdapter(url: string): boolean {
  return OUR_PAGE.test(url);
}

/** A definition cut down to Salesforce's own section still says by its adapter whose it was. */
function dialectOfAdapter(url: string): Dialect {
  if (isOwnAdapter(url)) return 'webex';
  if (regionOfDesktopUrl(url)) return 'webex-v1';
  return V2_GADGET.test(url) ? 'webex-v2' : 'other';
}

function spellings(source: DefinitionSource): ReadonlySet<Spelling> {
  const read = source.items.map(({ path }) => path).filter((path) => READ_PATHS.has(path));
  const named = read.length > 0 ? read : source.items.map(({ path }) => path);
  return new Set(named.map(spellingOf).filter((spelling) => spelling !== undefined));
}

/** `webex-v1`, `webex-v2`: only that product's items; `webex`: ours, or both mixed; `other`: somebody else's. */
export function detectDialect(source: DefinitionSource): Dialect {
  const found = spellings(source);
  if (found.has('ours') || (found.has('v1') && found.has('v2'))) return 'webex';
  if (found.has('v1')) return 'webex-v1';
  if (found.has('v2')) return 'webex-v2';
  const adapter = source.items.find(({ path }) => path === '/reqGeneralInfo/reqAdapterUrl');
  return dialectOfAdapter(adapter?.value.trim() ?? '');
}
