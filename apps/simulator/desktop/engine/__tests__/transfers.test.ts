import { createCountingIds, createVirtualClock } from '../../../../../tests/fakes/fakes';
import type { AgentSignal, Engine } from '../index';
import { AVAILABLE, createEngine } from '../index';

const NUMBER = '+14155550123';
const OUTSIDE = '+14155550999';
const ACTIVITY = { name: 'ActivityId', label: 'Activity', value: '', editable: true, viewable: false, secure: false };
const TOPIC = { ...ACTIVITY, name: 'Topic', editable: false };

function signIn(engine: Engine, agentId: string): void {
  engine.agents.signIn(agentId);
  const teamId = engine.tenant.agents.find(({ id }) => id === agentId)!.teams[0]!.id;
  engine.agents.chooseStation(agentId, { deviceType: 'AGENT_DN', dn: '+14155550171', teamId });
  engine.agents.setState(agentId, AVAILABLE.id);
}

/** Ada talks to the customer; Ben is available. */
function setUp() {
  const clock = createVirtualClock();
  const engine = createEngine({ clock, ids: createCountingIds() });
  const [ada, ben] = engine.tenant.agents.map(({ id }) => id) as [string, string];
  signIn(engine, ada);
  signIn(engine, ben);
  const target = { kind: 'agent', agentId: ada } as const;
  const call = engine.calls.enter({ from: NUMBER, target, variables: [ACTIVITY, TOPIC] });
  engine.calls.accept(call.interactionId, ada);
  const signals: AgentSignal[] = [];
  engine.onSignal((signal) => signals.push(signal));
  const heard = (agentId: string): string[] =>
    signals.filter((one) => one.agentId === agentId && !one.event.startsWith('eAgentState')).map(({ event }) => event);
  const dataOf = (agentId: string, event: string) =>
    signals.findLast((one) => one.agentId === agentId && one.event === event)!.message.data as Record<string, never>;
  const command = (agentId: string, method: string, argument: object) =>
    engine.execute(agentId, {
      service: 'aqm.contact',
      method,
      argument: { interactionId: call.interactionId, ...argument },
    });
  const toBen = { data: { to: ben, destinationType: 'agent' } };
  return { clock, engine, call, id: call.interactionId, ada, ben, heard, dataOf, command, toBen };
}

type Interaction = Record<string, never> & { participants: Record<string, Record<string, unknown>> };

const interactionOf = (data: Record<string, never>): Interaction => data['interaction'] as unknown as Interaction;

describe('a blind transfer', () => {
  it('wraps the sender up while the call goes on, and offers it to the agent named under the same interaction', () => {
    const { command, ada, ben, id, heard, dataOf, toBen, engine } = setUp();
    command(ada, 'blindTransferV2', toBen);
    expect(heard(ada)).toEqual(['eAgentblindTransferred', 'eAgentWrapup']);
    expect(interactionOf(dataOf(ada, 'eAgentWrapup'))).toMatchObject({ isTerminated: false, state: 'wrapUp' });
    expect(heard(ben)).toEqual(['eAgentOfferContact']);
    engine.calls.accept(id, ben);
    expect(dataOf(ben, 'eAgentContactAssigned')).toMatchObject({ interactionId: id, owner: ben, agentId: ben });
  });

  it('carries what the first agent wrote into the variables', () => {
    const { command, engine, ada, ben, id, dataOf, toBen } = setUp();
    engine.calls.updateVariables(id, { ActivityId: '00T000000000001AAA' }, ada);
    command(ada, 'blindTransfer', { data: { destAgentId: ben, destinationType: 'Agent' } });
    const cad = interactionOf(dataOf(ben, 'eAgentOfferContact'))['callAssociatedData'];
    expect(cad).toMatchObject({ ActivityId: { value: '00T000000000001AAA' } });
    expect(() => command(ada, 'blindTransferV2', toBen)).toThrow('Only the agent whose call it is');
  });

  it('to a queue takes the queue’s name and the agent free for longest', () => {
    const { command, engine, ada, ben, heard, dataOf } = setUp();
    const queue = engine.tenant.queues[1]!;
    command(ada, 'vteamTransfer', { data: { vteamId: queue.id, vteamType: 'inboundqueue' } });
    expect(heard(ada)).toEqual(['eAgentvteamTransfer', 'eAgentWrapup']);
    expect(dataOf(ben, 'eAgentOfferContact')).toMatchObject({ queueName: queue.name });
  });

  it('to a number leaves nobody of us in the call, until the customer hangs up', () => {
    const { command, engine, call, ada, id, heard } = setUp();
    command(ada, 'blindTransferV2', { data: { to: OUTSIDE, destinationType: 'dialNumber' } });
    expect(call.state).toBe('outside');
    engine.calls.wrapUp(id, ada, engine.tenant.agents[0]!.wrapUpCodes[0]!.id);
    engine.calls.hangUp(id);
    expect(heard(ada)).toEqual(['eAgentblindTransferred', 'eAgentWrapup', 'eAgentContactWrappedUp']);
  });

  it('is refused to an agent who is not available, and changes nothing', () => {
    const { command, engine, call, ada, ben, toBen } = setUp();
    engine.agents.setState(ben, engine.tenant.agents[1]!.idleCodes[0]!.id);
    expect(() => command(ada, 'blindTransferV2', toBen)).toThrow('not available');
    expect(call).toMatchObject({ state: 'connected', ownerId: ada });
  });

  it('that nobody takes waits for any agent', async () => {
    const { command, engine, clock, call, ada, ben, id, heard, toBen } = setUp();
    command(ada, 'blindTransferV2', toBen);
    engine.calls.wrapUp(id, ada, engine.tenant.agents[0]!.wrapUpCodes[0]!.id);
    await clock.advance(20_000);
    expect(heard(ben)).toEqual(['eAgentOfferContact', 'eAgentOfferContactRona']);
    expect(call.legs.at(-1)).toMatchObject({ agentId: ada, status: 'offered' });
  });

  it('does not begin a second wrap-up when the customer hangs up later', () => {
    const { command, engine, ada, ben, id, heard, toBen } = setUp();
    command(ada, 'blindTransferV2', toBen);
    engine.calls.accept(id, ben);
    engine.calls.hangUp(id);
    expect(heard(ada)).toEqual(['eAgentblindTransferred', 'eAgentWrapup']);
    expect(heard(ben).slice(-2)).toEqual(['eAgentContactEnded', 'eAgentWrapup']);
  });
});

describe('a consult', () => {
  it('holds the customer, asks the other agent, and ends without a wrap-up', () => {
    const { command, engine, call, ada, ben, id, heard, dataOf, toBen } = setUp();
    command(ada, 'consultV2', toBen);
    expect(interactionOf(dataOf(ada, 'eAgentConsultCreated'))['state']).toBe('consult');
    expect(dataOf(ben, 'eAgentOfferConsult')).toMatchObject({ owner: ada, isConsulted: true, destAgentId: ben });
    command(ben, 'consultAccept', {});
    expect(interactionOf(dataOf(ben, 'eAgentConsulting')).participants[ben]).toMatchObject({
      consultState: 'consulting',
    });
    command(ada, 'consultEnd', { isConsult: true });
    expect(heard(ada)).toEqual(['eAgentConsultCreated', 'eAgentConsulting', 'eAgentConsultEnded']);
    expect(heard(ben)).toEqual(['eAgentOfferConsult', 'eAgentConsulting', 'eAgentConsultEnded']);
    expect(engine.taskMap(ben).size).toBe(0);
    expect(call.heldAt).toBeDefined();
    engine.calls.resume(id, ada);
    expect(call).toMatchObject({ state: 'connected', ownerId: ada });
  });

  it('that is declined or not answered fails for the one who asked', async () => {
    const { command, clock, ada, ben, engine, heard, toBen } = setUp();
    command(ada, 'consult', { data: { agentId: ada, destAgentId: ben } });
    command(ben, 'decline', { isConsult: true, data: {} });
    engine.agents.setState(ben, AVAILABLE.id);
    command(ada, 'consultV2', toBen);
    await clock.advance(20_000);
    expect(heard(ada).filter((one) => one === 'eAgentConsultFailed')).toHaveLength(2);
    expect(heard(ben).at(-1)).toBe('eAgentOfferContactRona');
  });

  it('to a queue waits for a free agent and can be cancelled', () => {
    const { command, engine, ada, ben, heard } = setUp();
    const queueId = engine.tenant.queues[0]!.id;
    engine.agents.setState(ben, engine.tenant.agents[1]!.idleCodes[0]!.id);
    command(ada, 'consult', { data: { agentId: ada, queueId } });
    expect(heard(ben)).toEqual([]);
    command(ada, 'cancelCtq', { data: { agentId: ada, queueId } });
    command(ada, 'consultV2', { data: { to: queueId, destinationType: 'queue' } });
    engine.agents.setState(ben, AVAILABLE.id);
    expect(heard(ada)).toContain('eAgentCtqCancelled');
    expect(heard(ben)).toEqual(['eAgentOfferConsult']);
  });

  it('to a number is answered after a moment', async () => {
    const { command, clock, ada, heard, dataOf } = setUp();
    command(ada, 'consult', { data: { destAgentId: OUTSIDE, destinationType: 'DN' } });
    await clock.advance(5_000);
    expect(heard(ada)).toEqual(['eAgentConsultCreated', 'eAgentConsulting']);
    expect(interactionOf(dataOf(ada, 'eAgentConsulting')).participants[OUTSIDE]).toMatchObject({ hasJoined: true });
  });

  it('keeps the call from being ended or resumed before it is over', () => {
    const { command, engine, ada, id, toBen } = setUp();
    command(ada, 'consultV2', toBen);
    expect(() => engine.calls.end(id, ada)).toThrow('End the consult first');
    expect(() => engine.calls.resume(id, ada)).toThrow('End the consult first');
  });

  it('is over when the customer hangs up: only the owner wraps up', () => {
    const { command, engine, ada, ben, id, heard, toBen } = setUp();
    command(ada, 'consultV2', toBen);
    command(ben, 'accept', {});
    engine.calls.hangUp(id);
    expect(heard(ada).slice(-2)).toEqual(['eAgentContactEnded', 'eAgentWrapup']);
    expect(heard(ben).at(-1)).toBe('eAgentContactEnded');
  });
});

describe('a consult transfer', () => {
  it('makes the asked agent the owner, and wraps the other up while the call goes on', () => {
    const { command, call, ada, ben, heard, dataOf, toBen } = setUp();
    command(ada, 'consultV2', toBen);
    command(ben, 'accept', {});
    command(ada, 'consultTransferV2', toBen);
    expect(heard(ada).slice(-3)).toEqual(['eAgentConsultTransferring', 'eConsultTransfer', 'eAgentWrapup']);
    expect(heard(ben).slice(-2)).toEqual(['eContactOwnerChanged', 'eAgentContactAssigned']);
    expect(dataOf(ben, 'eContactOwnerChanged')).toMatchObject({ fromOwner: ada, toOwner: ben, owner: ben });
    expect(interactionOf(dataOf(ada, 'eAgentWrapup'))['isTerminated']).toBe(false);
    expect(call).toMatchObject({ ownerId: ben, state: 'connected' });
    expect(call.heldAt).toBeUndefined();
  });

  it('waits for the answer', () => {
    const { command, ada, toBen } = setUp();
    command(ada, 'consultV2', toBen);
    expect(() => command(ada, 'consultTransferV2', toBen)).toThrow('Wait for an answer');
  });
});

describe('a conference', () => {
  function conference() {
    const all = setUp();
    all.command(all.ada, 'consultV2', all.toBen);
    all.command(all.ben, 'accept', {});
    all.command(all.ada, 'consultConferenceV2', all.toBen);
    return all;
  }

  it('puts both agents and the customer into the main call', () => {
    const { ada, ben, id, heard, dataOf } = conference();
    for (const agent of [ada, ben])
      expect(heard(agent).slice(-3)).toEqual([
        'eAgentConsultConferencing',
        'eParticipantJoinedConference',
        'eAgentConsultConferenced',
      ]);
    const data = dataOf(ben, 'eAgentConsultConferenced');
    expect(data).toMatchObject({ isConferencing: true, owner: ada });
    expect(interactionOf(data)['media']?.[id]).toMatchObject({ participants: [ada, ben, NUMBER], isHold: false });
  });

  it('stays with the owner when the asked agent leaves or is dropped, who has no wrap-up', () => {
    for (const leave of ['exitConference', 'dropConferenceParticipant'] as const) {
      const { command, call, ada, ben, heard } = conference();
      if (leave === 'exitConference') command(ben, leave, {});
      else command(ada, leave, { data: { participantId: ben } });
      expect(heard(ben).slice(-2)).toEqual(['eParticipantLeftConference', 'eAgentConsultConferenceEnded']);
      expect(call).toMatchObject({ ownerId: ada, state: 'connected' });
    }
  });

  it('becomes the asked agent’s call when the owner leaves', () => {
    const { command, call, ada, ben, heard } = conference();
    command(ada, 'exitConference', {});
    expect(call.ownerId).toBe(ben);
    expect(heard(ben).slice(-2)).toEqual(['eContactOwnerChanged', 'eAgentContactAssigned']);
    expect(heard(ada).at(-1)).toBe('eAgentWrapup');
  });

  it('ends for everybody when the owner ends it', () => {
    const { command, ada, ben, heard } = conference();
    expect(() => command(ben, 'end', {})).toThrow('belongs to another agent');
    command(ada, 'end', {});
    expect(heard(ben).at(-1)).toBe('eAgentContactEnded');
    expect(heard(ada).at(-1)).toBe('eAgentWrapup');
  });
});

describe('variables of the call', () => {
  it('are told to all agents in it, and refused where the flow does not let agents edit', () => {
    const { command, engine, ada, ben, id, heard, toBen } = setUp();
    command(ada, 'consultV2', toBen);
    command(ben, 'accept', {});
    engine.calls.updateVariables(id, { ActivityId: 'x' }, ada);
    for (const agent of [ada, ben]) expect(heard(agent).at(-1)).toBe('eContactUpdated');
    expect(() => engine.calls.updateVariables(id, { Topic: 'x' }, ada)).toThrow('may not edit');
    expect(() => engine.calls.updateVariables(id, { Nothing: 'x' }, ada)).toThrow('no variable');
    command(ada, 'consultEnd', {});
    expect(() => engine.calls.updateVariables(id, { ActivityId: 'y' }, ben)).toThrow('is not in call');
  });

  it('lists whom one may ask, with their state', () => {
    const { command, engine, ada, ben } = setUp();
    expect(command(ada, 'buddyAgents', {})).toMatchObject({
      data: { agentList: [{ agentId: ben, state: 'Available' }] },
    });
    expect(command(ada, 'vteamList', {})).toMatchObject({
      data: { vteamList: [{ name: engine.tenant.queues[0]!.name }, {}] },
    });
  });
});
