import type { JsonValue } from 'c/wxccBase';
import { cutText } from './fitTask';
import type { DroppedField, FieldValue, FieldValues, SaveCallRequest } from './callLog';

/** A text that goes after the save, piece by piece. */
export interface TextPart {
  readonly field: string;
  /** UTF-16 units of the field that stand before this piece: Apex keeps `left(offset)` and appends, so twice is once. */
  readonly offset: number;
  readonly text: string;
}

export interface SplitCall {
  readonly request: SaveCallRequest;
  /** Further saves of the same key, with the fields that found no room in the first one. */
  readonly more: readonly SaveCallRequest[];
  /** What is to be appended afterwards. */
  readonly parts: readonly TextPart[];
  /** Fields of the Case that were cut: a Case is created once, in one save. */
  readonly dropped: readonly DroppedField[];
}

/** Does this much fit into one call? Asked with growing texts, so it must be monotonous. */
export type Fits = (request: SaveCallRequest) => boolean;

/**
 * A place to cut at or before `length`: not inside a surrogate pair, and not behind white space, which Salesforce trims
 * from the end of a stored text and so would shift every later offset.
 */
export function cutAt(text: string, length: number): number {
  let end = Math.min(length, text.length);
  const isBad = (at: number): boolean => /\s/.test(text.charAt(at - 1)) || /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  while (end > 0 && end < text.length && isBad(end)) end -= 1;
  // Nothing but white space before: then only the pair matters.
  if (end > 0) return end;
  const all = Math.min(length, text.length);
  return /[\uD800-\uDBFF]/.test(text.charAt(all - 1)) && all > 1 ? all - 1 : all;
}

/** The greatest length for which `fits` holds, by bisection; 0 when none does. */
export function longestThatFits(max: number, fits: (length: number) => boolean): number {
  let [low, high] = [0, max];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

// A text of which nobody knows how much has to go: halves get there in few steps.
const HALF = 2;

function longestText(fields: FieldValues = {}): string | undefined {
  const texts = Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== '');
  return texts.sort(([, a], [, b]) => String(b).length - String(a).length)[0]?.[0];
}

// Who and what the Task is about settle each other in Apex, so they travel together.
const RELATIONS = ['WhoId', 'WhatId'];

function relationsFirst(task: FieldValues): readonly (readonly [string, FieldValue])[] {
  const rank = ([name]: readonly [string, FieldValue]): number => (RELATIONS.includes(name) ? 0 : 1);
  return Object.entries(task).sort((a, b) => rank(a) - rank(b));
}

/** One unit a line end, as Apex counts them, and no white space in front, which Salesforce trims: it would shift every offset. */
const asStored = (text: string): string => text.replace(/\r\n/g, '\n').trimStart();

const withField = (request: SaveCallRequest, name: string, value: FieldValue): SaveCallRequest => ({
  ...request,
  task: { ...request.task, [name]: value },
});

/** Only what a request holds needs a word about orgs that lack it, or about who else writes to it. */
function withOwnWords({ optional = [], sharedTexts = [], ...rest }: SaveCallRequest): SaveCallRequest {
  const [own, shared] = [optional, sharedTexts].map((names) => names.filter((name) => name in rest.task));
  return {
    ...rest,
    ...(own && own.length > 0 && { optional: own }),
    ...(shared && shared.length > 0 && { sharedTexts: shared }),
  };
}

/** The head of a long text goes into the last save as far as there is room: an ordinary note then costs one trip less. */
function startText(request: SaveCallRequest, field: string, text: string, fits: Fits): [SaveCallRequest, TextPart] {
  const has = (length: number): boolean => fits(withField(request, field, text.slice(0, length)));
  const kept = longestThatFits(text.length, has);
  const end = kept > 0 ? cutAt(text, kept) : 0;
  const part = { field, offset: end, text: text.slice(end) };
  return [end > 0 ? withField(request, field, text.slice(0, end)) : request, part];
}

/** Cuts a handover's line that is alone too much, and then the Case's texts, the longest first, until they fit. */
function fitHead(request: SaveCallRequest, fits: Fits): Pick<SplitCall, 'request' | 'dropped'> {
  const { history } = request;
  const lineOf = (length: number): SaveCallRequest =>
    history ? { ...request, history: { ...history, line: history.line.slice(0, length) } } : request;
  const isLineTooLong = history !== undefined && !fits({ ...request, case: {} });
  let head = isLineTooLong
    ? lineOf(longestThatFits(history.line.length, (length) => fits({ ...lineOf(length), case: {} })))
    : request;
  const dropped = new Map<string, DroppedField>();
  for (let field = longestText(head.case); field && !fits(head); field = longestText(head.case)) {
    const text = String(head.case?.[field]);
    const shorter = { ...head.case, [field]: cutText(text, Math.floor(text.length / HALF)) };
    head = { ...head, case: shorter };
    dropped.set(field, { objectType: 'Case', field, reason: 'tooLong' });
  }
  return { request: head, dropped: [...dropped.values()] };
}

/**
 * Spreads a save that is too large for one `runApex` argument: fields go into the first save that has room for them, and
 * into a further one of the same key where none has; a text that not even an empty save can carry is to be appended. Each
 * two saves together are fuller than one argument, so the number of trips grows with the size and not with the fields.
 */
export function splitCall(request: SaveCallRequest, fits: Fits): SplitCall {
  if (fits(request)) return { request, more: [], parts: [], dropped: [] };
  const { callKey, interactionId, optional, sharedTexts } = request;
  const words = { ...(optional && { optional }), ...(sharedTexts && { sharedTexts }) };
  const hollow: SaveCallRequest = { callKey, interactionId, task: {}, ...words };
  const fitsOwn: Fits = (each) => fits(withOwnWords(each));
  const head = fitHead({ ...request, task: {} }, fitsOwn);
  const saves: SaveCallRequest[] = [head.request];
  const long: [string, string][] = [];
  for (const [name, given] of relationsFirst(request.task)) {
    const value = typeof given === 'string' ? asStored(given) : given;
    const at = saves.findIndex((each) => fitsOwn(withField(each, name, value)));
    const room = saves[at];
    if (room) saves[at] = withField(room, name, value);
    else if (fitsOwn(withField(hollow, name, value))) saves.push(withField(hollow, name, value));
    else if (typeof value === 'string') long.push([name, value]);
  }
  const parts = long.map(([field, text]) => {
    const [started, part] = startText(saves.at(-1) ?? hollow, field, text, fitsOwn);
    saves[saves.length - 1] = started;
    return part;
  });
  const [first = hollow, ...more] = saves.map(withOwnWords);
  return { request: first, more, parts, dropped: head.dropped };
}

// No piece can be longer than the argument it travels in.
const MAX_PIECE = 4000;

/** Cuts a part into pieces that fit, in order. A piece that cannot be made to fit ends the list. */
export function piecesOf(part: TextPart, fits: (piece: TextPart) => boolean): TextPart[] {
  const pieces: TextPart[] = [];
  let rest = part;
  while (rest.text.length > 0) {
    const { field, offset, text } = rest;
    const length = longestThatFits(Math.min(text.length, MAX_PIECE), (size) =>
      fits({ field, offset, text: text.slice(0, size) }),
    );
    if (length === 0) break;
    const end = cutAt(text, length);
    pieces.push({ field, offset, text: text.slice(0, end) });
    rest = { field, offset: offset + end, text: text.slice(end) };
  }
  return pieces;
}

/** As JSON for the wire, without the members that are undefined. */
export function callData(request: SaveCallRequest): { [key: string]: JsonValue } {
  const { callKey, interactionId, taskId, task, optional = [], sharedTexts = [] } = request;
  return {
    callKey,
    interactionId,
    ...(taskId && { taskId }),
    task: { ...task },
    ...(request.case && { case: { ...request.case } }),
    ...(optional.length > 0 && { optional: [...optional] }),
    ...(sharedTexts.length > 0 && { sharedTexts: [...sharedTexts] }),
    ...(request.withoutTask && { withoutTask: true }),
    ...(request.history && { history: { ...request.history } }),
  };
}
