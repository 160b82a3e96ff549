import type { AgentProfile, AgentSession } from '../engine';

/** What the server tells of a signed-in agent. */
export interface SignedIn {
  readonly state: 'signedIn';
  readonly orgId: string;
  readonly session: AgentSession;
  readonly profile: AgentProfile;
  readonly remembered: AgentSession['station'] | null;
  readonly tasks: readonly (readonly [string, ContactData])[];
  readonly ronaSeconds: number;
}

export type SignInAnswer = SignedIn | { readonly state: 'signedOut' } | { readonly state: 'elsewhere' };

/** The part of a contact's payload that this page reads. The whole of it goes to the widgets untouched. */
export interface ContactData {
  readonly interactionId: string;
  readonly agentId: string;
  /** Whose call it is. */
  readonly owner: string;
  readonly mediaResourceId: string;
  readonly wrapUpAuxCodeId?: string;
  readonly reason?: string;
  readonly interaction: {
    readonly state: string;
    readonly contactDirection: { readonly type: string };
    readonly media: Record<string, { readonly isHold: boolean; readonly holdTimestamp: number | null }>;
    readonly participants: Record<string, ParticipantData>;
    readonly callAssociatedDetails: Record<string, string>;
    readonly callAssociatedData: Record<string, VariableData>;
    readonly callProcessingDetails: { readonly isPaused: string };
  };
}

export interface ParticipantData {
  readonly isOffered?: boolean;
  readonly isInPredial?: boolean;
  readonly isWrapUp?: boolean;
  readonly consultState?: 'consultInitiated' | 'consulting' | 'conferencing' | null;
  readonly currentStateTimestamp?: number;
}

export interface VariableData {
  readonly name: string;
  readonly displayName: string;
  readonly value: string;
  readonly agentEditable: boolean;
  readonly agentViewable: boolean;
}

export type TaskPhase = 'ringing' | 'dialling' | 'connected' | 'held' | 'wrapUp';

/** Where a contact is, from this agent's point of view. */
export function phaseOf(task: ContactData): TaskPhase {
  const me = task.interaction.participants[task.agentId];
  if (me?.isWrapUp) return 'wrapUp';
  if (me?.isOffered) return 'ringing';
  if (me?.isInPredial) return 'dialling';
  return task.interaction.media[task.mediaResourceId]?.isHold ? 'held' : 'connected';
}

/** Another agent's call: this one is asked, or takes part. */
export const isAdvice = (task: ContactData): boolean => task.owner !== task.agentId;

/** How a consult about this call stands for this agent. */
export const consultStateOf = (task: ContactData): 'consultInitiated' | 'consulting' | 'conferencing' | undefined =>
  task.interaction.participants[task.agentId]?.consultState ?? undefined;

/** Since when it is there, ms since 1970. */
export function phaseSince(task: ContactData): number {
  const hold = task.interaction.media[task.mediaResourceId]?.holdTimestamp;
  return hold ?? task.interaction.participants[task.agentId]?.currentStateTimestamp ?? Date.now();
}

/** The customer's number, or a word for its absence. */
export function customerOf(task: ContactData): string {
  const { ani, dn } = task.interaction.callAssociatedDetails;
  const number = task.interaction.contactDirection.type === 'OUTBOUND' ? dn : ani;
  return number || 'Withheld number';
}
