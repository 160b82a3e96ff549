import { createStore } from 'c/wxccBase';
import type { Clock, Ids, Store, Unsubscribe, WritableStore } from 'c/wxccBase';
import { createPhone, type OpenedOutbox, type Phone, type PhoneDesktop, type PhoneOptions } from 'c/wxccCall';
import type { DesktopLink, PanelLine } from 'c/wxccDesktop';
import type { CallLog, Crm, Outbox } from 'c/wxccSalesforce';
import type { TabChannel } from 'c/wxccTabs';
import { createSwitchedCrm, type SwitchedCrm } from './createSwitchedCrm';

/** A phone for as long as this tab holds it. */
export interface PhoneSession {
  readonly phone: Phone;
  dispose(): void;
}

export interface ComposedPhoneParts extends Omit<PhoneOptions, 'crm' | 'desktop' | 'openOutbox' | 'otherTabs'> {
  readonly crm: Crm;
  readonly link: DesktopLink;
  /** Opens the outbox that saves by this log. */
  readonly openOutbox: (log: CallLog) => Promise<OpenedOutbox>;
  /** To the other tabs of this browser. Left out: this one is alone. */
  readonly channel: TabChannel | undefined;
  /** Is this tab on the screen? */
  readonly visible: Store<boolean>;
  readonly clock: Clock;
  readonly ids: Ids;
}

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
function serveTabs(
  phone: Phone,
  switched: SwitchedCrm,
  parts: ComposedPhoneParts & { readonly others: WritableStore<boolean> },
): Unsubscribe {
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
function servePanel(phone: Phone, panel: PanelLine, { clock, ids, user, onError }: ComposedPhoneParts): Unsubscribe {
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

/** Puts a phone together: outbox, link to the Desktop and the phone on top of both, serving the other tabs. No browser in it. */
export function composePhone(parts: ComposedPhoneParts): PhoneSession {
  let isOver = false;
  const switched = createSwitchedCrm(parts.crm);
  const { crm } = switched;
  let outbox: Outbox | undefined;
  const openOutbox = async (): Promise<OpenedOutbox> => {
    const opened = await parts.openOutbox(crm.log);
    outbox = opened.outbox;
    // The phone may have been taken away while the database opened: then nothing may be sent from here.
    if (isOver) outbox.dispose();
    return opened;
  };
  const others = createStore(false, parts.onError);
  const phone = createPhone({ ...parts, otherTabs: others, crm, desktop: startOnce(parts.link), openOutbox });
  const stops = [serveTabs(phone, switched, { ...parts, others }), servePanel(phone, parts.link.panel, parts)];
  return {
    phone,
    dispose() {
      isOver = true;
      stops.forEach((stop) => stop());
      phone.dispose();
      outbox?.dispose();
    },
  };
}
