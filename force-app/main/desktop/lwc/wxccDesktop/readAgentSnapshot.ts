import { isRecord } from 'c/wxccBase';
import type { AgentSnapshot, CodeEntry, OutdialRights } from './agentSnapshot';
import { fields, flag, listOf, moment, text } from './tolerant';

/** Tenants have hundreds of codes; more than this is looked up with `fetchCodes`. */
const MAX_CODES = 2000;
/** Longest dial plan pattern taken. It is compiled by nobody here: whoever does, must bound its use. */
const MAX_PATTERN = 1000;

/** A code without an id is no code. A missing name stands for itself: the id is shown then. */
function readCode(value: unknown): CodeEntry | undefined {
  const id = text(fields(value).id);
  return id === '' ? undefined : Object.freeze({ id, name: text(fields(value).name) });
}

function readCodes(value: unknown): readonly CodeEntry[] {
  const codes = listOf(value, MAX_CODES).map(readCode);
  return Object.freeze(codes.filter((code): code is CodeEntry => code !== undefined));
}

function readOutdial(value: unknown): OutdialRights {
  const outdial = fields(value);
  const selectedAni = readCode(outdial.selectedAni);
  return Object.freeze({
    entryPointId: text(outdial.entryPointId),
    enabledForTenant: flag(outdial.enabledForTenant),
    enabledForAgent: flag(outdial.enabledForAgent),
    adHoc: flag(outdial.adHoc),
    pattern: text(outdial.pattern, MAX_PATTERN),
    anis: readCodes(outdial.anis),
    ...(selectedAni ? { selectedAni } : {}),
  });
}

/** Values that differ from their absence: left out, not set to undefined, when the relay did not tell. */
function readOptional(source: Record<string, unknown>): Partial<AgentSnapshot> {
  const idleCode = readCode(source.idleCode);
  const stateSince = moment(source.stateSince);
  const refused = source.microphoneRefused;
  const canHear = flag(source.canHearRecordings);
  return {
    ...(idleCode ? { idleCode } : {}),
    ...(stateSince === undefined ? {} : { stateSince }),
    ...(canHear ? { canHearRecordings: true } : {}),
    ...(typeof refused === 'boolean' ? { microphoneRefused: refused } : {}),
  };
}

/**
 * Reads the agent as the relay tells (event `agent` of module `relay`). What is missing has its documented default.
 * @returns undefined when the message is no object
 */
export function readAgentSnapshot(message: unknown): AgentSnapshot | undefined {
  if (!isRecord(message)) return undefined;
  return Object.freeze({
    agentId: text(message.agentId),
    agentName: text(message.agentName),
    teamName: text(message.teamName),
    profileId: text(message.profileId),
    dn: text(message.dn),
    deviceType: text(message.deviceType),
    stationReady: flag(message.stationReady),
    subStatus: text(message.subStatus),
    idleCodes: readCodes(message.idleCodes),
    wrapUpCodes: readCodes(message.wrapUpCodes),
    outdial: readOutdial(message.outdial),
    darkMode: flag(message.darkMode),
    storageBlocked: flag(message.storageBlocked),
    ...readOptional(message),
  });
}
