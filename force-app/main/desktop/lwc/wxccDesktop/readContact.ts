import { isRecord } from 'c/wxccBase';
import type { Direction } from 'c/wxccBase';
import type { Contact } from './contact';
import { readCad } from './readCad';
import { readNumbers } from './readNumbers';
import { readParties } from './readParties';
import { readConsultState, readRecording } from './readProgress';
import { fields, firstText, flag, moment, text } from './tolerant';

type Fields = Readonly<Record<string, unknown>>;

/** What a message is read from: the contact data and, inside, the interaction. */
interface Source {
  readonly data: Fields;
  readonly interaction: Fields;
  readonly processing: Fields;
  readonly interactionId: string;
  readonly agentId: string;
}

/** Event listeners get an envelope around the contact data; the task map holds the contact data itself. */
function findSource(message: unknown): Source | undefined {
  const outer = fields(message);
  const data = isRecord(outer.data) ? outer.data : outer;
  // Preview campaigns offer a `task` where others have an `interaction`.
  const interaction = fields(data.interaction ?? data.task);
  const interactionId = firstText(data.interactionId, interaction.interactionId);
  if (interactionId === '') return undefined;
  const processing = fields(interaction.callProcessingDetails);
  return { data, interaction, processing, interactionId, agentId: text(data.agentId) };
}

/** The direction as the Desktop says it, compared without case; what is unknown counts as inbound. */
function readDirection(interaction: Fields): Direction {
  const said = firstText(fields(interaction.contactDirection).type, interaction.contactDirection).toUpperCase();
  if (said === 'INTERNAL') return 'internal';
  if (said === 'OUTBOUND') return 'outbound';
  return said === '' && interaction.outboundType === 'OUTDIAL' ? 'outbound' : 'inbound';
}

/** An agent asked through an entry point gets an interaction of its own, bound to the caller's by its parent. */
function readParent({ interaction, processing, interactionId }: Source): string {
  const parent = firstText(processing.parentInteractionId, interaction.parentInteractionId);
  return processing.relationshipType === 'consult' && parent !== interactionId ? parent : '';
}

function readOwner({ data, interaction }: Source): string {
  return firstText(data.toOwner, data.owner, interaction.owner);
}

function isAskedForAdvice(source: Source, agent: Fields): boolean {
  const owner = readOwner(source);
  const owns = owner !== '' && owner === source.agentId;
  return !owns && (flag(source.data.isConsulted) || flag(agent.isConsulted));
}

function readNames({ data, interaction, processing }: Source, agent: Fields) {
  const details = fields(interaction.callAssociatedDetails);
  return {
    queueName: firstText(details.virtualTeamName, processing.virtualTeamName, data.queueName),
    teamName: firstText(agent.teamName),
    agentName: firstText(agent.name),
    entryPointName: firstText(details.entryPointName, processing.entryPointName, processing.EP_NAME),
  };
}

function readStanding({ data, interaction }: Source) {
  return {
    mediaType: firstText(interaction.mediaType, data.mediaType) || 'telephony',
    outboundType: text(interaction.outboundType),
    state: text(interaction.state),
    isTerminated: flag(interaction.isTerminated),
    isOngoing: interaction.isTerminated === false || interaction.isTerminated === 'false',
    destinationId: text(data.destAgentId),
    participantId: text(data.participantId),
    wrapUpId: text(data.wrapUpAuxCodeId),
    reason: firstText(data.reason, data.reasonCode),
  };
}

/** Time stamps that are not there are left out, so that a reading compares equal to its copy. */
function readTimes({ data, interaction }: Source, agent: Fields) {
  const times = {
    eventTime: moment(data.eventTime),
    createdAt: moment(interaction.createdTimestamp),
    joinedAt: moment(agent.joinTimestamp),
    wrapUpStartedAt: moment(agent.wrapUpTimestamp),
  };
  return Object.fromEntries(Object.entries(times).filter(([, value]) => value !== undefined));
}

/**
 * Reads a contact from a desktop message of any event, or from an entry of the task map. Takes what is there, bounds
 * lengths and counts, and never throws: the payload is another company's, and callers fill parts of it.
 * @param message what the SDK's listener got, or contact data as in the task map
 * @returns undefined when it carries no interaction id, so that it cannot belong to a call
 */
export function readContact(message: unknown): Contact | undefined {
  const source = findSource(message);
  if (!source) return undefined;
  const { interaction, interactionId, agentId } = source;
  const { agent, customer, isHeld, isConference } = readParties(interaction, interactionId, agentId);
  const direction = readDirection(interaction);
  const parentInteractionId = readParent(source);
  const isConsultLeg = parentInteractionId !== '';
  return Object.freeze({
    interactionId,
    parentInteractionId,
    agentId,
    ownerId: readOwner(source),
    direction,
    isHeld,
    isConference,
    consultState: readConsultState(agent),
    ...readRecording(source.processing),
    isConsult: isConsultLeg || isAskedForAdvice(source, agent),
    ...readStanding(source),
    ...readNumbers({ interaction, direction, isConsultLeg, customer }),
    ...readNames(source, agent),
    ...readCad(interaction),
    ...readTimes(source, agent),
  });
}
