import {
  desktopUrlOfRegion,
  isAllowedDesktopOverride,
  regionOfDesktopUrl,
  isRegion,
  regions,
  SETTING_ITEMS as ITEM,
} from 'c/wxccDefinitionItems';
import type { Region } from 'c/wxccDefinitionItems';
import { plainValue, createDiagnostic } from 'c/wxccDiagnostic';
import type { DesktopSettings } from './callCenterSettings';
import type { SettingsReader } from './settingsReader';

/** V2 names the region; V1's adapter URL is the Desktop of one. */
function readRegion(reader: SettingsReader): Region | undefined {
  const written = reader.text(ITEM.region);
  const region = written.toLowerCase();
  if (isRegion(region)) return region;
  const found = reader.find(ITEM.region);
  if (written !== '' && found) reader.report('unknownRegion', found, { regions: Object.keys(regions).join(', ') });
  return regionOfDesktopUrl(plainValue(reader.find(ITEM.adapterUrl)?.value ?? ''));
}

function readOverride(reader: SettingsReader): string {
  const url = reader.text(ITEM.desktopUrl);
  if (url === '' || isAllowedDesktopOverride(url)) return url;
  const found = reader.find(ITEM.desktopUrl);
  if (found) reader.report('desktopUrlRefused', found);
  return '';
}

/** Which Agent Desktop to frame: the override, else the region's. `url` is empty when neither can be had. */
export function readDesktop(reader: SettingsReader): DesktopSettings {
  const override = readOverride(reader);
  const region = regionOfDesktopUrl(override) ?? readRegion(reader);
  const url = override || (region ? desktopUrlOfRegion(region) : '');
  const webRtcDomain = reader.text(ITEM.webRtcDomain);
  if (url === '') {
    const place = reader.find(ITEM.region) ?? reader.find(ITEM.adapterUrl) ?? { path: ITEM.region.paths[0] ?? '' };
    reader.diagnostics.push(createDiagnostic('noDesktop', place, { regions: Object.keys(regions).join(', ') }));
  }
  return region ? { region, url, webRtcDomain } : { url, webRtcDomain };
}
