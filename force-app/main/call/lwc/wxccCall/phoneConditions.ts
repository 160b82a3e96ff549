import type { Notice, Severity } from 'c/wxccBase';
import type { DefinitionView } from './definitionStanding';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { AgentSnapshot } from 'c/wxccDesktop';
import type { PresenceView } from 'c/wxccOmnichannel';
import type { DialerState } from 'c/wxccOutdial';

export interface ConditionFacts {
  readonly agent?: AgentSnapshot;
  readonly settings?: CallCenterSettings;
  readonly definition?: DefinitionView;
  /** Another page load would cost a call. */
  readonly isOnCall?: boolean;
  readonly dialer?: DialerState;
  readonly presence?: PresenceView;
  readonly isSettingsRefused: boolean;
  readonly isJournalInMemory: boolean;
  /** Salesforce signed the user out under the open page. */
  readonly isSessionOver?: boolean;
  /** Calls of other users of this browser that wait for them. */
  readonly othersWaiting?: number;
}

const condition = (severity: Severity, code: string): Notice => ({ severity, code, params: {} });

/** A number on its way is on the screen until there is a call, or a reason why not. */
export function dialConditions({ dialling, waiting }: DialerState): readonly Notice[] {
  const dial = dialling ?? waiting;
  const code = dialling ? 'dialling' : 'dialWaiting';
  return dial ? [{ severity: 'info', code, params: { number: dial.number } }] : [];
}

/** Nothing is known of them but that they are there. */
const othersConditions = ({ othersWaiting = 0 }: ConditionFacts): readonly Notice[] =>
  othersWaiting > 0 ? [{ severity: 'info', code: 'othersWaiting', params: { count: String(othersWaiting) } }] : [];

/** What only another page load can follow, offered while no call would be lost by it. */
function definitionConditions({ definition, isOnCall }: ConditionFacts): readonly Notice[] {
  const code = definition?.standing === 'old' ? 'definitionOld' : definition?.standing === 'moved' && 'desktopMoved';
  if (!code || isOnCall) return [];
  return [{ severity: 'info', code, params: {}, action: { kind: 'reload' } }];
}

/** Lasting conditions that an agent or administrator should know of; each goes away by itself. */
export function phoneConditions(facts: ConditionFacts): readonly Notice[] {
  const { agent, settings } = facts;
  const isInBrowser = agent?.deviceType === 'BROWSER';
  const all: [boolean, Severity, string][] = [
    [facts.isSessionOver === true, 'error', 'sessionOver'],
    [facts.isSettingsRefused, 'error', 'settingsUnread'],
    [settings?.desktop.url === '', 'error', 'desktopUrlMissing'],
    [agent !== undefined && !agent.stationReady, 'warning', 'stationMissing'],
    [isInBrowser && agent.microphoneRefused === true, 'error', 'microphoneRefused'],
    [agent?.storageBlocked === true, 'warning', 'storageBlocked'],
    [facts.isJournalInMemory, 'warning', 'journalInMemory'],
  ];
  const sync = facts.presence?.sync ?? 'off';
  if (sync === 'noLink' || sync === 'noStatuses') all.push([true, 'info', `omni_${sync}`]);
  const own = all.filter(([holds]) => holds).map(([, severity, code]) => condition(severity, code));
  const dial = facts.dialer ? dialConditions(facts.dialer) : [];
  return [...own, ...definitionConditions(facts), ...dial, ...othersConditions(facts)];
}
