import type { Session } from './api';

const PAGE = '/apex/WxccSoftphone';

const randomHex = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The softphone's address as Lightning writes it, by way of the frontdoor that carries the session to the other host.
 * @param adapterUrl from the definition; one that leads to another vendor's page is replaced by the package's own
 */
export function softphoneUrl({ user, origins }: Session, adapterUrl: string): string {
  const page = adapterUrl.startsWith(PAGE) ? adapterUrl : PAGE;
  const query = new URLSearchParams({
    mode: 'Lightning',
    ltn_app_id: '06m5g000000AcmeAAE',
    isdtp: 'vw',
    sfdcIframeOrigin: location.origin,
    clc: '1',
    nonce: randomHex(),
  });
  const target = `${page}${page.includes('?') ? '&' : '?'}${query.toString()}`;
  return `${origins.softphone}/secur/frontdoor.jsp?${new URLSearchParams({ sid: user.Id, retURL: target }).toString()}`;
}
