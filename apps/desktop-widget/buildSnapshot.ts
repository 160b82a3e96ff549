import { isRecord } from 'c/wxccBase';
import { readAgentSnapshot } from 'c/wxccDesktop';
import type { AgentSnapshot, CodeEntry } from 'c/wxccDesktop';
import type { AgentState } from './agentState';
import type { WidgetEnvironment } from './widgetEnvironment';
import type { WidgetProperties } from './widgetProperties';

/** Where a snapshot comes from: no source has everything. */
export interface SnapshotSources {
  /** The SDK's `agentStateInfo.latestData`. */
  readonly latest: unknown;
  readonly state: AgentState;
  /** `$STORE` values that the layout hands to the element. */
  readonly properties: WidgetProperties;
  /** Code lists read page by page; empty until then. */
  readonly idleCodes: readonly CodeEntry[];
  readonly wrapUpCodes: readonly CodeEntry[];
  readonly environment: WidgetEnvironment;
}

/** Id `'0'` stands for Available in the Desktop's messages. */
const AVAILABLE = '0';

const listIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value as unknown[];
  return isRecord(value) && Array.isArray(value.data) ? (value.data as unknown[]) : [];
};

/** Longer lists first: pages hold all, the profile may hold the first of them. */
const fuller = (pages: readonly CodeEntry[], profile: unknown): readonly unknown[] =>
  pages.length > 0 ? pages : listIn(profile);

function idleCodeOf(latest: Record<string, unknown>, state: AgentState, codes: readonly unknown[]): unknown {
  const known = isRecord(latest.idleCode) ? latest.idleCode : {};
  const id = state.auxCodeId ?? known.id;
  if (id === undefined || id === AVAILABLE) return undefined;
  return codes.find((code) => isRecord(code) && code.id === id) ?? { id, name: known.id === id ? known.name : '' };
}

/** A station is signed in when the Desktop says so; some tenants only say the state within. */
function isStationReady(status: unknown, subStatus: unknown): boolean {
  if (typeof status === 'string' && status !== '') return /^logged[\s_]?in$/i.test(status);
  return typeof subStatus === 'string' && subStatus !== '';
}

/** Joins the sources into one snapshot, complete and bounded. */
export function buildSnapshot(sources: SnapshotSources): AgentSnapshot | undefined {
  const { state, properties, environment } = sources;
  const latest = isRecord(sources.latest) ? sources.latest : {};
  const subStatus = state.subStatus ?? latest.subStatus ?? properties.subStatus;
  const idleCodes = fuller(sources.idleCodes, latest.idleCodes);
  return readAgentSnapshot({
    agentId: properties.agentId,
    agentName: latest.agentName ?? properties.agentName,
    teamName: latest.teamName || properties.teamName,
    profileId: latest.agentProfileID,
    dn: latest.dn || properties.dn,
    deviceType: properties.deviceType,
    stationReady: isStationReady(state.status ?? latest.status, subStatus),
    subStatus,
    idleCode: idleCodeOf(latest, state, idleCodes),
    stateSince: state.since ?? properties.stateSince,
    idleCodes,
    wrapUpCodes: fuller(sources.wrapUpCodes, latest.wrapupCodes),
    canHearRecordings: properties.recordings,
    darkMode: properties.darkMode,
    outdial: {
      entryPointId: properties.outDialEp,
      enabledForTenant: latest.isOutboundEnabledForTenant,
      enabledForAgent: latest.isOutboundEnabledForAgent,
      adHoc: latest.isAdhocDialingEnabled,
      pattern: latest.outDialRegex,
      anis: listIn(properties.outdialAnis),
      selectedAni: properties.selectedAni,
    },
    ...environment,
  });
}
