import { addRelay, removeRelay } from './headless';
import { isObject } from './layoutTypes';
import type { JsonObject, LayoutFinding, WidgetOptions } from './layoutTypes';
import { addPanel, dropLegacyPanel, removePanel } from './panel';
import type { JsonValue } from 'c/wxccBase';

const ROLES = ['agent', 'supervisor', 'supervisorAgent'] as const;

interface RoleArea {
  readonly role: string;
  readonly area: JsonObject;
}

const areaOf = (config: JsonValue | undefined): JsonObject | undefined =>
  isObject(config) && isObject(config.area) ? config.area : undefined;

/** The roles' areas; the older, flat form is one configuration for everybody. */
function areasOf(layout: JsonObject): readonly RoleArea[] {
  const flat = areaOf(layout);
  if (flat) return [{ role: '', area: flat }];
  return ROLES.flatMap((role) => {
    const area = areaOf(layout[role]);
    return area ? [{ role, area }] : [];
  });
}

/** Is this a desktop layout at all: role-based, or one configuration? */
export function isLayout(value: JsonValue): value is JsonObject {
  return isObject(value) && areasOf(value).length > 0;
}

/** Supervisors take calls only where their layout has a headless page already. */
const takesCalls = ({ role, area }: RoleArea): boolean => role !== 'supervisor' || isObject(area.headless);

const noRole: LayoutFinding = {
  severity: 'error',
  code: 'noRole',
  role: '',
};

/** Puts our widgets into the layout, in place. @returns what the admin should know */
export function addWidgets(layout: JsonObject, options: WidgetOptions): readonly LayoutFinding[] {
  const targets = areasOf(layout).filter(takesCalls);
  if (targets.length === 0) return [noRole];
  return targets.flatMap(({ role, area }) => {
    const found = [...addRelay(area, options), ...(options.panel ? addPanel(area, options) : dropPanel(area, options))];
    return found.map((finding) => ({ ...finding, role }));
  });
}

function dropPanel(area: JsonObject, { replaceLegacy }: WidgetOptions): readonly [] {
  removePanel(area);
  if (replaceLegacy) dropLegacyPanel(area);
  return [];
}

/** Takes our widgets out of the layout, in place. */
export function removeWidgets(layout: JsonObject): void {
  for (const { area } of areasOf(layout)) {
    removeRelay(area);
    removePanel(area);
  }
}
