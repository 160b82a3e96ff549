import type { JsonValue } from 'c/wxccBase';

/** JSON objects of a layout are changed in place: the command owns the parsed copy. */
export type JsonObject = { [key: string]: JsonValue };

/** Something the admin should know about the layout that was written; the text is the label `layout_<code>`. */
export interface LayoutFinding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: 'legacyConnector' | 'panelNotTabs' | 'headlessNotAPage' | 'noRole' | 'newLayout';
  /** The role it is about; empty for the whole layout. */
  readonly role: string;
}

/** What the widgets need. */
export interface WidgetOptions {
  /** Folder that holds wxcc-relay.js and wxcc-panel.js, with a slash at its end. */
  readonly baseUrl: string;
  /** Exact origins where the softphone may stand. */
  readonly origins: readonly string[];
  /** Also add the panel tab. */
  readonly panel: boolean;
  /** Take the place of the elements of Cisco's own connector. */
  readonly replaceLegacy: boolean;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
