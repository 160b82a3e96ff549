import type { Notice } from 'c/wxccBase';
import type { AgentSnapshot, DesktopStatus } from 'c/wxccDesktop';
import { fitsDialPlan } from './fitsDialPlan';

export interface DialFacts {
  readonly status: DesktopStatus;
  readonly agent: AgentSnapshot | undefined;
  /** A call rings or is talked on. */
  readonly isOnCall: boolean;
  /** As it would be dialled: without its prefix. */
  readonly destination: string;
}

/** Why nothing can be dialled at all, whatever the number. Each code has its sentence `Wxcc_notice_<code>`. */
function withoutNumber({ status, agent }: Pick<DialFacts, 'status' | 'agent'>): string | undefined {
  const { outdial, stationReady, subStatus } = agent ?? {};
  const all: readonly (readonly [boolean, string])[] = [
    [status !== 'connected' || !outdial, 'dialNotConnected'],
    [outdial?.enabledForTenant === false, 'dialTenantRefused'],
    [outdial?.enabledForAgent === false, 'dialAgentRefused'],
    [outdial?.entryPointId === '', 'dialEntryPointMissing'],
    [stationReady === false, 'dialStationMissing'],
    [/^rona$/i.test(subStatus ?? ''), 'dialInRona'],
  ];
  return all.find(([holds]) => holds)?.[1];
}

/** The Desktop may still come to it by itself. */
const COMING: readonly DesktopStatus[] = ['idle', 'loading', 'signingIn', 'connected'];

/** Is the phone not there yet, but on its way? */
export function isComing({ status, agent }: Pick<DialFacts, 'status' | 'agent'>): boolean {
  const isThere = status === 'connected' && agent !== undefined;
  return !isThere && COMING.includes(status);
}

/** May anything be dialled now, as far as the Desktop tells? */
export const canDial = (facts: Pick<DialFacts, 'status' | 'agent'>): boolean => withoutNumber(facts) === undefined;

/**
 * Asks everything that is known before a number is dialled.
 * @returns the first reason not to dial, as a notice; undefined: nothing speaks against it
 */
export function checkDial(facts: DialFacts): Notice | undefined {
  const { agent, destination, isOnCall } = facts;
  const refuse = (code: string): Notice => ({ severity: 'error', code, params: { number: destination } });
  const general = withoutNumber(facts);
  if (general) return refuse(general);
  if (isOnCall) return { ...refuse('dialOnCall'), severity: 'warning' };
  if (agent?.outdial.adHoc === false) return refuse('dialAdHocRefused');
  return fitsDialPlan(destination, agent?.outdial.pattern ?? '') ? undefined : refuse('dialPlanRefused');
}
