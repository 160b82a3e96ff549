import type { JsonObject, WidgetOptions } from './layoutTypes';
import { addWidgets } from './mergeWidgets';
import { tabPair } from './widgets';

/** Tabs of the auxiliary panel that the Desktop fills itself, and when it shows them. */
const STANDARD_TABS = [
  { slot: 'IVR_TRANSCRIPT', visibility: 'IVR_TRANSCRIPT' },
  { slot: 'CONTACT_HISTORY' },
  { slot: 'SCREEN_POP', visibility: 'SCREEN_POP' },
] as const;

const slot = (name: string): JsonObject => ({ comp: 'slot', attributes: { name } });

function standardPanel(): JsonObject {
  const children = STANDARD_TABS.flatMap((tab) => {
    const visibility: JsonObject = 'visibility' in tab ? { visibility: tab.visibility } : {};
    return tabPair(slot(`${tab.slot}_TAB`), slot(tab.slot)).map((each) => ({ ...each, ...visibility }));
  });
  return { comp: 'md-tabs', attributes: { class: 'widget-tabs' }, children };
}

/** Elements of the header that every Desktop has; who takes no calls needs no dial pad and no state. */
const header = (takesCalls: boolean): JsonObject[] =>
  ['agentx-webex', ...(takesCalls ? ['agentx-outdial'] : []), 'agentx-notification']
    .concat(takesCalls ? ['agentx-state-selector'] : [])
    .map((comp) => ({ comp }));

function configuration(takesCalls: boolean): JsonObject {
  return {
    version: '0.1.0',
    appTitle: 'Webex Contact Center',
    logo: '',
    stopNavigateOnAcceptTask: false,
    dragDropEnabled: false,
    notificationTimer: 8,
    maximumNotificationCount: 3,
    browserNotificationTimer: 8,
    wxmConfigured: false,
    desktopChatApp: { webexConfigured: false },
    area: { advancedHeader: header(takesCalls), panel: standardPanel(), navigation: [] },
  };
}

/** A layout for all roles with the standard header, panel and our widgets, for tenants that have none of their own. */
export function newLayout(options: WidgetOptions): JsonObject {
  const layout: JsonObject = {
    agent: configuration(true),
    supervisor: configuration(false),
    supervisorAgent: configuration(true),
  };
  addWidgets(layout, options);
  return layout;
}
