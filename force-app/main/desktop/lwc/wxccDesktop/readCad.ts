import { isRecord } from 'c/wxccBase';
import type { CadVariable } from 'c/wxccBase';
import { fields, firstText, flag, listOf, text } from './tolerant';

/** A flow may define 30 variables of its own beside global ones; more than this is not a call, it is an attack. */
const MAX_VARIABLES = 200;
/** Webex cuts values at 1024 characters; four times that leaves room for what it may allow later. */
const MAX_VALUE = 4096;

/** Call-associated data of a contact: the variables, and the order in which the Desktop shows them. */
export interface CadReading {
  readonly cad: readonly CadVariable[];
  readonly cadOrder: readonly string[];
}

/** One pseudo-variable carries the display order: its value is an object where the others have text. */
const isOrder = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && ('pop-over' in value || 'interaction-panel' in value);

function readVariable(key: string, raw: Readonly<Record<string, unknown>>): CadVariable {
  const name = firstText(raw.name, key);
  const secure = flag(raw.isSecure);
  return Object.freeze({
    name,
    label: firstText(raw.displayName, name),
    // A secure value is masked in the Desktop and belongs nowhere else, whatever the relay let through.
    value: secure ? '' : text(typeof raw.value === 'boolean' ? String(raw.value) : raw.value, MAX_VALUE),
    editable: flag(raw.agentEditable),
    viewable: raw.agentViewable === undefined || flag(raw.agentViewable),
    secure,
  });
}

/** Orders that cannot be read go last, so that what can be read still counts. */
function position(entry: Readonly<Record<string, unknown>>): number {
  const sequence = Number(entry.variableSeq);
  return Number.isFinite(sequence) ? sequence : Number.MAX_SAFE_INTEGER;
}

function namesInOrder(order: Readonly<Record<string, unknown>>): readonly string[] {
  const inPart = (part: string): readonly string[] =>
    listOf(order[part], MAX_VARIABLES)
      .map(fields)
      .sort((a, b) => position(a) - position(b))
      .map(({ name }) => text(name));
  // The panel stands open during the call; the pop-over only adds what the panel leaves out.
  const names = [...inPart('interaction-panel'), ...inPart('pop-over')].filter((name) => name !== '');
  return [...new Set(names)];
}

/** `fcDesktopView` is the same order as JSON text, in the call processing details. */
function parseView(view: unknown): Record<string, unknown> {
  if (typeof view !== 'string' || view.length > 65_536) return fields(view);
  try {
    return fields(JSON.parse(view));
  } catch {
    // Not JSON: the Desktop shows its own order, and so do we, alphabetically by name as it came.
    return {};
  }
}

/** Reads variables and their order. What is no variable at all is left out; nothing throws. */
export function readCad(interaction: Readonly<Record<string, unknown>>): CadReading {
  const entries = Object.entries(fields(interaction.callAssociatedData)).slice(0, MAX_VARIABLES);
  const variables = entries.filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1]));
  const order = variables.map(([, raw]) => raw.value).find(isOrder);
  const view = parseView(fields(interaction.callProcessingDetails).fcDesktopView);
  const cad = variables.filter(([, raw]) => !isOrder(raw.value)).map(([key, raw]) => readVariable(key, raw));
  return { cad: Object.freeze(cad), cadOrder: Object.freeze(namesInOrder(order ?? view)) };
}
