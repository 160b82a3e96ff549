import type { CadVariable, CallFacts } from 'c/wxccBase';

export const createCadVariable = (name: string, value: string, more: Partial<CadVariable> = {}): CadVariable => ({
  ...{ name, value, label: name, editable: false, viewable: true, secure: false },
  ...more,
});

/** An inbound call that was answered after 7 s, talked on for 125 s and wrapped up after 19 s. */
export function createCallFacts(more: Partial<CallFacts> = {}): CallFacts {
  const offeredAt = Date.UTC(2025, 8, 22, 14, 5, 2);
  return {
    interactionId: 'int-1',
    agentId: 'agent-1',
    direction: 'inbound',
    mediaType: 'telephony',
    ani: '+14155550123',
    dn: '+18005550199',
    customerNumber: '+14155550123',
    queueName: 'Support EN',
    teamName: 'First Line',
    agentName: 'Robin Marsh',
    entryPointName: 'Main',
    cad: [],
    times: {
      offeredAt,
      connectedAt: offeredAt + 7_000,
      endedAt: offeredAt + 132_000,
      wrappedUpAt: offeredAt + 151_000,
    },
    holdCount: 0,
    holdMs: 0,
    ...more,
  };
}
