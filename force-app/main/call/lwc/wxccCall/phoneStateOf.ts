import type { Notice } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { AgentSnapshot, DesktopStatus } from 'c/wxccDesktop';
import type { PresenceView } from 'c/wxccOmnichannel';
import type { DialerState } from 'c/wxccOutdial';
import type { OpenedCalls } from './openedCalls';
import { phoneConditions } from './phoneConditions';
import type { PhoneState, Readiness } from './phoneState';

/** Where everything stands that the softphone shows. */
export interface PhoneFacts {
  readonly desktop: DesktopStatus;
  readonly agent: AgentSnapshot | undefined;
  readonly settings: CallCenterSettings | undefined;
  /** How often Salesforce gave no settings. */
  readonly failures: number;
  readonly opened: OpenedCalls | undefined;
  readonly dialer: DialerState;
  readonly presence: PresenceView;
  readonly isJournalInMemory: boolean;
  readonly isSessionOver: boolean;
  readonly notices: readonly Notice[];
}

function readinessOf({ settings, failures, agent, desktop }: PhoneFacts): Readiness {
  const read = settings ? 'done' : failures > 0 ? 'failed' : 'waiting';
  const ready = settings !== undefined && agent !== undefined && desktop === 'connected';
  return { settings: read, desktop, agent: agent ? 'done' : 'waiting', ready };
}

function conditionsOf(facts: PhoneFacts): readonly Notice[] {
  const { dialer, presence, isSessionOver, agent, settings, failures, opened } = facts;
  const handling = opened?.handling;
  const own = phoneConditions({
    ...{ dialer, presence, isSessionOver },
    isJournalInMemory: facts.isJournalInMemory || handling?.isKept === false,
    isSettingsRefused: !settings && failures > 1,
    isOnCall: (handling?.calls.length ?? 0) > 0,
    othersWaiting: handling?.othersWaiting ?? 0,
    ...(agent && { agent }),
    ...(settings && { settings }),
    ...(opened && { definition: opened.definition }),
  });
  return [...own, ...(handling?.conditions ?? [])];
}

/** A new object, of nothing but what is handed in. */
export function phoneStateOf(facts: PhoneFacts): PhoneState {
  const { agent, opened, notices } = facts;
  const handling = opened?.handling;
  return {
    readiness: readinessOf(facts),
    ...(agent && { agent }),
    calls: handling?.calls ?? [],
    ...(handling && { switches: handling.switches }),
    ...(opened && { definition: opened.definition }),
    conditions: conditionsOf(facts),
    notices,
    notLogged: handling?.notLogged ?? 0,
  };
}
