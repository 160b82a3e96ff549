import { createLabelSource, isWxccError } from 'c/wxccBase';
import type { Notice } from 'c/wxccBase';
import type { Diagnostic } from 'c/wxccDefinition';
import texts from '../labels/en.json';

/** A notice as a replay prints it, with its text. */
export interface PrintedNotice {
  readonly severity: Notice['severity'];
  readonly code: string;
  readonly message: string;
}

/** Everything worth telling of a run, each thing once. */
export interface ReplayNotices {
  readonly all: readonly PrintedNotice[];
  add(notice: PrintedNotice): void;
  /** With the text of its label. */
  addNotice(notice: Pick<Notice, 'severity' | 'code' | 'params'>): void;
  /** What only a signed-in agent brings to light of the definition. */
  addDiagnostic(diagnostic: Diagnostic): void;
  /** What the service layer could only report. */
  addError(error: unknown): void;
}

export function createReplayNotices(): ReplayNotices {
  const labels = createLabelSource(texts, 'en');
  const all = new Map<string, PrintedNotice>();
  const add = (notice: PrintedNotice): void => void all.set(JSON.stringify(notice), notice);
  const addNotice: ReplayNotices['addNotice'] = ({ severity, code, params }) =>
    add({ severity, code, message: labels.text(`notice_${code}`, params) });
  return {
    get all() {
      return [...all.values()];
    },
    add,
    addNotice,
    addDiagnostic: ({ severity, code, params }) =>
      add({ severity, code, message: labels.text(`check_${code}`, params) }),
    addError(error) {
      const event = isWxccError(error, 'badInput') ? error.details.event : undefined;
      if (event !== undefined)
        return addNotice({ severity: 'warning', code: 'eventUnreadable', params: { where: String(event) } });
      addNotice({
        severity: 'warning',
        code: 'unexpected',
        params: { what: error instanceof Error ? error.message : String(error) },
      });
    },
  };
}
