import { redact } from 'c/wxccBase';
import type { CallView, Phone, PhoneState } from 'c/wxccCall';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { SoftphoneUi } from 'c/wxccScreen';

/** What became of a call, and when. No number, no name, no note, no variable. */
const callOf = ({ interactionId, state, direction, mediaType, search, log, taskId, caseId, ...times }: CallView) => ({
  ...{ interactionId, state, direction, mediaType, search, log, taskId, caseId },
  ...{ offeredAt: times.offeredAt, connectedAt: times.connectedAt, endedAt: times.endedAt },
});

/** Settings that decide behaviour; mappings and templates may hold anything and stay out. */
function settingsOf({ dialect, desktop, screenPop, activity, cases, omniChannel, widget }: CallCenterSettings) {
  const { enabled, createAt, notes, liveSubject, changeOwnership, openAtConnected, openAtWrapUp } = activity;
  return {
    ...{ dialect, desktopUrl: desktop.url, popMoment: screenPop.moment, advancedPop: screenPop.advanced, widget },
    activity: { enabled, createAt, notes, liveSubject, changeOwnership, openAtConnected, openAtWrapUp },
    cases: { createInbound: cases.createInbound, createOutbound: cases.createOutbound, open: cases.open },
    omniChannel: omniChannel.enabled,
  };
}

const stationOf = ({ agent }: PhoneState) =>
  agent && {
    ...{ deviceType: agent.deviceType, stationReady: agent.stationReady, subStatus: agent.subStatus },
    ...{ storageBlocked: agent.storageBlocked, microphoneRefused: agent.microphoneRefused },
  };

/** Texts once more through the mask: what should not be there must not slip out by a new field. Ids and times stay. */
const KEPT = new Set(['interactionId', 'trackingId', 'taskId', 'caseId', 'at']);
const masked = (key: string, value: unknown): unknown =>
  typeof value === 'string' && !KEPT.has(key) ? redact(value) : value;

/** What support needs to know, as text fit to attach to a case: numbers masked, notes and CAD values left out. */
export function supportFile(phone: Phone, { version, labels, tick }: SoftphoneUi): string {
  const state = phone.state.value;
  const settings = phone.settings.value;
  const content = {
    ...{ version, language: labels.language, at: tick.value, readiness: state.readiness, notLogged: state.notLogged },
    station: stationOf(state),
    definition: state.definition,
    settings: settings && settingsOf(settings),
    calls: state.calls.map(callOf),
    notices: [...state.conditions, ...state.notices].map(({ severity, code, interactionId }) => ({
      ...{ severity, code, interactionId },
    })),
    findings: phone.presence.findings.value.map(({ severity, code, path }) => ({ severity, code, path })),
    events: phone.trace.value,
  };
  return JSON.stringify(content, masked, 2);
}
