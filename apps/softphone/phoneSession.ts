import type { Clock, Ids, Store, Unsubscribe } from 'c/wxccBase';
import { createPhone, type OpenedOutbox, type Phone, type PhoneDesktop, type PhoneUser } from 'c/wxccCall';
import { createDesktopLink, type DesktopLink, type PanelLine } from 'c/wxccDesktop';
import type { Crm, Outbox } from 'c/wxccSalesforce';
import type { TabChannel } from 'c/wxccTabs';
import { openTab } from './openTab';
import { createBrowserChannel } from './browserChannel';
import type { BrowserFrame } from './browserFrame';
import { createBrowserMessages } from './browserMessages';
import { createCallerIdMemory } from './callerIdMemory';
import { createDesktopMemory } from './desktopMemory';
import { createSwitchedCrm, type SwitchedCrm } from './createSwitchedCrm';
import { createRecentMemory } from './recentMemory';
import { createTextMemory } from './textMemory';

/** A phone for as long as this tab holds it. */
export interface PhoneSession {
  readonly phone: Phone;
  dispose(): void;
}

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

/** Is the focus in the Desktop's frame, or was it there when another window took it? */
export const isInFrame = ({ document }: Window, { element }: BrowserFrame): boolean =>
  element !== undefined && document.activeElement === element;

/** The same address again changes nothing: settings read anew must not end a session that already runs. */
function startOnce(link: DesktopLink): PhoneDesktop {
  let started: string | undefined;
  return {
    status: link.status,
    agent: link.agent,
    onEvent: (listener) => link.onEvent(listener),
    request: (command, args) => link.request(command, args),
    retry: () => link.retry(),
    start(url) {
      if (url === started) return;
      started = url;
      link.start(url);
    },
    stop() {
      started = undefined;
      link.stop();
    },
  };
}

/** Serves the other tabs once that has loaded: nobody there can click before the phone is ready here. */
function serveTabs(phone: Phone, switched: SwitchedCrm, parts: PhoneSessionParts): Unsubscribe {
  const { channel, onError } = parts;
  let stop: Unsubscribe | undefined;
  let isOver = false;
  const open = async (): Promise<void> => {
    const { openTabService } = await import('./openTabService');
    if (channel && !isOver) stop = openTabService(phone, { ...parts, channel, switched });
  };
  open().catch(onError);
  return () => {
    isOver = true;
    stop?.();
  };
}

/** Serves the panel in the Desktop, from the first one that comes. */
function servePanel(phone: Phone, panel: PanelLine, { clock, ids, user, onError }: PhoneSessionParts): Unsubscribe {
  let stop: Unsubscribe | undefined;
  let isOver = false;
  const open = async (): Promise<void> => {
    const { openPanelService } = await import('./openPanelService');
    if (!isOver) stop ??= openPanelService(phone, { panel, clock, ids, onError, language: user.language });
  };
  const forget = panel.connected.subscribe((isThere) => void (isThere && open().catch(onError)));
  return () => {
    isOver = true;
    forget();
    stop?.();
  };
}

/** Opens the phone in this tab: outbox, link to the Desktop, and the phone on top of both. */
export function openPhoneSession(parts: PhoneSessionParts): PhoneSession {
  let isOver = false;
  const switched = createSwitchedCrm(parts.crm);
  const { crm } = switched;
  const { page, frame, clock, ids, user, storage, tabStorage, onError } = parts;
  let outbox: Outbox | undefined;
  const openOutbox = async (): Promise<OpenedOutbox> => {
    const { openPageOutbox } = await import('./openPageOutbox');
    const opened = await openPageOutbox({ log: crm.log, clock, owner: `${user.orgId}|${user.userId}`, onError });
    outbox = opened.outbox;
    // The phone may have been taken away while the database opened: then nothing may be sent from here.
    if (isOver) outbox.dispose();
    return opened;
  };
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
  const desktop = startOnce(link);
  const desktopUrl = createDesktopMemory(storage, user.orgId);
  const phone = createPhone({
    ...{ crm, desktop, openOutbox, clock, ids, user, desktopUrl, onError },
    callerIdMemory: createCallerIdMemory(storage, user),
    recentMemory: createRecentMemory(tabStorage, user),
    openPresenceMemories: async () => (await import('./presenceMemories')).createPresenceMemories(storage, user, clock),
    openTab: (url) => openTab(page, url),
    textMemory: createTextMemory(storage, { owner: `${user.orgId}.${user.userId}`, clock }),
  });
  const stopServing = serveTabs(phone, switched, parts);
  const stopPanel = servePanel(phone, link.panel, parts);
  return {
    phone,
    dispose() {
      isOver = true;
      stopServing();
      stopPanel();
      phone.dispose();
      outbox?.dispose();
    },
  };
}
