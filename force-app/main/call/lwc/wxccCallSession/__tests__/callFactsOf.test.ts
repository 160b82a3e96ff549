import { readContact } from 'c/wxccDesktop';
import type { AgentSnapshot } from 'c/wxccDesktop';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { callFactsOf } from '../callFactsOf';
import type { CallSession } from '../callSession';
import { reduceCall } from '../reduceCall';

/** A call that was offered, `legs` times over, as the Desktop tells of it by `parts`. */
function callOf(parts: ContactParts = {}, legs = 1): CallSession {
  let session: CallSession | undefined;
  const contact = readContact(createContactMessage(parts))!;
  for (let leg = 0; leg < legs; leg += 1)
    for (const [name, at] of [['eAgentOfferContact', 1_000] as const, ['eAgentOfferContactRona', 9_000] as const])
      session = reduceCall(session, { name, at: at + leg * 60_000, contact }).session;
  return session!;
}

const AGENT = { agentName: 'Kim Reed', teamName: 'Second Line' } as AgentSnapshot;

describe('the facts of a call', () => {
  it('are what the call and its contact tell, and nothing else', () => {
    expect(callFactsOf(callOf({ cad: { account: { name: 'account', value: '42' } } }))).toEqual({
      ...{ interactionId: 'int-1', agentId: 'agent-1', direction: 'inbound', mediaType: 'telephony' },
      ...{ ani: '+14155550123', dn: '+18005550199', customerNumber: '+14155550123' },
      ...{ queueName: 'Support EN', teamName: 'First Line', agentName: 'Robin Marsh', entryPointName: '' },
      cad: [expect.objectContaining({ name: 'account', value: '42' })],
      ...{ times: { offeredAt: 1_000 }, holdCount: 0, holdMs: 0 },
    });
  });

  it('name what made an outbound call', () => {
    const outbound = callOf({ direction: 'OUTBOUND', outboundType: 'CALLBACK' });
    expect(callFactsOf(outbound)).toMatchObject({ direction: 'outbound', outboundType: 'CALLBACK' });
  });

  it.each([
    [1, undefined],
    [2, { ringMs: 0, talkMs: 0, wrapUpMs: 0 }],
    [3, { ringMs: 0, talkMs: 0, wrapUpMs: 0 }],
  ])('of %i legs have the lengths of earlier ones: %j', (legs, earlier) => {
    expect(callFactsOf(callOf({}, legs)).earlier).toEqual(earlier);
  });

  it('carry the reason that is handed over', () => {
    const wrapUp = { id: 'w-1', name: 'Solved' };
    expect(callFactsOf(callOf(), undefined, wrapUp).wrapUp).toEqual(wrapUp);
    expect(callFactsOf(callOf(), AGENT)).not.toHaveProperty('wrapUp');
  });
});

describe('the names in the facts', () => {
  const nameless = (): CallSession => {
    const session = callOf();
    return { ...session, contact: { ...session.contact, agentName: '', teamName: '' } };
  };

  it.each([
    ['the contact’s own, whoever is signed in', callOf(), AGENT, ['Robin Marsh', 'First Line']],
    ['the signed-in agent’s where the contact has none', nameless(), AGENT, ['Kim Reed', 'Second Line']],
    ['empty where nobody is known', nameless(), undefined, ['', '']],
  ])('are %s', (_, session, agent, names) => {
    const { agentName, teamName } = callFactsOf(session, agent);
    expect([agentName, teamName]).toEqual(names);
  });
});
