import fc from 'fast-check';
import { createPhoneStage, inTurn } from '../../../../../../tests/fakes/createPhoneStage';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';

const V1 = '/reqActivityRecordConfig/';
const FOLLOWS = {
  [`${V1}isActivityRecordCreationAtConnected`]: 'true',
  [`${V1}isActivityRecordOwnershiptobeChangedForTransferredCalls`]: 'true',
  [`${V1}nameOfTheCadvariableHoldingActivityRecordId`]: 'ActivityId',
  [`${V1}isCallNotesEnabled`]: 'true',
};
const CALL = 'int-1';
const MINUTE = 60_000;
const THEIRS = '00T5g0000000009EAA';
const TO_OTHER: ContactParts = { state: 'connected', data: { destAgentId: 'agent-2' } };
const REASON: ContactParts = { state: 'connected', data: { wrapUpAuxCodeId: 'w-3' } };

type Stage = ReturnType<typeof createPhoneStage>;

const carrying = (value: string): ContactParts => ({
  cad: { ActivityId: { name: 'ActivityId', value, agentEditable: true, agentViewable: true, isSecure: false } },
});

/** Answered, noted, handed over blindly and wrapped up. */
async function handOver(stage: Stage): Promise<void> {
  await stage.answer();
  stage.phone.actions.setNotes(CALL, 'Asked for a discount.');
  await stage.clock.advance(10_000);
  stage.tell('eAgentblindTransferred', TO_OTHER);
  stage.tell('eAgentWrapup', { state: 'connected' });
  await stage.clock.advance(100);
  await stage.wrapUp(REASON);
}

describe('an agent who hands the call over', () => {
  it('writes notes as a part of their own from the first stroke', async () => {
    const stage = createPhoneStage(FOLLOWS);
    await stage.answer();
    stage.phone.actions.setNotes(CALL, 'One\r\n--- Ben ---\n--- and more\n-- fine');
    await stage.clock.advance(10_000);
    expect(stage.saves().at(-1)).toMatchObject({
      task: { Description: 'One\n> --- Ben ---\n> --- and more\n-- fine' },
      sharedTexts: ['Description'],
    });
  });

  it('shares the administrator’s field for notes as well', async () => {
    const stage = createPhoneStage({ ...FOLLOWS, [`${V1}sfdcFieldForcallNotes`]: 'Note__c' });
    await stage.answer();
    stage.phone.actions.setNotes(CALL, 'One');
    await stage.clock.advance(10_000);
    expect(stage.saves().at(-1)).toMatchObject({ task: { Note__c: 'One' }, sharedTexts: ['Description', 'Note__c'] });
  });

  it('before the first write was due has it written whole, notes and Case with it', async () => {
    const stage = createPhoneStage({ ...FOLLOWS, '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true' });
    const search = new Promise<never>(() => undefined);
    stage.crm.pops.search = () => search;
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact', {});
    await stage.clock.advance(1_000);
    stage.tell('eAgentContactAssigned', { state: 'connected' });
    await stage.clock.advance(1_000);
    stage.phone.actions.setNotes(CALL, 'Asked for a discount.', true);
    stage.tell('eAgentblindTransferred', TO_OTHER);
    stage.tell('eAgentWrapup', { state: 'connected' });
    await stage.clock.advance(20_000);
    await stage.wrapUp(REASON);
    await stage.clock.advance(20_000);
    const whole = { CallObject: CALL, Description: 'Asked for a discount.' };
    expect(stage.saves()).toMatchObject([{ withoutTask: true, task: {} }, { task: whole }]);
    // With a result Apex would take it for finished, and never finish it.
    expect(stage.saves()[1]?.task).not.toHaveProperty('CallDisposition');
    await stage.clock.advance(31 * MINUTE);
    expect(stage.saves()[2]).toMatchObject({ task: { Status: 'Completed', CallDisposition: 'Sale' } });
  });

  it('leaves a line, and half an hour later the end of a Task that nobody took', async () => {
    const stage = createPhoneStage(FOLLOWS);
    await handOver(stage);
    const line = expect.stringMatching(/^2026-01-01 09:\d\d:\d\d Robin Marsh: Sale$/) as string;
    expect(stage.saves().at(-1)).toMatchObject({ history: { line, alone: true }, task: { Status: 'In Progress' } });
    const before = stage.saves().length;
    await stage.clock.advance(29 * MINUTE);
    expect(stage.saves()).toHaveLength(before);
    await stage.clock.advance(2 * MINUTE);
    const last = stage.saves().at(-1);
    expect(last).toMatchObject({
      task: { Status: 'Completed', CallDisposition: 'Sale' },
      history: { line, alone: true, finish: true },
    });
    expect(last?.task).not.toHaveProperty('Description');
    expect(await stage.journal.entries('o|u')).toEqual([]);
  });

  it('may still write notes afterwards, which cost neither the line nor that end', async () => {
    const stage = createPhoneStage(FOLLOWS);
    await handOver(stage);
    const { history } = stage.saves().at(-1) ?? {};
    await stage.clock.advance(MINUTE);
    stage.phone.actions.setNotes(CALL, 'Asked for a discount. Friendly.');
    await stage.clock.advance(MINUTE);
    expect(stage.saves().at(-1)).toMatchObject({
      task: { Description: 'Asked for a discount. Friendly.' },
      ...{ history, sharedTexts: ['Description'] },
    });
    await stage.clock.advance(31 * MINUTE);
    expect(stage.saves().at(-1)).toMatchObject({
      task: { Status: 'Completed' },
      history: { ...history, finish: true },
    });
  });
});

describe('an agent who gets the call', () => {
  it('takes the Task with what begins here, and has a Task of their own for the case that it cannot be reached', async () => {
    const stage = createPhoneStage(FOLLOWS);
    await stage.answer(carrying(THEIRS));
    const [first] = stage.saves();
    expect(first).toMatchObject({
      callKey: CALL,
      taskId: THEIRS,
      task: { OwnerId: '005000000000001AAA', Status: 'In Progress' },
      fallback: { callKey: `${CALL}|agent-1`, task: { Status: 'In Progress' } },
    });
    expect(Object.keys(first?.task ?? {})).not.toEqual(expect.arrayContaining(['Subject']));
    expect(first?.task).not.toHaveProperty('WhoId');
  });

  it('says at once that notes may follow: without Apex they would write over the first agent’s', async () => {
    const stage = createPhoneStage(FOLLOWS);
    await stage.answer(carrying(THEIRS));
    expect(stage.saves()[0]).toMatchObject({ sharedTexts: ['Description'] });
    const quiet = createPhoneStage({ ...FOLLOWS, [`${V1}isCallNotesEnabled`]: 'false' });
    await quiet.answer(carrying(THEIRS));
    expect(quiet.saves()[0]).not.toHaveProperty('sharedTexts');
  });
});

describe('the events of a transfer in any order, doubled and thinned out', () => {
  const LIFE: readonly (readonly [string, ContactParts])[] = [
    ['eAgentOfferContact', {}],
    ['eAgentContactAssigned', { state: 'connected', ...carrying(THEIRS) }],
    ['eAgentConsultCreated', TO_OTHER],
    ['eContactOwnerChanged', { state: 'connected', data: { toOwner: 'agent-2' } }],
    ['eAgentblindTransferred', TO_OTHER],
    ['eAgentWrapup', { state: 'connected' }],
    ['eAgentContactWrappedUp', REASON],
    ['eAgentContactEnded', { state: 'wrapUp', isTerminated: true }],
  ];
  const told = fc.array(fc.tuple(fc.nat({ max: LIFE.length - 1 }), fc.nat({ max: 20_000 })), { maxLength: 20 });

  it('never make two Tasks for the call, never throw, and end in a closed session', async () => {
    await fc.assert(
      fc.asyncProperty(told, async (events) => {
        const stage = createPhoneStage(FOLLOWS);
        await stage.clock.advance(10);
        await inTurn(events, async ([step, pause]) => {
          const [event, parts] = LIFE[step] ?? ['', {}];
          stage.tell(event, parts);
          if (step % 3 === 1) stage.phone.actions.setNotes(CALL, `Note ${String(pause)}`);
          await stage.clock.advance(pause);
        });
        await stage.clock.advance(5_000);
        stage.desktop.tell('taskMap', [], stage.clock.now());
        await stage.clock.advance(90 * MINUTE);
        expect(stage.errors).toEqual([]);
        expect(stage.phone.state.value.calls).toEqual([]);
        expect(new Set(stage.saves().map(({ callKey }) => callKey)).size).toBeLessThanOrEqual(1);
        expect(stage.tasks().length).toBeLessThanOrEqual(1);
        expect(await stage.journal.entries('o|u')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
