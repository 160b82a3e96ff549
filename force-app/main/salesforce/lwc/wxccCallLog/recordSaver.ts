import type { FieldValues } from './callLog';

/** Saves one record as the user, where Apex is not granted: Open CTI's `saveLog`. */
export interface RecordSaver {
  /** @param value fields, with `entityApiName` (creates) or `Id` (updates) @returns the record's id */
  saveLog(value: FieldValues): Promise<string>;
}
