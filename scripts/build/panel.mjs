// The panel in the Desktop as one script: the softphone's own components, the styles and icons they use, both languages.
import { readFileSync } from 'node:fs';
import { bundleScript, bundlesIn, SPRITE, stylesOf } from './softphone.mjs';
import { renderedModules, writeModules } from './shipped-modules.mjs';

const ICONS = 'apps/desktop-widget/panelIcons.json';
/** In their place stands, once the bundle is known, what it needs. */
const PLACES = { WXCC_PANEL_CSS: '@@panel-css@@', WXCC_PANEL_SYMBOLS: '@@panel-symbols@@' };

/** The symbols of these names in SLDS' sprite, as data: the panel builds them without parsing markup. */
function symbols(names) {
  const sprite = readFileSync(SPRITE, 'utf8');
  return names.map((id) => {
    const [, open, body] = new RegExp(`<symbol([^>]*\\sid="${id}"[^>]*)>([\\s\\S]*?)</symbol>`).exec(sprite) ?? [];
    if (body === undefined) throw new Error(`${ICONS}: SLDS has no icon ${id}`);
    const paths = [...body.matchAll(/<path[^>]*?\sd="([^"]+)"/g)].map(([, d]) => d);
    return { id, viewBox: /viewBox="([^"]+)"/.exec(open)?.[1] ?? '0 0 52 52', paths };
  });
}

/** @returns {Promise<string>} the script's text */
export async function buildPanel() {
  const values = Object.entries(PLACES).map(([name, place]) => [`process.env.${name}`, JSON.stringify(place)]);
  const chunk = await bundleScript('apps/desktop-widget/wxcc-panel.ts', Object.fromEntries(values));
  writeModules('wxcc-panel', [...renderedModules([chunk]), 'node_modules/@salesforce-ux/design-system/package.json']);
  const fill = (code, place, text) => code.replace(new RegExp(`(["'\`])${place}\\1`), () => JSON.stringify(text));
  const styled = fill(chunk.code, PLACES.WXCC_PANEL_CSS, await stylesOf(bundlesIn([chunk])));
  return fill(styled, PLACES.WXCC_PANEL_SYMBOLS, JSON.stringify(symbols(JSON.parse(readFileSync(ICONS, 'utf8')))));
}
