import type { Clock, Ids, Store } from 'c/wxccBase';
import type { PhoneUser } from 'c/wxccCall';
import { createDesktopLink } from 'c/wxccDesktop';
import type { Crm } from 'c/wxccSalesforce';
import type { TabChannel } from 'c/wxccTabs';
import { openTab } from './openTab';
import { createBrowserChannel } from './browserChannel';
import type { BrowserFrame } from './browserFrame';
import { createBrowserMessages } from './browserMessages';
import { createCallerIdMemory } from './callerIdMemory';
import { composePhone, type PhoneSession } from './composePhone';
import { createDesktopMemory } from './desktopMemory';
import { createRecentMemory } from './recentMemory';
import { createSettingsMemory } from './settingsMemory';
import { createTextMemory } from './textMemory';

export type { PhoneSession } from './composePhone';

export interface PhoneSessionParts {
  readonly page: Window;
  readonly crm: Crm;
  readonly frame: BrowserFrame;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly user: PhoneUser;
  readonly storage: Storage | undefined;
  /** Of this tab alone. */
  readonly tabStorage: Storage | undefined;
  /** To the other tabs of this browser. Left out: this one is alone. */
  readonly channel: TabChannel | undefined;
  /** Is this tab on the screen? */
  readonly visible: Store<boolean>;
  readonly onError: (error: unknown) => void;
}

/** Where the focus is as this element sees it: in a component, the document names only the component itself. */
const focusAround = (element: Element, page: Document): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : page.activeElement;
};

/** Is the focus in the Desktop's frame, or was it there when another window took it? */
export const isInFrame = ({ document }: Window, { element }: BrowserFrame): boolean =>
  element !== undefined && focusAround(element, document) === element;

/** Opens the phone in this tab, on what this browser has. */
export function openPhoneSession(parts: PhoneSessionParts): PhoneSession {
  const { page, crm, frame, clock, ids, user, channel, visible, storage, tabStorage, onError } = parts;
  const link = createDesktopLink({
    frame,
    messages: createBrowserMessages(page, () => frame.element?.contentWindow),
    createChannel: createBrowserChannel,
    clock,
    ids,
    // The browser says no more than that the focus is in the frame, or was when a sign-in window took it.
    isAgentActive: () => isInFrame(page, frame),
    onError,
  });
  return composePhone({
    ...{ crm, link, channel, visible, clock, ids, user, onError },
    async openOutbox(log) {
      const { openPageOutbox } = await import('./openPageOutbox');
      return openPageOutbox({ log, clock, owner: `${user.orgId}|${user.userId}`, onError });
    },
    settingsMemory: createSettingsMemory(storage, user.orgId),
    desktopUrl: createDesktopMemory(storage, user.orgId),
    callerIdMemory: createCallerIdMemory(storage, user),
    recentMemory: createRecentMemory(tabStorage, user),
    openPresenceMemories: async () => (await import('./presenceMemories')).createPresenceMemories(storage, user, clock),
    openTab: (url) => openTab(page, url),
    textMemory: createTextMemory(storage, { owner: `${user.orgId}.${user.userId}`, clock }),
  });
}
