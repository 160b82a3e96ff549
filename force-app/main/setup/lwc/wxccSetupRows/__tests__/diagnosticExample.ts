import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import type { Diagnostic } from 'c/wxccDefinition';

const PATH = '/reqActivityRecordConfig/isCallNotesEnabled';

/** A finding of the reader itself: a flag that is neither true nor false. */
export const DIAGNOSTIC_EXAMPLE: Diagnostic = readSettings(
  sourceFromSettingsMap({ [PATH]: 'perhaps' }),
).diagnostics.find(({ path }) => path === PATH)!;
