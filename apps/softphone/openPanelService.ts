import { isRecord, plainJson } from 'c/wxccBase';
import type { Clock, Ids, JsonValue, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import { createRateLimit } from 'c/wxccDesktop';
import type { PanelLine } from 'c/wxccDesktop';
import { createTabLine } from 'c/wxccTabs';
import type { TabLine } from 'c/wxccTabs';
import { PANEL_SCOPE } from './panelScope';
import { PANEL_TOPICS as TOPIC } from './panelTopics';
import { serveMirror } from './serveMirror';

export interface PanelServiceParts {
  readonly panel: PanelLine;
  /** Of the Salesforce user. */
  readonly language: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

/** Every stroke of a quick writer passes; a script gone wild does not. */
const RATE = { burst: 60, perSecond: 25 } as const;
/** Each search is a round trip to Salesforce. */
const SEARCH_RATE = { burst: 5, perSecond: 0.5 } as const;
const MAX_ID = 100;
const MAX_TEXT = 100;

/** Searches Salesforce for the panel, one after the other at a person's pace. */
function serveSearch(line: TabLine, { records }: Phone, { clock, onError }: PanelServiceParts): Unsubscribe {
  const mayPass = createRateLimit({ clock, ...SEARCH_RATE });
  return line.serve(TOPIC.find, (data) => {
    const { id, text } = isRecord(data) ? data : {};
    if (typeof id !== 'string' || typeof text !== 'string') return false;
    if (id.length > MAX_ID || text.length > MAX_TEXT || !mayPass()) return false;
    records
      .find(text)
      .then((found) => line.tell(TOPIC.found, plainJson<unknown>({ id, found }) as JsonValue))
      .catch(onError);
    return true;
  });
}

/**
 * What the softphone does for the panel in the Desktop: shows it the calls and does what the agent asks there.
 * @returns ends it
 */
export function openPanelService(phone: Phone, parts: PanelServiceParts): Unsubscribe {
  const { panel, language, clock, ids, onError } = parts;
  const mayPass = createRateLimit({ clock, ...RATE });
  const channel = {
    post: (message: JsonValue) => panel.post(message),
    onMessage: (listener: (message: unknown) => void) => panel.onMessage((data) => mayPass() && listener(data)),
  };
  const line = createTabLine({ channel, clock, ids, onError });
  const stops = [
    line.serve(TOPIC.hello, () => ({ language })),
    serveMirror(line, phone, PANEL_SCOPE),
    serveSearch(line, phone, parts),
  ];
  return () => {
    stops.forEach((stop) => stop());
    line.dispose();
  };
}
