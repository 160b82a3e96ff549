import { createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import type { SaveCallAnswer } from 'c/wxccSalesforce';
import { ADA, createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

const V1 = '/reqSFDCCaseConfig/';
const AT_CONNECT = { '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true' };
const INBOUND = { [`${V1}isCaseCreationEnabledForInboundCalls`]: 'true' };
const OUTBOUND = { [`${V1}isCaseCreationEnabledForOutboundCalls`]: 'true' };
const CALL = 'int-1';
const CASE = '500000000000';

type Stage = ReturnType<typeof createPhoneStage>;

const casesOf = (stage: Stage) => stage.saves().flatMap((save) => (save.case ? [save.case] : []));
const editOrders = ({ crm }: Stage) =>
  crm
    .callsOf('publish')
    .flatMap(([message]) => readPageMessage(message) ?? [])
    .filter((message) => message.kind === 'openForEdit');
const poppedCases = ({ crm }: Stage): unknown[] =>
  crm.callsOf('pop').filter(([target]) => String((target as { recordId?: string }).recordId).startsWith(CASE));

describe('a Case by itself', () => {
  it('comes with the Task, in the same round trip, related to the caller', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...INBOUND });
    await stage.answer();
    expect(stage.saves()).toHaveLength(1);
    expect(casesOf(stage)).toMatchObject([{ ContactId: ADA.id, ContactPhone: '+14155550123' }]);
    await stage.end();
    await stage.wrapUp();
    expect(casesOf(stage)).toHaveLength(1);
  });

  it.each([
    ['an account', { ...ADA, id: '001000000000001AAA', objectType: 'Account' }, { AccountId: '001000000000001AAA' }],
    ['a lead', { ...ADA, id: '00Q000000000001AAA', objectType: 'Lead' }, {}],
  ])('is related to %s by Salesforce’s rules', async (_, match, relation) => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...INBOUND });
    stage.crm.answers.search = () => ({ matches: [match] });
    await stage.answer();
    const [{ AccountId, ContactId } = {}] = casesOf(stage);
    expect({ ...(AccountId && { AccountId }), ...(ContactId && { ContactId }) }).toEqual(relation);
  });

  it('has its relations built in, in V2’s words', async () => {
    const stage = createPhoneStage({
      '/wxCCReqData/openCtiWxCCRegion': 'us1',
      '/objectCreationManagement/createObjectIncoming': 'TRUE',
      '/objectCreationManagement/objectFieldMapping': 'Subject={ani}',
    });
    await stage.answer();
    expect(casesOf(stage)).toEqual([{ ContactId: ADA.id, Subject: '+14155550123' }]);
  });

  it('is translated by the administrator’s rules', async () => {
    const mapping = [{ wxccFieldName: 'virtualTeamName', sfdcFieldName: 'Type', isConditionalEnabled: 'true' }];
    const rules = [{ wxccFieldName: 'virtualTeamName', wxccFieldValue: 'Support EN', sfdcFieldValue: 'Question' }];
    const stage = createPhoneStage({
      ...{ ...AT_CONNECT, ...INBOUND },
      [`${V1}sfdcCaseFieldCadVariableMappings2`]: JSON.stringify(mapping),
      [`${V1}sfdcCaseFieldConditionalMappings1`]: JSON.stringify(rules),
    });
    await stage.answer();
    expect(casesOf(stage)).toMatchObject([{ Type: 'Question' }]);
  });

  it.each([
    ['INBOUND', OUTBOUND],
    ['OUTBOUND', INBOUND],
  ] as const)('is not made for an %s call by the other direction’s flag', async (direction, flag) => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...flag });
    await stage.answer({ direction });
    await stage.end({ direction });
    await stage.wrapUp({ direction });
    expect(casesOf(stage)).toEqual([]);
    expect(stage.tasks()).toHaveLength(1);
  });

  it('is made for an outbound call by its flag', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...OUTBOUND });
    await stage.answer({ direction: 'OUTBOUND' });
    expect(casesOf(stage)).toHaveLength(1);
  });

  it('comes at connect although the Task comes at wrap-up', async () => {
    const stage = createPhoneStage(INBOUND);
    await stage.answer();
    expect(stage.saves()).toMatchObject([{ withoutTask: true, task: {}, case: { ContactId: ADA.id } }]);
    await stage.end();
    await stage.wrapUp();
    expect(casesOf(stage)).toHaveLength(1);
    expect(stage.saves()[1]).not.toHaveProperty('withoutTask');
  });

  it('comes where activities are switched off', async () => {
    const stage = createPhoneStage({ ...INBOUND, '/wxCCCallActivity/disableActivityRecord': 'true' });
    await stage.answer();
    await stage.end();
    await stage.wrapUp();
    expect(stage.saves()).toMatchObject([{ withoutTask: true }]);
  });

  it('is not made for a call that nobody answered, nor for advice', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...INBOUND });
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact');
    stage.tell('eAgentOfferContactRona');
    stage.tell('eAgentOfferConsult', { interactionId: 'int-2', isConsulted: true, owner: 'agent-2' });
    stage.tell('eAgentConsulting', { interactionId: 'int-2', isConsulted: true, owner: 'agent-2' });
    await stage.clock.advance(60_000);
    expect(stage.saves()).toEqual([]);
  });
});

describe('a Case that was made', () => {
  it('is opened for editing by the flag', async () => {
    const stage = createPhoneStage({
      ...{ ...AT_CONNECT, ...INBOUND },
      [`${V1}isCreatedCaseObjectToBeOpenInEditMode`]: 'true',
    });
    await stage.answer();
    expect(editOrders(stage)).toMatchObject([{ data: { objectApiName: 'Case' } }]);
    const answerTo = editOrders(stage)[0]?.id ?? '';
    stage.crm.receive(createPageMessage('ack', { done: true }, { id: 'a', sender: 'companion', answerTo }));
    await stage.clock.advance(5_000);
    expect(poppedCases(stage)).toEqual([]);
  });

  it('is always shown as a view by the other flag, which wins', async () => {
    const stage = createPhoneStage({
      ...{ ...AT_CONNECT, ...INBOUND },
      [`${V1}isCreatedCaseObjectToBeOpenInEditMode`]: 'true',
      [`${V1}isOpenCaseObjectAlwaysInViewMode`]: 'true',
    });
    await stage.answer();
    expect(editOrders(stage)).toEqual([]);
    expect(poppedCases(stage)).toHaveLength(1);
  });

  it('is told with a button that opens it, where neither flag is set', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...INBOUND });
    await stage.answer();
    const index = stage.codes().indexOf('caseCreated');
    expect(index).toBeGreaterThanOrEqual(0);
    expect(poppedCases(stage)).toEqual([]);
    stage.phone.notices.act(index);
    await stage.clock.advance(10);
    expect(poppedCases(stage)).toHaveLength(1);
    expect(stage.codes()).not.toContain('caseCreated');
  });

  it('is not opened again after a reload', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...INBOUND, [`${V1}isOpenCaseObjectAlwaysInViewMode`]: 'true' });
    await stage.clock.advance(0);
    stage.tell('eAgentContact', { state: 'connected', joinedAt: stage.clock.now() - 60_000 });
    await stage.clock.advance(5_000);
    expect(poppedCases(stage)).toEqual([]);
  });

  it('but perhaps made is said, at once and at every further wish, and no other one is made', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    stage.crm.answers.save = (): SaveCallAnswer => ({
      ...{ taskId: '00T1', created: false, dropped: [], path: 'saveLog', isCaseUnsure: true },
    });
    stage.phone.actions.createCase(CALL);
    await stage.clock.advance(5_100);
    expect(stage.codes()).toEqual(['caseUnsure']);
    stage.phone.notices.dismiss(0);
    stage.phone.actions.createCase(CALL);
    await stage.clock.advance(5_100);
    expect(stage.codes()).toEqual(['caseUnsure']);
    expect(casesOf(stage)).toHaveLength(1);
  });

  it('but refused is said, and the call is logged', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...INBOUND });
    const dropped = [{ objectType: 'Case', field: '*', reason: 'refused' as const }];
    stage.crm.answers.save = (): SaveCallAnswer => ({ taskId: '00T1', created: true, dropped, path: 'apex' });
    await stage.answer();
    expect(stage.codes()).toContain('caseRefused');
    expect(stage.phone.state.value.calls).toMatchObject([{ log: 'saved' }]);
  });
});

describe('a Case by the agent’s hand', () => {
  it('is one, however often the button is clicked, and is opened for editing', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    for (let clicks = 0; clicks < 3; clicks += 1) stage.phone.actions.createCase(CALL);
    await stage.clock.advance(100);
    expect(casesOf(stage)).toMatchObject([{ ContactId: ADA.id }]);
    expect(editOrders(stage)).toHaveLength(1);
    expect(stage.phone.state.value.calls).toMatchObject([{ caseId: expect.stringMatching(/^500/) as string }]);
  });

  it('is shown instead of made again, when there is one', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...INBOUND });
    await stage.answer();
    stage.phone.actions.createCase(CALL);
    await stage.clock.advance(100);
    expect(casesOf(stage)).toHaveLength(1);
    expect(editOrders(stage)).toHaveLength(1);
  });

  it('does not bring the Task before its time', async () => {
    const stage = createPhoneStage({});
    await stage.answer();
    stage.phone.actions.createCase(CALL);
    await stage.clock.advance(100);
    expect(stage.saves()).toMatchObject([{ withoutTask: true }]);
  });

  it('waits for an answered call', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact');
    stage.phone.actions.createCase(CALL);
    await stage.clock.advance(100);
    expect(stage.codes()).toEqual(['caseTooEarly']);
    expect(stage.saves()).toEqual([]);
  });
});
