import type { DesktopStore } from './desktopStore';
import type { WidgetSpec } from './renderLayout';
import { renderWidget } from './renderLayout';

interface PageSpec {
  readonly widgets?: Record<string, WidgetSpec>;
}

interface LayoutSpec {
  readonly appTitle?: string;
  readonly area?: {
    readonly headless?: PageSpec;
    readonly panel?: WidgetSpec;
    readonly persistent?: readonly WidgetSpec[];
  };
}

/** The places a layout fills in this page. */
export interface LayoutPlaces {
  readonly headless: HTMLElement;
  readonly panel: HTMLElement;
}

/** Agents get the layout's `agent` part; a layout without roles is for everyone. */
export function layoutForAgents(layout: Record<string, unknown>): LayoutSpec {
  return layout['agent'] ?? layout;
}

/** Loads the widgets of an agent's layout into the page. What cannot be loaded becomes a notice. */
export function mountLayout(layout: Record<string, unknown>, places: LayoutPlaces, store: DesktopStore): void {
  const { area } = layoutForAgents(layout);
  if (!area) {
    store.notify('error', 'The desktop layout has no part for agents: no widget is loaded.');
    return;
  }
  const headless = Object.values(area.headless?.widgets ?? {});
  places.headless.append(...headless.flatMap((spec) => renderWidget(spec, store)));
  if (area.panel) places.panel.append(...renderWidget(area.panel, store));
  places.panel.append(...(area.persistent ?? []).flatMap((spec) => renderWidget(spec, store)));
}
