import { isRecord } from 'c/wxccBase';
import { readContact } from 'c/wxccDesktop';
import type { Contact, DesktopEvent } from 'c/wxccDesktop';
import { isContactEvent } from './reduceCall';

/** A desktop event as calls understand it. `foreign`: about something else. `unreadable`: about a contact, but broken. */
export type ReadEvent =
  | { readonly kind: 'contact'; readonly name: string; readonly at: number; readonly contact: Contact }
  | { readonly kind: 'taskMap'; readonly at: number; readonly contacts: readonly Contact[] }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unreadable' };

/** The relay's own event (`module` is only a hint). */
const isTaskMap = (name: string): boolean => name === 'taskMap' || name === 'relay.taskMap';

/** An array of contact data, or the map itself as plain data: interaction id to contact data. */
function readTaskMap(message: unknown): readonly Contact[] | undefined {
  const entries = Array.isArray(message)
    ? (message as unknown[])
    : isRecord(message)
      ? Object.values(message)
      : undefined;
  return entries?.map(readContact).filter((contact) => contact !== undefined);
}

/** Narrows what the Desktop told us. Never throws. */
export function readDesktopEvent({ event: name, at, message }: DesktopEvent): ReadEvent {
  if (isTaskMap(name)) {
    const contacts = readTaskMap(message);
    return contacts ? { kind: 'taskMap', at, contacts } : { kind: 'unreadable' };
  }
  if (!isContactEvent(name)) return { kind: 'foreign' };
  const contact = readContact(message);
  return contact ? { kind: 'contact', name, at, contact } : { kind: 'unreadable' };
}
