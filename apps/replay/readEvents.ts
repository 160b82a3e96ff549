import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';

/** Something that happens in a replay, at its offset (ms) from the base time. */
export type ReplayEvent =
  | {
      readonly kind: 'event';
      readonly offset: number;
      readonly module: string;
      readonly event: string;
      readonly message: unknown;
    }
  | {
      readonly kind: 'action';
      readonly offset: number;
      readonly action: string;
      readonly args: Record<string, JsonValue>;
    };

/** A place in the file that is no event. */
export interface BrokenEvent {
  /** `event 3`, `line 12`. */
  readonly where: string;
}

export interface ReadEvents {
  readonly events: readonly ReplayEvent[];
  readonly broken: readonly BrokenEvent[];
  /** ms since 1970 of the offset 0. */
  readonly base: number;
}

/** Where no event tells the time. */
const DEFAULT_BASE = Date.UTC(2026, 0, 1, 9);
/** An event without `at` comes so long (ms) after the one before. */
const PAUSE = 1_000;
/** ms from the first event's offset. Further away a number is a mistake, and the clock would run for ages. */
const MAX_SPAN = 366 * 24 * 3_600_000;
/** ms. Offsets may be time stamps, since only their differences count; up to the year 2100. */
const MAX_OFFSET = Date.UTC(2100, 0);

/** Top-level `{…}` of a JSON array that need not be whole: a recording may have been cut off. */
function objectsIn(text: string): { texts: string[]; rest: string } {
  const texts: string[] = [];
  let [depth, start, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isText) {
      if (character === '\\') at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{' && (depth += 1) === 1) start = at;
    else if (character === '}' && depth > 0 && (depth -= 1) === 0) texts.push(text.slice(start, at + 1));
  }
  return { texts, rest: depth > 0 ? text.slice(start) : '' };
}

interface Piece {
  readonly where: string;
  readonly value: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: the caller tells where.
    return undefined;
  }
}

function piecesOfArray(text: string): Piece[] {
  const whole = parse(text);
  if (Array.isArray(whole)) return whole.map((value: unknown, index) => ({ where: `event ${index + 1}`, value }));
  const { texts, rest } = objectsIn(text);
  const all = rest === '' ? texts : [...texts, rest];
  return all.map((each, index) => ({ where: `event ${index + 1}`, value: parse(each) }));
}

function piecesOfLines(text: string): Piece[] {
  const whole = parse(text);
  if (isRecord(whole)) return [{ where: 'event 1', value: whole }];
  const lines = text.split(/\r?\n/).map((line, index) => ({ where: `line ${index + 1}`, line: line.trim() }));
  return lines.filter(({ line }) => line !== '').map(({ where, line }) => ({ where, value: parse(line) }));
}

const isOffset = (at: unknown, first: number | undefined): at is number =>
  typeof at === 'number' && Math.abs(at) <= MAX_OFFSET && Math.abs(at - (first ?? at)) <= MAX_SPAN;

function readOne(value: unknown, offset: number): ReplayEvent | undefined {
  if (!isRecord(value)) return undefined;
  const { at: _, module, event, message, action, ...args } = value;
  // An action may have an argument of that name.
  const more = event === undefined ? args : { ...args, event };
  if (typeof action === 'string') return { kind: 'action', offset, action, args: more as Record<string, JsonValue> };
  if (typeof event !== 'string' || event === '') return undefined;
  return { kind: 'event', offset, module: typeof module === 'string' ? module : '', event, message };
}

function eventTime(event: ReplayEvent): number | undefined {
  const data = event.kind === 'event' && isRecord(event.message) ? event.message.data : undefined;
  const time = isRecord(data) ? data.eventTime : undefined;
  return typeof time === 'number' && Number.isFinite(time) && time > 0 ? time : undefined;
}

function findBase(events: readonly ReplayEvent[]): number {
  const first = events.find((event) => eventTime(event) !== undefined);
  return first ? (eventTime(first) ?? 0) - first.offset : DEFAULT_BASE;
}

/**
 * Reads an events file: a JSON array or JSON lines. What is no event is told of and left out; the order is the file's.
 * @param text the file's content
 */
export function readEvents(text: string): ReadEvents {
  const content = text.replace(/^\uFEFF/, '').trim();
  const pieces = content.startsWith('[') ? piecesOfArray(content) : piecesOfLines(content);
  const events: ReplayEvent[] = [];
  const broken: BrokenEvent[] = [];
  let first: number | undefined;
  let last: number | undefined;
  for (const { where, value } of pieces) {
    const at = isRecord(value) ? value.at : undefined;
    const offset = isOffset(at, first) ? at : last === undefined ? 0 : last + PAUSE;
    const event = readOne(value, offset);
    if (event) [last, first] = [offset, first ?? offset, events.push(event)];
    else broken.push({ where });
  }
  return { events, broken, base: findBase(events) };
}

/** The agent whose run this is: the first that a message is addressed to. */
export function firstAgentId(events: readonly ReplayEvent[]): string {
  for (const event of events) {
    const data = event.kind === 'event' && isRecord(event.message) ? event.message.data : undefined;
    const agentId = isRecord(data) ? data.agentId : undefined;
    if (typeof agentId === 'string' && agentId !== '') return agentId;
  }
  return '';
}
