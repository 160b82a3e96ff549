const isLocal = (host: string): boolean => /(^|\.)localhost$|^127\.0\.0\.1$|^\[::1\]$/.test(host);

const isSafe = ({ protocol, hostname, username }: URL): boolean =>
  username === '' && (protocol === 'https:' || (protocol === 'http:' && isLocal(hostname)));

/** An address of the widgets that a Desktop can load, or undefined: https, or http on this computer for trying. */
export function widgetFolder(address: string): string | undefined {
  const url = parseUrl(address);
  if (!url || !isSafe(url)) return undefined;
  const folder = url.pathname.replace(/[^/]*\.js$/, '');
  return `${url.origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
}

/** An exact origin, or undefined: a wildcard or a path is none. */
export function exactOrigin(text: string): string | undefined {
  const url = parseUrl(text);
  const isBare = url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '';
  return url && isBare && isSafe(url) && !text.includes('*') ? url.origin : undefined;
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // Not an address: the caller says so in words.
    return undefined;
  }
}
