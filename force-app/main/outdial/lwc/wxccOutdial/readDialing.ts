import { isRecord } from 'c/wxccBase';
import { NO_DIALER } from './dialerState';
import type { DialerState } from './dialerState';
import type { Dial, DialRecord, DialRequest, RecentCall } from './dialRequest';

/*
 * What one tab tells another about dialling. Any script of the origin may speak on that channel, so everything is read
 * anew: wrong parts are left out, lengths and counts are bounded.
 */

const MAX_TEXT = 255;
/** A pasted business card is a number as well. */
const MAX_NUMBER = 5_000;
const MAX_LIST = 200;

const text = (value: unknown, most = MAX_TEXT): string => (typeof value === 'string' ? value.slice(0, most) : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MAX_LIST) : []);
const each = <T>(value: unknown, read: (one: unknown) => T | undefined): readonly T[] =>
  list(value).flatMap((one) => read(one) ?? []);

function readRecord(value: unknown): DialRecord | undefined {
  const { id, name, objectType, personContactId, doNotCall } = isRecord(value) ? value : {};
  if (!/^\w{15,18}$/.test(text(id))) return undefined;
  return {
    ...{ id: text(id), name: text(name), objectType: text(objectType) },
    ...(/^\w{15,18}$/.test(text(personContactId)) && { personContactId: text(personContactId) }),
    ...(typeof doNotCall === 'boolean' && { doNotCall }),
  };
}

/** @returns undefined: nobody is to be called */
export function readDialRequest(value: unknown): DialRequest | undefined {
  const { number, record: told } = isRecord(value) ? value : {};
  if (typeof number !== 'string') return undefined;
  const record = readRecord(told);
  return { number: text(number, MAX_NUMBER), ...(record && { record }) };
}

function readDial(value: unknown): Dial | undefined {
  const { number, written, record: told } = isRecord(value) ? value : {};
  if (text(number) === '') return undefined;
  const record = readRecord(told);
  return { number: text(number), written: text(written) || text(number), ...(record && { record }) };
}

function readRecent(value: unknown): RecentCall | undefined {
  const { number, record: told, direction, isMissed, at } = isRecord(value) ? value : {};
  if (text(number) === '' || typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  const record = readRecord(told);
  return {
    ...{ number: text(number), at, isMissed: isMissed === true },
    direction: direction === 'inbound' ? 'inbound' : 'outbound',
    ...(record && { record }),
  };
}

/** Also what was kept over a reload. */
export const readRecentCalls = (value: unknown): readonly RecentCall[] => each(value, readRecent);

function readCallerIds(value: unknown): DialerState['callerIds'] {
  const { list: entries, chosenId } = isRecord(value) ? value : {};
  const readEntry = (entry: unknown) =>
    isRecord(entry) && text(entry.id) !== '' ? { id: text(entry.id), name: text(entry.name) } : undefined;
  return { list: each(entries, readEntry), chosenId: text(chosenId) };
}

/** @returns what a phone without settings shows, when nothing can be read */
export function readDialerState(value: unknown): DialerState {
  if (!isRecord(value)) return NO_DIALER;
  const [waiting, dialling] = [value.waiting, value.dialling].map(readDial);
  const { dial: told, name } = isRecord(value.asking) ? value.asking : {};
  const asked = readDial(told);
  return {
    canDial: value.canDial === true,
    ...(waiting && { waiting }),
    ...(dialling && { dialling }),
    ...(asked && { asking: { dial: asked, name: text(name) } }),
    callerIds: readCallerIds(value.callerIds),
    recent: readRecentCalls(value.recent),
    prefixes: each(value.prefixes, (prefix) => text(prefix) || undefined),
    canSearch: value.canSearch === true,
    canSendTones: value.canSendTones === true,
  };
}
