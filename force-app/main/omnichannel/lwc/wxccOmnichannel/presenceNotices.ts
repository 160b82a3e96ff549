import type { Notice } from 'c/wxccBase';
import { createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic } from 'c/wxccDiagnostic';
import type { PresenceProblem } from './presenceProblem';
import type { PresenceSide } from './presenceState';

const CODES = {
  webex: { near: 'idleCodeNear', unknown: 'idleCodeUnknown', meant: 'idleCodeMeant' },
  omni: { near: 'presenceStatusNear', unknown: 'presenceStatusUnknown', meant: 'presenceStatusMeant' },
} as const;

function codeOf({ side, kind, meant }: PresenceProblem): (typeof CODES)[PresenceSide][keyof (typeof CODES)['webex']] {
  return CODES[side][kind === 'unknown' && meant !== '' ? 'meant' : kind];
}

/** A name that does not fit, in words for the agent. */
export function problemNotice(problem: PresenceProblem): Notice {
  const { name, meant, kind } = problem;
  return {
    severity: kind === 'near' ? 'info' : 'warning',
    code: codeOf(problem),
    params: { name: name.trim(), meant },
  };
}

/** The same for the administrator, where it is the definition's. */
export function problemDiagnostic(problem: PresenceProblem): Diagnostic | undefined {
  const { path, name, meant, side } = problem;
  if (path === '') return undefined;
  const code = side === 'omni' ? 'presenceStatusUnfit' : 'idleCodeUnfit';
  return createDiagnostic(code, { path, value: name }, { meant: meant === '' ? '–' : meant });
}

/** A write that was not done. @param reason what the other side said, or our own code */
export function refusalNotice(side: PresenceSide, name: string, reason: string): Notice {
  const code = side === 'omni' ? 'presenceStatusRefused' : 'idleCodeRefused';
  return { severity: 'warning', code, params: { name, reason } };
}
