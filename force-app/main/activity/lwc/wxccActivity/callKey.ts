import type { CallFacts } from 'c/wxccBase';
import type { ActivitySettings } from 'c/wxccDefinition';

/**
 * What makes a call's Task unique: the interaction, where the Task follows the call from agent to agent
 * (isActivityRecordOwnershiptobeChangedForTransferredCalls); otherwise interaction and agent, so that each has one.
 */
export function callKey(
  { interactionId, agentId }: Pick<CallFacts, 'interactionId' | 'agentId'>,
  { changeOwnership }: Pick<ActivitySettings, 'changeOwnership'>,
): string {
  return changeOwnership || agentId === '' ? interactionId : `${interactionId}|${agentId}`;
}
