import { QUIET, TASK_MAP_GAP, reduceCall } from 'c/wxccCallSession';
import type { CallEffect, CallSession } from 'c/wxccCallSession';
import { readContact } from 'c/wxccDesktop';
import type { ContactParts } from './createContactData';
import { createContactMessage } from './createContactData';

/** One event of a call: the name it was registered under, when it came (ms), and what its contact tells. */
export type Told = readonly [name: string, at: number, parts?: ContactParts];

const WITHOUT_CONTACT: readonly string[] = [QUIET, TASK_MAP_GAP];

/** What a call comes to by the events that are told, from nothing, and all that it asked for on the way. */
export function foldCall(...told: readonly Told[]): { session: CallSession | undefined; effects: CallEffect[] } {
  let session: CallSession | undefined;
  const effects: CallEffect[] = [];
  for (const [name, at, parts = {}] of told) {
    const contact = WITHOUT_CONTACT.includes(name) ? undefined : readContact(createContactMessage(parts));
    const step = reduceCall(session, { name, at, ...(contact && { contact }) });
    session = step.session;
    effects.push(...step.effects);
  }
  return { session, effects };
}
