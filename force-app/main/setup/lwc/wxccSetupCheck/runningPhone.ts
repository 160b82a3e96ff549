import { isRecord } from 'c/wxccBase';
import type { SetupState } from 'c/wxccPageMessages';

/** What a softphone that runs on the same page has said. */
export interface RunningPhone {
  /** Version of the definition in force, as the help drawer shows it. */
  readonly version: string;
  /** The definition in force: the flat map of `getCallCenterSettings`. */
  readonly definition: Readonly<Record<string, string>>;
  /** The user's softphone layout, as Open CTI gave it; undefined: not known. */
  readonly layout?: unknown;
  /** Names of the Desktop's idle codes; none: nobody is signed in there. */
  readonly idleCodes: readonly string[];
  /** Do all frames on the way let the Desktop use the microphone? Undefined: not known. */
  readonly microphone?: boolean;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');

/**
 * Everybody on the page may say that they are a phone: what does not look like a definition counts as no answer, and what is
 * said is shown and compared, never written anywhere by itself.
 */
export function readRunningPhone(state: SetupState): RunningPhone | undefined {
  const { version, definition, layout, idleCodes, microphone } = state;
  const pairs = parse(definition);
  if (!Array.isArray(pairs) || !pairs.every(isPair)) return undefined;
  const own = layout === undefined ? undefined : parse(layout);
  return {
    ...{ version, definition: Object.fromEntries(pairs), idleCodes },
    ...(isRecord(own) && { layout: own }),
    ...(microphone !== undefined && { microphone }),
  };
}
