import { isObject } from './layoutTypes';
import type { JsonObject, LayoutFinding, WidgetOptions } from './layoutTypes';
import { LEGACY, RELAY, relayWidget } from './widgets';
import type { JsonValue } from 'c/wxccBase';

/** Id of a page that we made: `--remove` takes it away again. */
const OWN_PAGE = 'wxcc-headless';
const OWN_NAME = 'wxccRelay';

type Found = Omit<LayoutFinding, 'role'>;

function newPage(widget: JsonObject): JsonObject {
  return {
    id: OWN_PAGE,
    widgets: { [OWN_NAME]: widget },
    layout: { areas: [[OWN_NAME]], size: { cols: [1], rows: [1] } },
  };
}

function freeName(widgets: JsonObject): string {
  let name = OWN_NAME;
  for (let count = 2; name in widgets; count += 1) name = `${OWN_NAME}${count}`;
  return name;
}

const nameOf = (widgets: JsonObject, comp: string): string | undefined =>
  Object.keys(widgets).find((name) => isObject(widgets[name]) && widgets[name].comp === comp);

const listAt = (owner: JsonValue | undefined, key: string): JsonValue[] | undefined => {
  const list = isObject(owner) ? owner[key] : undefined;
  return Array.isArray(list) ? list : undefined;
};

/** A grid's rows are as wide as each other: the new row repeats our name in every column. */
function addRow(page: JsonObject, name: string): void {
  const areas = listAt(page.layout, 'areas');
  if (!areas) {
    page.layout = { areas: [[name]], size: { cols: [1], rows: [1] } };
    return;
  }
  const width = Array.isArray(areas[0]) ? Math.max(1, areas[0].length) : 1;
  areas.push(Array.from({ length: width }, () => name));
  const size = isObject(page.layout) ? page.layout.size : undefined;
  listAt(size, 'rows')?.push(1);
}

function removeRow(page: JsonObject, name: string): void {
  const areas = listAt(page.layout, 'areas') ?? [];
  const at = areas.findIndex((row) => Array.isArray(row) && row.length > 0 && row.every((area) => area === name));
  if (at < 0) return;
  areas.splice(at, 1);
  const size = isObject(page.layout) ? page.layout.size : undefined;
  listAt(size, 'rows')?.splice(at, 1);
}

const notAPage: Found = {
  severity: 'error',
  code: 'headlessNotAPage',
};

const legacyStays: Found = {
  severity: 'warning',
  code: 'legacyConnector',
};

/** Puts the relay into the headless page, keeping what is there. Doing it twice changes nothing more. */
export function addRelay(area: JsonObject, options: WidgetOptions): readonly Found[] {
  const widget = relayWidget(options);
  const page = area.headless;
  if (page === undefined || page === null) {
    area.headless = newPage(widget);
    return [];
  }
  if (!isObject(page) || !isObject(page.widgets)) return [notAPage];
  const widgets = page.widgets;
  const legacy = nameOf(widgets, LEGACY);
  const own = nameOf(widgets, RELAY);
  const inPlace = own ?? (options.replaceLegacy ? legacy : undefined);
  const name = inPlace ?? freeName(widgets);
  widgets[name] = widget;
  if (inPlace === undefined) addRow(page, name);
  const rest = nameOf(widgets, LEGACY);
  if (rest !== undefined && options.replaceLegacy) dropWidget(page, widgets, rest);
  return rest !== undefined && !options.replaceLegacy ? [legacyStays] : [];
}

function dropWidget(page: JsonObject, widgets: JsonObject, name: string): void {
  delete widgets[name];
  removeRow(page, name);
}

/** Takes the relay out, and the page with it when nothing else was there. */
export function removeRelay(area: JsonObject): void {
  const page = area.headless;
  if (!isObject(page) || !isObject(page.widgets)) return;
  const name = nameOf(page.widgets, RELAY);
  if (name === undefined) return;
  dropWidget(page, page.widgets, name);
  if (Object.keys(page.widgets).length === 0) delete area.headless;
}
