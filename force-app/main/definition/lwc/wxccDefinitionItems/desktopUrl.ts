import { isRegion, regions } from './regions';
import type { Region } from './regions';

/** Anchored at both ends: `desktop.wxcc-us1.cisco.com.example.com` and `…cisco.com@example.com` are somebody else's. */
const DESKTOP = /^https:\/\/desktop\.wxcc-([a-z0-9]+)\.cisco\.com\/?$/i;

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    // Not an address at all: the caller treats it like one that is not allowed.
    return undefined;
  }
}

const isLoopbackName = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost');

/** The region whose Agent Desktop this is, or undefined for every other address. */
export function regionOfDesktopUrl(url: string): Region | undefined {
  const region = DESKTOP.exec(url.trim())?.[1]?.toLowerCase() ?? '';
  return isRegion(region) ? region : undefined;
}

/** May the softphone frame it because Cisco runs it? https and one of the eight regions, nothing else. */
export function isAllowedDesktopUrl(url: string): boolean {
  return regionOfDesktopUrl(url) !== undefined;
}

/**
 * May an administrator name it in wxccSoftphone/desktopUrl (a vanity host, a simulator)? https on any host, or http on
 * this very machine; never with a name and password in it.
 */
export function isAllowedDesktopOverride(url: string): boolean {
  const parsed = parse(url.trim());
  if (!parsed || parsed.username !== '' || parsed.password !== '') return false;
  return parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopbackName(parsed.hostname));
}

/** The Desktop's address in a region. */
export function desktopUrlOfRegion(region: Region): string {
  return regions[region].desktopUrl;
}
