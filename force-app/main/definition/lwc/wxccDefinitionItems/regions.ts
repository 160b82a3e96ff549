/** Contact center data centers (feature-dictionary §12.3). */
export type Region = 'us1' | 'eu1' | 'eu2' | 'anz1' | 'sg1' | 'ca1' | 'jp1' | 'in1';

export interface RegionAddresses {
  readonly name: string;
  /** The Agent Desktop's origin. */
  readonly desktopUrl: string;
  /** The contact center API's origin. */
  readonly apiUrl: string;
}

const addresses = (region: Region, name: string): RegionAddresses => ({
  name,
  desktopUrl: `https://desktop.wxcc-${region}.cisco.com`,
  apiUrl: `https://api.wxcc-${region}.cisco.com`,
});

/** Webex Contact Center's data centers, and with them every Desktop that may be framed without an override. */
export const regions: Readonly<Record<Region, RegionAddresses>> = Object.freeze({
  us1: addresses('us1', 'North America'),
  eu1: addresses('eu1', 'United Kingdom'),
  eu2: addresses('eu2', 'Frankfurt'),
  anz1: addresses('anz1', 'Australia'),
  sg1: addresses('sg1', 'Singapore'),
  ca1: addresses('ca1', 'Canada'),
  jp1: addresses('jp1', 'Japan'),
  in1: addresses('in1', 'India'),
});

export function isRegion(text: string): text is Region {
  return Object.hasOwn(regions, text);
}
