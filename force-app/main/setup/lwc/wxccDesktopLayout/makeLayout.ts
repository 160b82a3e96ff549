import type { JsonObject, LayoutFinding, WidgetOptions } from './layoutTypes';
import { addWidgets, isLayout, removeWidgets } from './mergeWidgets';
import { newLayout } from './newLayout';
import { readJson } from './readJson';
import type { ReadJson } from './readJson';
import { writeJson } from './writeJson';

export interface LayoutResult {
  readonly layout: JsonObject;
  /** The layout as a file: what was not changed stands as it was written. */
  readonly text: string;
  readonly findings: readonly LayoutFinding[];
}

/** The text is no desktop layout: `notJson` (the message says where), or JSON of something else (`notALayout`). */
export class NotALayout extends Error {
  override readonly name = 'NotALayout';
  readonly code: 'notJson' | 'notALayout';

  constructor(code: 'notJson' | 'notALayout', message: string) {
    super(message);
    this.code = code;
  }
}

function parse(text: string): ReadJson & { readonly value: JsonObject } {
  const read = tryRead(text);
  const { value } = read;
  if (isLayout(value)) return { ...read, value };
  throw new NotALayout('notALayout', '');
}

function tryRead(text: string): ReadJson {
  try {
    return readJson(text);
  } catch (error) {
    // SyntaxError: no JSON. RangeError: nested without end.
    throw new NotALayout('notJson', error instanceof Error ? error.message : '');
  }
}

/** A tenant's own layout stays its own: a new one replaces all that Cisco ships, so admins should know. */
const madeAnew: LayoutFinding = { severity: 'info', code: 'newLayout', role: '' };

/** Puts our widgets into a layout, or makes a new one. @throws NotALayout */
export function makeLayout(current: string | undefined, options: WidgetOptions): LayoutResult {
  if (current === undefined) {
    const layout = newLayout(options);
    return { layout, text: `${JSON.stringify(layout, null, 2)}\n`, findings: [madeAnew] };
  }
  const file = parse(current);
  const findings = addWidgets(file.value, options);
  return { layout: file.value, text: writeJson(file), findings };
}

/** Takes our widgets out again. @throws NotALayout */
export function cleanLayout(current: string): LayoutResult {
  const file = parse(current);
  removeWidgets(file.value);
  return { layout: file.value, text: writeJson(file), findings: [] };
}
