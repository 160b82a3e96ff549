import { createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

const CALL = 'int-1';
const AGENT = { to: 'agent-2', destinationType: 'agent' } as const;

async function talking() {
  const stage = createPhoneStage({});
  await stage.answer();
  stage.desktop.requests.length = 0;
  return stage;
}

describe('handing a call over', () => {
  it.each([
    [AGENT, 'blindTransferV2'],
    [{ to: '+34600112233', destinationType: 'dialNumber' }, 'blindTransferV2'],
    [{ to: 'queue-1', destinationType: 'queue' }, 'vteamTransferV2'],
  ] as const)('to %j asks for %s', async (target, command) => {
    const { phone, desktop } = await talking();
    phone.transfers.transfer(CALL, target);
    expect(desktop.requests).toEqual([[command, { interactionId: CALL, ...target }]]);
  });

  it('gives the call to the one who was asked', async () => {
    const { phone, desktop, clock } = await talking();
    const queue = { to: 'queue-1', destinationType: 'queue' } as const;
    phone.transfers.consult(CALL, queue);
    await clock.advance(0);
    phone.transfers.completeTransfer(CALL);
    phone.transfers.conference(CALL);
    expect(desktop.requests).toEqual([
      ['consultV2', { interactionId: CALL, ...queue }],
      ['consultTransferV2', { interactionId: CALL, ...queue }],
      ['consultConferenceV2', { interactionId: CALL, ...queue }],
    ]);
  });

  it('knows after a reload from the Desktop who was asked', async () => {
    const { phone, desktop, tell } = await talking();
    tell('eAgentConsulting', { state: 'consulting', data: { destAgentId: 'agent-7' } });
    phone.transfers.completeTransfer(CALL);
    expect(desktop.requests.at(-1)).toEqual([
      'consultTransferV2',
      { interactionId: CALL, to: 'agent-7', destinationType: 'agent' },
    ]);
  });

  it('asks once for two clicks, and again when the first was answered', async () => {
    const { phone, desktop, clock } = await talking();
    phone.transfers.endConsult(CALL);
    phone.transfers.endConsult(CALL);
    await clock.advance(0);
    phone.transfers.endConsult(CALL);
    expect(desktop.requests.map(([command]) => command)).toEqual(['consultEndV2', 'consultEndV2']);
  });

  it('tells a refusal, and changes nothing by itself', async () => {
    const { phone, desktop, clock, codes } = await talking();
    desktop.answer = () => {
      throw new Error('busy');
    };
    phone.transfers.leaveConference(CALL);
    await clock.advance(0);
    expect(codes()).toContain('commandRefused');
    expect(phone.state.value.calls[0]?.activity).toBeUndefined();
  });
});

describe('whom a call may go to', () => {
  it('is what the Desktop says, narrowed', async () => {
    const { phone, desktop } = await talking();
    const agents = [{ id: 'a', name: 'Ada', state: 'Idle', token: 'x' }, { id: 7 }, null];
    desktop.answer = () => ({ agents, queues: [{ id: 'q' }, 'q2'] });
    expect(await phone.transfers.destinations()).toEqual({
      agents: [{ id: 'a', name: 'Ada', state: 'Idle' }],
      queues: [{ id: 'q', name: 'q', state: '' }],
    });
  });

  it('is not known where the Desktop does not answer', async () => {
    const { phone, desktop, errors } = await talking();
    desktop.answer = () => {
      throw new Error('gone');
    };
    expect(await phone.transfers.destinations()).toBeUndefined();
    expect(errors).toHaveLength(1);
  });
});

describe('what goes on in a call', () => {
  it('is what the Desktop says of the consult and the recording', async () => {
    const { phone, tell } = await talking();
    const view = () => phone.state.value.calls[0];
    expect(view()).not.toHaveProperty('recording');
    const processing = (details: object) => ({
      data: { interaction: { ...{ interactionId: CALL, state: 'connected' }, callProcessingDetails: details } },
    });
    tell('ePauseRecording', processing({ pauseResumeEnabled: 'true', isPaused: 'true', recordInProgress: 'false' }));
    expect(view()).toMatchObject({ recording: 'paused', canPauseRecording: true });
    tell('eResumeRecording', processing({ pauseResumeEnabled: 'true', isPaused: 'false', recordInProgress: 'true' }));
    expect(view()).toMatchObject({ recording: 'running' });
    tell('eAgentConsultCreated', { state: 'consult' });
    expect(view()).toMatchObject({ activity: 'consulting' });
  });

  it('asks for pause, resume and mute', async () => {
    const { phone, desktop } = await talking();
    phone.audio.pauseRecording(CALL);
    phone.audio.resumeRecording(CALL);
    phone.audio.toggleMute();
    expect(desktop.requests).toEqual([
      ['pauseRecording', { interactionId: CALL }],
      ['resumeRecording', { interactionId: CALL }],
      ['toggleMute', {}],
    ]);
  });
});
