import type { JsonValue } from 'c/wxccBase';
import type { FieldValues, SaveCallRequest } from './callLog';

/** A text that goes after the save, piece by piece. */
export interface TextPart {
  readonly field: string;
  /** UTF-16 units of the field that stand before this piece: Apex keeps `left(offset)` and appends, so twice is once. */
  readonly offset: number;
  readonly text: string;
}

export interface SplitCall {
  readonly request: SaveCallRequest;
  readonly parts: readonly TextPart[];
}

/** Does this much fit into one call? Asked with growing texts, so it must be monotonous. */
export type Fits = (request: SaveCallRequest) => boolean;

/** The longest text first: cutting it saves the other fields from being touched. */
function longestText(task: FieldValues): string | undefined {
  const texts = Object.entries(task).filter(([, value]) => typeof value === 'string') as [string, string][];
  return texts.sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

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

const withText = (request: SaveCallRequest, field: string, text: string): SaveCallRequest => ({
  ...request,
  task: { ...request.task, [field]: text },
});

/**
 * Takes so much text out of a save that the rest fits into one `runApex` argument.
 * @returns the save with shortened texts, and what is to be appended to them
 */
export function splitCall(request: SaveCallRequest, fits: Fits): SplitCall {
  if (fits(request)) return { request, parts: [] };
  const field = longestText(request.task);
  const given = field && request.task[field];
  if (!field || typeof given !== 'string' || given.length === 0) return { request, parts: [] };
  // One unit a line end, as Apex counts them.
  const text = given.replace(/\r\n/g, '\n');
  const kept = longestThatFits(text.length, (length) => fits(withText(request, field, text.slice(0, length))));
  const end = kept > 0 ? cutAt(text, kept) : 0;
  const part = { field, offset: end, text: text.slice(end) };
  const rest = splitCall(withText(request, field, text.slice(0, end)), fits);
  return { request: rest.request, parts: [...rest.parts, part] };
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
  const { callKey, interactionId, taskId, task, optional = [] } = request;
  return {
    callKey,
    interactionId,
    ...(taskId && { taskId }),
    task: { ...task },
    ...(request.case && { case: { ...request.case } }),
    ...(optional.length > 0 && { optional: [...optional] }),
    ...(request.withoutTask && { withoutTask: true }),
    ...(request.history && { history: { ...request.history } }),
  };
}
