import { createStore, isRecord } from 'c/wxccBase';
import type { Clock, Ids, JsonValue, Store } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import { createWidgetLink } from 'c/wxccDesktop';
import type { RequestMessage, ResponseMessage, WidgetLinkOptions } from 'c/wxccDesktop';
import type { PanelStatus } from 'c/wxccPanel';
import { createTabLine } from 'c/wxccTabs';
import { createDistantRecords } from '../softphone/createDistantRecords';
import { createMirrorPhone } from '../softphone/createMirrorPhone';
import { PANEL_TOPICS as TOPIC } from '../softphone/panelTopics';
import { createStillDialer } from '../softphone/stillDialer';

/** When a framed Desktop without an answer says that the softphone is missing, ms. */
const PATIENCE = 10_000;
/** The softphone loads what serves the panel when the panel is there: so often it is asked before it counts as older. */
const ATTEMPTS = 4;

export interface PanelOptions extends Pick<WidgetLinkOptions, 'origins' | 'ancestors' | 'messages'> {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

/** The panel in the Desktop without its looks: the softphone's phone as it is told here. */
export interface Panel {
  readonly status: Store<PanelStatus>;
  /** Of the Salesforce user; empty until the softphone has told it. */
  readonly language: Store<string>;
  readonly phone: Phone;
  start(): void;
  stop(): void;
}

/** The panel takes no commands. */
const refuse = async ({ id }: RequestMessage): Promise<ResponseMessage> => ({
  kind: 'response',
  id,
  ok: false,
  error: { code: 'notSupported', reason: 'unknown command' },
});

const languageIn = (answer: unknown): string =>
  isRecord(answer) && typeof answer.language === 'string' ? answer.language.slice(0, 20) : '';

export function createPanel(options: PanelOptions): Panel {
  const { ancestors, clock, ids, onError } = options;
  const isFramed = ancestors().length > 0;
  const status = createStore<PanelStatus>(isFramed ? 'connecting' : 'outside', onError);
  const language = createStore('', onError);
  const listeners = new Set<(message: unknown) => void>();
  const link = createWidgetLink({
    ...options,
    ...{ role: 'panel', answer: refuse },
    onSaid: (data) => listeners.forEach((listener) => listener(data)),
  });
  const channel = {
    post: (message: JsonValue) => link.say(message),
    onMessage(listener: (message: unknown) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const line = createTabLine({ channel, clock, ids, onError });
  const records = createDistantRecords({ line, clock, ids, onError });
  const settings = createStore(undefined, onError);
  const phone = createMirrorPhone({ line, records, settings, onError, dialer: createStillDialer(onError) });
  const greet = async (attempt = 1): Promise<void> => {
    try {
      language.set(languageIn(await line.ask(TOPIC.hello, null)));
      phone.look();
      status.set('connected');
    } catch {
      // Who comes again is greeted again.
      if (!link.connected.value) return;
      // Not loaded yet, or a softphone of before there was a panel.
      if (attempt >= ATTEMPTS) status.set('outdated');
      void greet(attempt + 1);
    }
  };
  return {
    status,
    language,
    phone,
    start() {
      link.connected.subscribe((isThere) => void (isThere && greet()));
      link.start();
      if (isFramed) clock.after(PATIENCE, () => link.connected.value || status.set('missing'));
    },
    stop: () => link.stop(),
  };
}
