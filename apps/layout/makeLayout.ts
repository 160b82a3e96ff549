import type { JsonValue } from 'c/wxccBase';
import { DEFAULT_FORM, readForm, writeText } from './layoutText';
import type { JsonObject, LayoutFinding, WidgetOptions } from './layoutTypes';
import { addWidgets, isLayout, removeWidgets } from './mergeWidgets';
import { newLayout } from './newLayout';

export interface LayoutResult {
  readonly layout: JsonObject;
  /** The layout as a file, in the form of the one it came from. */
  readonly text: string;
  readonly findings: readonly LayoutFinding[];
}

/** The text is no desktop layout: `notJson`, or JSON of something else (`notALayout`). */
export class NotALayout extends Error {
  override readonly name = 'NotALayout';
  readonly code: 'notJson' | 'notALayout';

  constructor(code: 'notJson' | 'notALayout', message: string) {
    super(message);
    this.code = code;
  }
}

function parse(text: string): JsonObject {
  let value: JsonValue;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue;
  } catch (error) {
    throw new NotALayout('notJson', error instanceof Error ? error.message : 'not JSON');
  }
  if (isLayout(value)) return value;
  throw new NotALayout(
    'notALayout',
    'no role (agent, supervisor, supervisorAgent) with an area, and no area of its own',
  );
}

/** A tenant's own layout stays its own: a new one replaces all that Cisco ships, so admins should know. */
const madeAnew: LayoutFinding = {
  severity: 'info',
  code: 'newLayout',
  role: '',
  message:
    'This is a new, minimal layout. If the team has a layout already, merge into that one: wxcc layout CURRENT.json …',
};

/** Puts our widgets into a layout, or makes a new one. @throws NotALayout */
export function makeLayout(current: string | undefined, options: WidgetOptions): LayoutResult {
  if (current === undefined) {
    const layout = newLayout(options);
    return { layout, text: writeText(layout, DEFAULT_FORM), findings: [madeAnew] };
  }
  const layout = parse(current);
  const findings = addWidgets(layout, options);
  return { layout, text: writeText(layout, readForm(current)), findings };
}

/** Takes our widgets out again. @throws NotALayout */
export function cleanLayout(current: string): LayoutResult {
  const layout = parse(current);
  removeWidgets(layout);
  return { layout, text: writeText(layout, readForm(current)), findings: [] };
}
