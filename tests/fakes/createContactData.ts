/** What a test wants to say of a contact; the rest is an ordinary inbound call to agent-1. */
export interface ContactParts {
  readonly interactionId?: string;
  readonly agentId?: string;
  readonly state?: string;
  readonly isTerminated?: boolean;
  readonly isHold?: boolean;
  readonly joinedAt?: number;
  readonly wrapUpStartedAt?: number;
  readonly mediaType?: string;
  readonly direction?: 'INBOUND' | 'OUTBOUND';
  /** Webex's word for what made an outbound call. */
  readonly outboundType?: string;
  readonly ani?: string;
  readonly owner?: string;
  readonly isConsulted?: boolean;
  /** Call-associated data, as the Desktop keeps them by name. */
  readonly cad?: Readonly<Record<string, unknown>>;
  /** Members of the contact data itself: `eventTime`, `wrapUpAuxCodeId`, `reason`, … */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Contact data as the Desktop's SDK gives them (webex-desktop `AgentContactData`). */
export function createContactData(parts: ContactParts = {}): Record<string, unknown> {
  const { interactionId = 'int-1', agentId = 'agent-1', ani = '+14155550123', owner = agentId } = parts;
  const agent = {
    ...{ id: agentId, pType: 'Agent', name: 'Robin Marsh', teamName: 'First Line', hasLeft: false },
    ...{ joinTimestamp: parts.joinedAt ?? null, wrapUpTimestamp: parts.wrapUpStartedAt ?? null },
    isConsulted: parts.isConsulted ?? false,
  };
  const details = { ani, dn: '+18005550199', virtualTeamName: 'Support EN' };
  return {
    ...{ interactionId, agentId, owner, mediaResourceId: interactionId },
    interaction: {
      ...{ interactionId, owner, state: parts.state ?? 'new', isTerminated: parts.isTerminated ?? false },
      mediaType: parts.mediaType ?? 'telephony',
      contactDirection: { type: parts.direction ?? 'INBOUND' },
      ...(parts.outboundType && { outboundType: parts.outboundType }),
      participants: { [agentId]: agent, customer: { id: ani, pType: 'Customer' } },
      media: { [interactionId]: { mType: 'mainCall', isHold: parts.isHold ?? false, participants: [ani, agentId] } },
      callProcessingDetails: details,
      callAssociatedDetails: details,
      callAssociatedData: parts.cad ?? {},
    },
    ...parts.data,
  };
}

/** The envelope around contact data that every listener of the SDK gets. */
export const createContactMessage = (parts: ContactParts = {}): Record<string, unknown> => ({
  ...{ type: '', orgId: 'org-1', trackingId: 'track-1' },
  data: createContactData(parts),
});
