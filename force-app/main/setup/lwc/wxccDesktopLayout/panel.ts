import { isObject } from './layoutTypes';
import type { JsonObject, LayoutFinding, WidgetOptions } from './layoutTypes';
import { holdsElement, LEGACY, PANEL, panelTabs } from './widgets';
import type { JsonValue } from 'c/wxccBase';

type Found = Omit<LayoutFinding, 'role'>;

const notTabs: Found = {
  severity: 'warning',
  code: 'panelNotTabs',
};

function tabsOf(area: JsonObject): JsonValue[] | undefined {
  const panel = area.panel;
  if (!isObject(panel) || panel.comp !== 'md-tabs') return undefined;
  return Array.isArray(panel.children) ? panel.children : undefined;
}

/** Where the pair begins whose content holds that element. */
function pairOf(tabs: readonly JsonValue[], comp: string): number {
  const at = tabs.findIndex((each) => isObject(each) && each.comp === 'md-tab-panel' && holdsElement(each, comp));
  const before = tabs[at - 1];
  return isObject(before) && before.comp === 'md-tab' ? at - 1 : -1;
}

function replacePair(tabs: JsonValue[], at: number, pair: readonly JsonObject[]): void {
  tabs.splice(at, 2, ...pair);
}

/** Adds our tab after the others, or in the place of the legacy one. Doing it twice changes nothing more. */
export function addPanel(area: JsonObject, options: WidgetOptions): readonly Found[] {
  if (area.panel === undefined || area.panel === null) {
    area.panel = { comp: 'md-tabs', attributes: { class: 'widget-tabs' }, children: [...panelTabs(options)] };
    return [];
  }
  const tabs = tabsOf(area);
  if (!tabs) return [notTabs];
  const own = pairOf(tabs, PANEL);
  const legacy = options.replaceLegacy ? pairOf(tabs, LEGACY) : -1;
  const at = own >= 0 ? own : legacy;
  replacePair(tabs, at >= 0 ? at : tabs.length, panelTabs(options));
  const rest = options.replaceLegacy ? pairOf(tabs, LEGACY) : -1;
  if (rest >= 0) replacePair(tabs, rest, []);
  return [];
}

/** Takes the legacy tab away where ours is not wanted. */
export function dropLegacyPanel(area: JsonObject): void {
  const tabs = tabsOf(area) ?? [];
  const at = pairOf(tabs, LEGACY);
  if (at >= 0) replacePair(tabs, at, []);
}

/** Takes our tab out, and the panel with it when nothing else was there. */
export function removePanel(area: JsonObject): void {
  const tabs = tabsOf(area) ?? [];
  const at = pairOf(tabs, PANEL);
  if (at < 0) return;
  replacePair(tabs, at, []);
  if (tabs.length === 0) delete area.panel;
}
