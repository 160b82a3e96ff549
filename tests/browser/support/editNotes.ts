import type { Stage } from './openStage';

/** The administrator turns live notes on or off. */
export function editNotes({ simulator: { org } }: Stage, isOn: boolean): void {
  org.useSettings({ ...org.settings(), '/reqActivityRecordConfig/isCallNotesEnabled': String(isOn) });
}
