import { plainJson } from 'c/wxccBase';
import type { JsonValue, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import { readDialRequest } from 'c/wxccOutdial';
import type { TabLine } from 'c/wxccTabs';
import { DIAL_TOPICS as TOPIC } from './dialTopics';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const jsonOf = (value: object): JsonValue => plainJson(value) as JsonValue;

/** What of the phone's messages is news to who clicked in another tab. */
const isAboutDialling = ({ code }: { readonly code: string }): boolean => /^dial|^tone/.test(code);

/** Tells messages as they come up; those that are there already were told. */
function tellNotices(line: TabLine, phone: Phone): Unsubscribe {
  let told = new Set(phone.state.value.notices);
  return phone.state.subscribe(({ notices }) => {
    const news = notices.filter((notice) => !told.has(notice) && isAboutDialling(notice));
    told = new Set(notices);
    news.forEach((notice) => line.tell(TOPIC.notice, jsonOf(notice)));
  });
}

/** Dials for the other tabs, for as long as this one holds the phone, and shows them what comes of it. */
export function serveDialing(line: TabLine, phone: Phone): Unsubscribe {
  const { dialer } = phone;
  const act =
    (task: (data: unknown) => void) =>
    (data: unknown): JsonValue => {
      task(data);
      return true;
    };
  const stops = [
    line.serve(
      TOPIC.dial,
      act((data) => {
        const request = readDialRequest(data);
        if (request) dialer.dial(request);
      }),
    ),
    line.serve(
      TOPIC.confirm,
      act(() => dialer.confirm()),
    ),
    line.serve(
      TOPIC.cancel,
      act(() => dialer.cancel()),
    ),
    line.serve(
      TOPIC.callerId,
      act((data) => dialer.chooseCallerId(textOf(data))),
    ),
    line.serve(
      TOPIC.tone,
      act((data) => dialer.sendTone(textOf(data))),
    ),
    line.serve(TOPIC.state, () => jsonOf(dialer.state.value)),
    dialer.state.subscribe((state) => line.tell(TOPIC.changed, jsonOf(state))),
    tellNotices(line, phone),
  ];
  line.tell(TOPIC.changed, jsonOf(dialer.state.value));
  return () => stops.forEach((stop) => stop());
}
