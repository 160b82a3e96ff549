import { WIDGET_PROPERTIES } from 'c/wxccWidgetProperties';
import { isObject } from './layoutTypes';
import type { JsonObject, WidgetOptions } from './layoutTypes';
import type { JsonValue } from 'c/wxccBase';

export const RELAY = 'wxcc-relay';
export const PANEL = 'wxcc-panel';
/** Element of Cisco's connector; it stands in the headless page and in a tab of the panel. */
export const LEGACY = 'agentx-custom-desktop';

const TITLE = 'Salesforce Actions';

/** The headless relay. Properties are live: the Desktop sets them anew whenever its store changes. */
export function relayWidget({ baseUrl, origins }: WidgetOptions): JsonObject {
  return {
    comp: RELAY,
    script: `${baseUrl}wxcc-relay.js`,
    attributes: { 'softphone-origins': origins.join(' ') },
    properties: { ...WIDGET_PROPERTIES },
  };
}

export function panelWidget({ baseUrl, origins }: WidgetOptions): JsonObject {
  return {
    comp: PANEL,
    script: `${baseUrl}wxcc-panel.js`,
    attributes: { 'softphone-origins': origins.join(' ') },
    properties: { darkMode: WIDGET_PROPERTIES.darkMode, selectedTaskId: WIDGET_PROPERTIES.selectedTaskId },
    wrapper: { title: TITLE, maximizeAreaName: 'app-maximize-area' },
  };
}

/** A tab and its content: the Desktop pairs them by their order. */
export function tabPair(label: JsonValue, content: JsonObject): [JsonObject, JsonObject] {
  return [
    { comp: 'md-tab', attributes: { slot: 'tab', class: 'widget-pane-tab' }, children: [label] },
    { comp: 'md-tab-panel', attributes: { slot: 'panel', class: 'widget-pane' }, children: [content] },
  ];
}

export function panelTabs(options: WidgetOptions): [JsonObject, JsonObject] {
  return tabPair({ comp: 'span', textContent: TITLE }, panelWidget(options));
}

/** Is it, or does it hold, an element of that name? */
export function holdsElement(value: JsonValue | undefined, comp: string): boolean {
  if (Array.isArray(value)) return value.some((each) => holdsElement(each, comp));
  if (!isObject(value)) return false;
  return value.comp === comp || holdsElement(value.children, comp);
}
