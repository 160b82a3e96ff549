import type { Labels } from 'c/wxccBase';
import { listNames } from 'c/wxccSetupCheck';
import type { PermitOutcome, UserFact } from 'c/wxccSetupCheck';

/** `asking`: nothing is done yet · `working`: Salesforce has been asked · an outcome · a reason why nothing was done. */
export type PermitState = 'asking' | 'working' | PermitOutcome | { readonly fault: string };

export interface PermitView {
  /** What is asked or has happened, a line each. */
  readonly lines: readonly string[];
  /** Something was not done. */
  readonly isBad: boolean;
  /** The administrator has not agreed yet, or may try again. */
  readonly canPermit: boolean;
  readonly isWorking: boolean;
  readonly permitText: string;
  readonly closeText: string;
}

/** At most this many names are read before one agrees. */
const NAMES = 10;

function outcomeLines(labels: Labels, { permitted, refused }: PermitOutcome): readonly string[] {
  const done = labels.text('setup_permitDone', { names: listNames(permitted, NAMES) });
  const nobody = permitted.length + refused.length === 0 ? [labels.text('setup_permitNobody')] : [];
  return [
    ...(permitted.length > 0 ? [done] : nobody),
    ...refused.map(({ name, reason }) => labels.text('setup_permitRefused', { name, reason })),
  ];
}

/** The words of the question, of the work and of its end. */
export function permitView(labels: Labels, users: readonly UserFact[], state: PermitState): PermitView {
  const names = listNames(
    users.map(({ name }) => name),
    NAMES,
  );
  const isAsking = state === 'asking';
  const fault = typeof state === 'object' && 'fault' in state ? state.fault : undefined;
  const outcome = typeof state === 'object' && !('fault' in state) ? state : undefined;
  const asked = isAsking || state === 'working' ? [labels.text('setup_permitQuestion', { names })] : [];
  return {
    lines: [
      ...asked,
      ...(fault === undefined ? [] : [labels.text('setup_permitFault', { reason: fault })]),
      ...(outcome ? outcomeLines(labels, outcome) : []),
    ],
    isBad: fault !== undefined || (outcome?.refused.length ?? 0) > 0,
    canPermit: outcome === undefined,
    isWorking: state === 'working',
    permitText: labels.text(state === 'working' ? 'setup_permitWorking' : 'setup_permit'),
    closeText: labels.text(outcome ? 'setup_close' : 'setup_cancel'),
  };
}
