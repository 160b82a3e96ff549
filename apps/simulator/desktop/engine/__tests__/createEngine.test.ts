import { createCountingIds, createVirtualClock } from '../../../../../tests/fakes/fakes';
import type { AgentSignal, Engine } from '../index';
import { AVAILABLE, createEngine, EngineError } from '../index';

function setUp(settings = {}) {
  const clock = createVirtualClock();
  const engine = createEngine({ clock, ids: createCountingIds(), settings });
  const signals: AgentSignal[] = [];
  engine.onSignal((signal) => signals.push(signal));
  const [ada, ben] = engine.tenant.agents.map(({ id }) => id) as [string, string];
  return { clock, engine, signals, ada, ben };
}

function signIn(engine: Engine, agentId: string, state = AVAILABLE.id): void {
  engine.agents.signIn(agentId);
  const teamId = engine.tenant.agents.find(({ id }) => id === agentId)!.teams[0]!.id;
  engine.agents.chooseStation(agentId, { deviceType: 'AGENT_DN', dn: '+14155550171', teamId });
  engine.agents.setState(agentId, state);
}

const names = (signals: readonly AgentSignal[], agentId?: string): string[] =>
  signals.filter((one) => !agentId || one.agentId === agentId).map(({ event }) => event);

const contactEvents = (signals: readonly AgentSignal[], agentId?: string): string[] =>
  names(signals, agentId).filter((name) => /Contact|Wrapup|Outdial/.test(name));

const NUMBER = '+14155550123';

describe('an inbound call', () => {
  it('is offered, answered, held, resumed, ended and wrapped up, each told by its own signal', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER });
    engine.calls.accept(interactionId, ada);
    engine.calls.hold(interactionId, ada);
    engine.calls.resume(interactionId, ada);
    engine.calls.end(interactionId, ada);
    engine.calls.wrapUp(interactionId, ada, engine.tenant.agents[0]!.wrapUpCodes[0]!.id);
    expect(contactEvents(signals)).toEqual([
      'eAgentOfferContact',
      'eAgentContactAssigned',
      'eAgentContactHeld',
      'eAgentContactUnHeld',
      'eAgentContactEnded',
      'eAgentWrapup',
      'eAgentContactWrappedUp',
    ]);
    expect(engine.taskMap(ada).size).toBe(0);
  });

  it('tells caller, number dialled, queue and CAD variables in all the places where Desktops tell them', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const secret = { name: 'PIN', label: 'PIN', value: '1234', editable: false, viewable: false, secure: true };
    engine.calls.enter({ from: NUMBER, variables: [secret] });
    const { data } = signals.at(-1)!.message;
    const interaction = data['interaction'] as Record<string, Record<string, unknown>>;
    expect(data['agentId']).toBe(ada);
    expect(data['type']).toBe('AgentOfferContact');
    expect(interaction['state']).toBe('new');
    expect(interaction['callAssociatedDetails']).toMatchObject({ ani: NUMBER, dn: '+18005550140' });
    expect(interaction['callProcessingDetails']).toMatchObject({ ani: NUMBER, virtualTeamName: 'Support_EN' });
    expect(JSON.stringify(interaction)).not.toContain('1234');
  });

  it('says in the payload that it is held, for events may be missed', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER });
    engine.calls.accept(interactionId, ada);
    engine.calls.hold(interactionId, ada);
    const { interaction } = signals.at(-1)!.message.data as { interaction: { media: Record<string, object> } };
    expect(interaction.media[interactionId]).toMatchObject({ isHold: true, mType: 'mainCall' });
  });

  it('ends without wrap-up when the caller gives up while it rings', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER });
    engine.calls.hangUp(interactionId);
    expect(contactEvents(signals)).toEqual(['eAgentOfferContact', 'eAgentContactEnded']);
    const { interaction } = signals.at(-1)!.message.data as { interaction: { state: string } };
    expect(interaction.state).toBe('new');
    expect(engine.findCall(interactionId).legs[0]).toMatchObject({ status: 'abandoned' });
  });

  it('is wrapped up when the caller hangs up after the answer', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER });
    engine.calls.accept(interactionId, ada);
    engine.calls.hangUp(interactionId);
    expect(contactEvents(signals).slice(-2)).toEqual(['eAgentContactEnded', 'eAgentWrapup']);
    expect([...engine.taskMap(ada).keys()]).toEqual([interactionId]);
  });

  it('refuses a second answer, an unknown wrap-up reason and a hang-up after the end', () => {
    const { engine, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER });
    engine.calls.accept(interactionId, ada);
    expect(() => engine.calls.accept(interactionId, ada)).toThrow(EngineError);
    engine.calls.hangUp(interactionId);
    expect(() => engine.calls.wrapUp(interactionId, ada, 'nonsense')).toThrow(/wrap-up reason/);
    expect(() => engine.calls.hangUp(interactionId)).toThrow(/ended already/);
  });
});

describe('a call that nobody answers', () => {
  it('is taken back after the RONA time, and the agent gets no further call', async () => {
    const { engine, signals, clock, ada } = setUp({ ronaSeconds: 18 });
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER });
    await clock.advance(17_999);
    expect(names(signals)).not.toContain('eAgentOfferContactRona');
    await clock.advance(1);
    expect(names(signals).slice(-2)).toEqual(['eAgentOfferContactRona', 'eAgentStateChangeSuccess']);
    expect(signals.at(-1)!.message.data).toMatchObject({ subStatus: 'RONA' });
    expect(engine.findCall(interactionId).state).toBe('queued');
  });

  it('rings at the other agent next', async () => {
    const { engine, signals, clock, ada, ben } = setUp();
    signIn(engine, ada);
    await clock.advance(10);
    signIn(engine, ben);
    engine.calls.enter({ from: NUMBER });
    await clock.advance(18_000);
    expect(contactEvents(signals, ada)).toEqual(['eAgentOfferContact', 'eAgentOfferContactRona']);
    expect(contactEvents(signals, ben)).toEqual(['eAgentOfferContact']);
  });

  it('comes back to the same agent as a new leg once Available again', async () => {
    const { engine, clock, ada } = setUp();
    signIn(engine, ada);
    const call = engine.calls.enter({ from: NUMBER });
    await clock.advance(18_000);
    engine.agents.setState(ada, AVAILABLE.id);
    expect(call.legs.map(({ status }) => status)).toEqual(['rona', 'offered']);
    engine.calls.decline(call.interactionId, ada);
    expect(call.legs[1]).toMatchObject({ status: 'declined' });
    expect(clock.pending).toBe(0);
  });
});

describe('routing', () => {
  it('lets a call wait until somebody is Available, and gives it to the longest free', async () => {
    const { engine, clock, ada, ben } = setUp();
    const call = engine.calls.enter({ from: NUMBER });
    expect(call.state).toBe('queued');
    signIn(engine, ben);
    expect(call.legs[0]).toMatchObject({ agentId: ben, status: 'offered' });
    signIn(engine, ada);
    await clock.advance(5);
    expect(engine.calls.enter({ from: NUMBER }).legs[0]).toMatchObject({ agentId: ada });
  });

  it('waits for the agent it was meant for', () => {
    const { engine, ada, ben } = setUp();
    signIn(engine, ben);
    const call = engine.calls.enter({ from: NUMBER, target: { kind: 'agent', agentId: ada } });
    expect(call.legs).toEqual([]);
    signIn(engine, ada);
    expect(call.legs[0]).toMatchObject({ agentId: ada });
  });

  it('gives an agent as many contacts of each kind as the profile allows, side by side', () => {
    const { engine, ada } = setUp({ digitalCapacity: 2 });
    signIn(engine, ada);
    const kinds = ['chat', 'chat', 'chat', 'email', 'telephony', 'telephony'] as const;
    const states = kinds.map((mediaType) => engine.calls.enter({ from: NUMBER, mediaType }).state);
    expect(states).toEqual(['ringing', 'ringing', 'queued', 'ringing', 'ringing', 'queued']);
    engine.settings.voiceCapacity = 2;
    expect(engine.calls.enter({ from: NUMBER }).state).toBe('queued');
    expect(engine.listCalls().filter(({ state }) => state === 'ringing')).toHaveLength(5);
  });

  it('gives an agent in wrap-up nothing, and the next call when it is done', () => {
    const { engine, ada } = setUp();
    signIn(engine, ada);
    const first = engine.calls.enter({ from: NUMBER });
    engine.calls.accept(first.interactionId, ada);
    const second = engine.calls.enter({ from: NUMBER });
    engine.calls.end(first.interactionId, ada);
    expect(second.state).toBe('queued');
    engine.calls.wrapUp(first.interactionId, ada, engine.tenant.agents[0]!.wrapUpCodes[1]!.id);
    expect(second.legs[0]).toMatchObject({ agentId: ada, status: 'offered' });
  });
});

describe('CAD variables', () => {
  const variables = [
    { name: 'Case', label: 'Case', value: '1', editable: true, viewable: true, secure: false },
    { name: 'Tier', label: 'Tier', value: 'gold', editable: false, viewable: true, secure: false },
  ];

  it('may be written by agents when the flow says so, and the change is told', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER, variables });
    const argument = { interactionId, data: { attributes: { Case: '2' } }, keyId: null, keyVersion: null };
    engine.execute(ada, { service: 'aqm.dialer', method: 'updateCadVariables', argument });
    expect(signals.at(-1)).toMatchObject({ event: 'eContactUpdated', message: { data: { updatedBy: ada } } });
    expect(engine.findCall(interactionId).variables[0]).toMatchObject({ value: '2' });
  });

  it('stay as they are when agents may not write them, though the flow may', () => {
    const { engine, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER, variables });
    expect(() => engine.calls.updateVariables(interactionId, { Tier: 'silver' }, ada)).toThrow(/may not edit/);
    engine.calls.updateVariables(interactionId, { Tier: 'silver' }, 'FC');
    expect(engine.findCall(interactionId).variables[1]).toMatchObject({ value: 'silver' });
  });
});

describe('an outdial', () => {
  const dial = (engine: Engine, agentId: string, destination = NUMBER): unknown =>
    engine.execute(agentId, {
      service: 'aqm.dialer',
      method: 'startOutdial',
      argument: {
        data: { entryPointId: engine.tenant.agents[0]!.outdialEntryPointId, destination, attributes: {} },
      },
    });

  it('resolves with the offer and connects when the customer answers, with our number as ani', async () => {
    const { engine, signals, clock, ada } = setUp();
    signIn(engine, ada, engine.tenant.agents[0]!.idleCodes[0]!.id);
    const offer = dial(engine, ada) as { data: { interaction: { callAssociatedDetails: object } } };
    expect(offer.data.interaction.callAssociatedDetails).toMatchObject({ ani: '+14155550100', dn: NUMBER });
    await clock.advance(2_000);
    expect(contactEvents(signals)).toEqual(['eAgentOfferContact', 'eAgentContactAssigned']);
  });

  it.each([
    ['busy', 'CUSTOMER_BUSY'],
    ['noAnswer', 'CUSTOMER_NO_ANSWER'],
    ['aniRefused', 'OUTDIAL_ANI_REJECTED'],
  ] as const)('that meets %s fails with the reason and frees the agent', async (outdialOutcome, reason) => {
    const { engine, signals, clock, ada } = setUp({ outdialOutcome });
    signIn(engine, ada);
    dial(engine, ada);
    await clock.advance(2_000);
    expect(signals.at(-1)).toMatchObject({ event: 'eOutdialFailed', message: { data: { reason } } });
    expect(engine.taskMap(ada).size).toBe(0);
  });

  it('is refused to a wrong number, in a call, and from a number that is not ours', () => {
    const { engine, ada } = setUp();
    signIn(engine, ada);
    expect(() => dial(engine, ada, 'Bob')).toThrow(/not a telephone number/);
    dial(engine, ada);
    expect(() => dial(engine, ada)).toThrow(/in a call/);
  });

  it.each([
    ['tenantOff', /off for the tenant/],
    ['agentOff', /may not dial out/],
    ['noEntryPoint', /entry point does not exist/],
  ] as const)('is refused where the administrator set %s', (outdialRights, words) => {
    const { engine, ada } = setUp({ outdialRights });
    signIn(engine, ada);
    expect(() => dial(engine, ada)).toThrow(words);
    expect(engine.listCalls()).toEqual([]);
  });

  it('is refused to a number outside the dial plan', () => {
    const { engine, ada } = setUp({ outdialPattern: '^\\+34' });
    signIn(engine, ada);
    expect(() => dial(engine, ada)).toThrow(/not a telephone number/);
    dial(engine, ada, '+34911223344');
    expect(engine.listCalls()).toHaveLength(1);
  });

  it('ends without wrap-up when the agent gives up before the answer', async () => {
    const { engine, signals, clock, ada } = setUp();
    signIn(engine, ada);
    dial(engine, ada);
    engine.calls.end(engine.listCalls()[0]!.interactionId, ada);
    await clock.runAll();
    expect(contactEvents(signals)).toEqual(['eAgentOfferContact', 'eAgentContactEnded']);
  });
});

describe('a call that the contact center makes', () => {
  it('is offered as one that comes in, with our number as ani and its kind told', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER, outboundType: 'CALLBACK' });
    engine.calls.accept(interactionId, ada);
    expect(contactEvents(signals)).toEqual(['eAgentOfferContact', 'eAgentContactAssigned']);
    expect(signals.find(({ event }) => event === 'eAgentOfferContact')).toMatchObject({
      message: {
        data: {
          interaction: {
            ...{ outboundType: 'CALLBACK', contactDirection: { type: 'OUTBOUND' } },
            callAssociatedDetails: { ani: '+18005550140', dn: NUMBER },
          },
        },
      },
    });
  });
});

describe('agents', () => {
  it('signed in a second time are asked first; continuing tells the old Desktop and keeps the call', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const old = engine.sessionOf(ada)!;
    const { interactionId } = engine.calls.enter({ from: NUMBER });
    expect(() => engine.agents.signIn(ada)).toThrow(/somewhere else/);
    const session = engine.agents.signIn(ada, true);
    expect(signals.at(-1)).toMatchObject({ event: 'eAgentMultiLogin', sessionId: old.id });
    expect(session.id).not.toBe(old.id);
    expect([...engine.taskMap(ada).keys()]).toEqual([interactionId]);
  });

  it('cannot sign out while a call is theirs', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const { interactionId } = engine.calls.enter({ from: NUMBER });
    expect(() => engine.agents.signOut(ada)).toThrow(/Finish your call/);
    engine.calls.hangUp(interactionId);
    engine.agents.signOut(ada);
    expect(names(signals).at(-1)).toBe('eAgentLogoutSuccess');
    expect(engine.sessionOf(ada)).toBeUndefined();
  });

  it('choose only stations, teams and codes that exist', () => {
    const { engine, ada } = setUp();
    engine.agents.signIn(ada);
    const teamId = engine.tenant.agents[0]!.teams[0]!.id;
    const station = { deviceType: 'AGENT_DN', dn: 'nonsense', teamId } as const;
    expect(() => engine.agents.chooseStation(ada, station)).toThrow(/digits/);
    expect(() => engine.agents.setState(ada, '0')).toThrow(/station/);
    expect(() => engine.agents.chooseStation(ada, { deviceType: 'BROWSER', dn: '', teamId: 'x' })).toThrow(/team/);
  });

  it('start Idle with the default code, as in life', () => {
    const { engine, signals, ada } = setUp();
    engine.agents.signIn(ada);
    const teamId = engine.tenant.agents[0]!.teams[0]!.id;
    engine.agents.chooseStation(ada, { deviceType: 'BROWSER', dn: '', teamId });
    expect(signals.at(-1)).toMatchObject({
      event: 'eAgentStationLoginSuccess',
      message: { data: { subStatus: 'Idle', teamName: 'Support' } },
    });
  });
});

describe('commands of the Desktop', () => {
  it('which the engine does not know are refused by name', () => {
    const { engine, ada } = setUp();
    signIn(engine, ada);
    const command = { service: 'aqm.contact', method: 'conjure', argument: {} };
    expect(() => engine.execute(ada, command)).toThrow(/aqm.contact.conjure/);
  });

  it('change the state as the SDK wraps it', () => {
    const { engine, signals, ada } = setUp();
    signIn(engine, ada);
    const code = engine.tenant.agents[0]!.idleCodes[1]!.id;
    const argument = { data: { state: 'Idle', auxCodeIdArray: code } };
    engine.execute(ada, { service: 'aqm.agent', method: 'stateChange', argument });
    expect(signals.at(-1)!.message.data).toMatchObject({ subStatus: 'Idle', auxCodeId: code });
  });
});

it('forgets everything on reset', async () => {
  const { engine, clock, ada } = setUp();
  signIn(engine, ada);
  engine.settings.ronaSeconds = 3;
  engine.calls.enter({ from: NUMBER });
  engine.reset();
  expect(engine.listCalls()).toEqual([]);
  expect(engine.sessionOf(ada)).toBeUndefined();
  expect(engine.settings.ronaSeconds).toBe(18);
  await clock.runAll();
  expect(clock.pending).toBe(0);
});
