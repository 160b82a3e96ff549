import { createStore, isWxccError, type Notice } from 'c/wxccBase';
import type { Phone, PhoneState } from 'c/wxccCall';

/** The same fault again and again is one message. */
const AT_MOST = 5;

/** A phone whose messages are joined by the page's own. */
export interface NoticingPhone extends Phone {
  /** Shows a fault of ours as a message: the phone goes on, and nobody looks at a blank panel. */
  note(error: unknown): void;
}

/** A word for whoever is asked for help; never the error's text, which may hold anything. */
export const nameOf = (error: unknown): string => {
  if (isWxccError(error)) return error.code;
  return error instanceof Error ? error.name : typeof error;
};

const noticeOf = (error: unknown): Notice => ({
  severity: 'error',
  code: 'unexpected',
  params: { what: nameOf(error) },
});

export function createNoticingPhone(phone: Phone, onError: (error: unknown) => void): NoticingPhone {
  let own: readonly Notice[] = [];
  const join = (state: PhoneState): PhoneState =>
    own.length ? { ...state, notices: [...state.notices, ...own] } : state;
  const state = createStore(join(phone.state.value), onError);
  const update = (): void => state.set(join(phone.state.value));
  phone.state.subscribe(update);
  const set = (next: readonly Notice[]): void => {
    own = next;
    update();
  };
  // Named one by one: a phone may be an instance, and spreading one loses its methods.
  return {
    state,
    settings: phone.settings,
    dialer: phone.dialer,
    controls: phone.controls,
    trace: phone.trace,
    transfers: phone.transfers,
    audio: phone.audio,
    actions: phone.actions,
    records: phone.records,
    presence: phone.presence,
    recordings: phone.recordings,
    retryDesktop: () => phone.retryDesktop(),
    unlogged: phone.unlogged,
    definition: phone.definition,
    notices: {
      act: (index) => phone.notices.act(index),
      dismiss(index) {
        const beyond = index - phone.state.value.notices.length;
        if (beyond < 0) phone.notices.dismiss(index);
        else set(own.filter((_notice, at) => at !== beyond));
      },
    },
    note(error) {
      const notice = noticeOf(error);
      const isShown = own.some(({ params }) => params.what === notice.params.what);
      if (!isShown && own.length < AT_MOST) set([...own, notice]);
    },
  };
}
