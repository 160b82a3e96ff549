import type { Clock, Ids, Unsubscribe } from 'c/wxccBase';
import { createPhone, type Phone, type PhoneDesktop, type PhoneUser } from 'c/wxccCall';
import { createDesktopLink, type DesktopLink } from 'c/wxccDesktop';
import { createOutbox } from 'c/wxccOutbox';
import { type Crm } from 'c/wxccSalesforce';
import type { TabChannel } from 'c/wxccTabs';
import type { OpenedJournal } from '../browser/browser';
import { openTab } from './openTab';
import { createBrowserChannel } from './browserChannel';
import type { BrowserFrame } from './browserFrame';
import { createBrowserMessages } from './browserMessages';
import { createCallerIdMemory } from './callerIdMemory';
import { createDesktopMemory } from './desktopMemory';
import { createRecentMemory } from './recentMemory';

/** A phone for as long as this tab holds it. */
export interface PhoneSession {
  readonly phone: Phone;
  dispose(): void;
}

export interface PhoneSessionParts {
  readonly page: Window;
  readonly crm: Crm;
  readonly journal: OpenedJournal;
  readonly frame: BrowserFrame;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly user: PhoneUser;
  readonly storage: Storage | undefined;
  /** Of this tab alone. */
  readonly tabStorage: Storage | undefined;
  /** To the other tabs of this browser. Left out: this one is alone. */
  readonly channel: TabChannel | undefined;
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
function serveTabs(phone: Phone, { channel, clock, ids, onError }: PhoneSessionParts): Unsubscribe {
  let stop: Unsubscribe | undefined;
  let isOver = false;
  const open = async (): Promise<void> => {
    const { openTabService } = await import('./openTabService');
    if (channel && !isOver) stop = openTabService(phone, { channel, clock, ids, onError });
  };
  open().catch(onError);
  return () => {
    isOver = true;
    stop?.();
  };
}

/** Opens the phone in this tab: outbox, link to the Desktop, and the phone on top of both. */
export function openPhoneSession(parts: PhoneSessionParts): PhoneSession {
  const { page, crm, journal, frame, clock, ids, user, storage, tabStorage, onError } = parts;
  const outbox = createOutbox({
    journal: journal.journal,
    log: crm.log,
    clock,
    owner: `${user.orgId}|${user.userId}`,
    random: () => Math.random(),
    onError,
  });
  const desktop = startOnce(
    createDesktopLink({
      frame,
      messages: createBrowserMessages(page, () => frame.element?.contentWindow),
      createChannel: createBrowserChannel,
      clock,
      ids,
      // The browser says no more than that the focus is in the frame, or was when a sign-in window took it.
      isAgentActive: () => isInFrame(page, frame),
      onError,
    }),
  );
  const desktopUrl = createDesktopMemory(storage, user.orgId);
  const isJournalInMemory = journal.condition !== undefined;
  const phone = createPhone({
    ...{ crm, desktop, outbox, clock, ids, user, desktopUrl, isJournalInMemory, onError },
    callerIdMemory: createCallerIdMemory(storage, user),
    recentMemory: createRecentMemory(tabStorage, user),
    openTab: (url) => openTab(page, url),
  });
  const stopServing = serveTabs(phone, parts);
  return {
    phone,
    dispose() {
      stopServing();
      phone.dispose();
      desktop.stop();
      outbox.dispose();
    },
  };
}
