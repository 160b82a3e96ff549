import { plainJson } from 'c/wxccBase';
import type { JsonValue, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import type { TabLine } from 'c/wxccTabs';
import { MIRROR_TOPICS as TOPIC } from './mirrorTopics';
import { readPhoneCommand, runPhoneCommand } from './phoneCommands';

/** What other tabs show of this phone. Messages stay where they came up. */
function mirrorOf({ state, unlogged }: Phone): JsonValue {
  const { notices: _, ...shown } = state.value;
  return plainJson<unknown>({ ...shown, unlogged: unlogged.state.value }) as JsonValue;
}

/** Shows the phone to the other tabs, and does what they ask, for as long as this one holds it. */
export function serveMirror(line: TabLine, phone: Phone): Unsubscribe {
  let last = '';
  const tell = (): void => {
    const mirror = mirrorOf(phone);
    const text = JSON.stringify(mirror);
    if (text === last) return;
    last = text;
    line.tell(TOPIC.changed, mirror);
  };
  const stops = [
    line.serve(TOPIC.state, () => mirrorOf(phone)),
    line.serve(TOPIC.command, (data) => {
      const command = readPhoneCommand(data);
      if (command) runPhoneCommand(phone, command);
      return command !== undefined;
    }),
    phone.state.subscribe(tell),
    phone.unlogged.state.subscribe(tell),
  ];
  tell();
  return () => stops.forEach((stop) => stop());
}
