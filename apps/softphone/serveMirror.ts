import type { JsonValue, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import type { TabLine } from 'c/wxccTabs';
import { MIRROR_TOPICS as TOPIC } from './mirrorTopics';
import { readPhoneCommand, runPhoneCommand } from './phoneCommands';
import type { CommandPort } from './phoneCommands';

/** How much of the phone the other side gets. */
export interface MirrorScope {
  /** What it is shown. */
  readonly show: (phone: Phone) => unknown;
  /** What it may ask for. */
  readonly ports: readonly CommandPort[];
}

/** Other tabs of the same page show all of this phone. Messages stay where they came up. */
const ALL: MirrorScope = {
  show({ state, unlogged }) {
    const { notices: _, ...shown } = state.value;
    return { ...shown, unlogged: unlogged.state.value };
  },
  ports: ['controls', 'actions', 'transfers', 'audio', 'definition', 'unlogged'],
};

const parse = (text: string): JsonValue => JSON.parse(text) as JsonValue;

/** Shows the phone to who is at the line, and does what they ask, for as long as this tab holds it. */
export function serveMirror(line: TabLine, phone: Phone, { show, ports }: MirrorScope = ALL): Unsubscribe {
  let last = '';
  const look = (): JsonValue => parse(JSON.stringify(show(phone)));
  const tell = (): void => {
    const text = JSON.stringify(show(phone));
    if (text === last) return;
    last = text;
    line.tell(TOPIC.changed, parse(text));
  };
  const stops = [
    line.serve(TOPIC.state, look),
    line.serve(TOPIC.command, (data) => {
      const command = readPhoneCommand(data);
      const isAllowed = command !== undefined && ports.includes(command.port);
      if (isAllowed) runPhoneCommand(phone, command);
      return isAllowed;
    }),
    phone.state.subscribe(tell),
    phone.unlogged.state.subscribe(tell),
  ];
  tell();
  return () => stops.forEach((stop) => stop());
}
