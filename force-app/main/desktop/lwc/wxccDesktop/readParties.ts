import { fields, flag, listOf, text } from './tolerant';

/** More people than any conference has. */
const MAX_PARTIES = 50;

type Fields = Readonly<Record<string, unknown>>;

/** Who takes part, as far as a contact message tells. */
export interface ContactParties {
  /** The agent the message is addressed to; empty fields when the Desktop does not list that agent. */
  readonly agent: Fields;
  readonly customer: Fields;
  readonly isHeld: boolean;
  readonly isConference: boolean;
}

/** Held and conference are told of the main call; a consult has its own media entry. */
function mainCall(interaction: Fields, interactionId: string): Fields {
  const media = fields(interaction.media);
  const own = fields(media[interactionId]);
  if (Object.keys(own).length > 0) return own;
  return (
    listOf(media, MAX_PARTIES)
      .map(fields)
      .find(({ mType }) => mType === 'mainCall') ?? {}
  );
}

/** Participants are looked up by their own `id`: the key they stand under may be another one (Cisco's own example). */
function byId(participants: readonly Fields[], id: string): Fields {
  return participants.find((each) => id !== '' && text(each.id) === id) ?? {};
}

const isAgentThere = (party: Fields): boolean => party.pType === 'Agent' && party.hasLeft !== true;

/** A conference runs when two or more agents who have not left are in the main call (as Cisco's Web SDK counts). */
function countAgents(participants: readonly Fields[], main: Fields): number {
  const ids = new Set(listOf(main.participants, MAX_PARTIES).map((id) => text(id)));
  return participants.filter((each) => ids.has(text(each.id)) && isAgentThere(each)).length;
}

export function readParties(interaction: Fields, interactionId: string, agentId: string): ContactParties {
  const participants = listOf(interaction.participants, MAX_PARTIES).map(fields);
  const main = mainCall(interaction, interactionId);
  return {
    agent: byId(participants, agentId),
    customer: participants.find(({ pType }) => pType === 'Customer') ?? {},
    isHeld: flag(main.isHold),
    isConference: countAgents(participants, main) >= 2,
  };
}
