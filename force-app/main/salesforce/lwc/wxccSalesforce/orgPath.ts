import { WxccError } from 'c/wxccBase';

// One slash, then not another one or a backslash, which browsers read as a foreign host.
const PATH = /^\/(?![/\\])[^\s\\]*$/;

/** A path of the org itself. @throws WxccError `badInput` for anything else: an address outside the org */
export function orgPath(url: string): string {
  if (PATH.test(url)) return url;
  throw new WxccError('badInput', 'Only paths of the org itself can be shown', { what: 'url' });
}
