import { createPageMessage, readPageMessage } from 'c/wxccPageMessages';
import type { PageMessage } from 'c/wxccPageMessages';
import type { FieldValues } from 'c/wxccSalesforce';
import { ADA, createPhoneStage, inTurn } from '../../../../../../tests/fakes/createPhoneStage';

const V1 = '/reqActivityRecordConfig/';
const V2 = '/wxCCCallActivity/';
const AT_CONNECT = { [`${V1}isActivityRecordCreationAtConnected`]: 'true', [`${V1}isCallNotesEnabled`]: 'true' };
const CALL = 'int-1';

type Stage = ReturnType<typeof createPhoneStage>;

/** What the phone published, as others of the page read it. */
const published = ({ crm }: Stage): PageMessage[] =>
  crm.callsOf('publish').flatMap(([message]) => readPageMessage(message) ?? []);

const ordersOf = (stage: Stage): PageMessage[] => published(stage).filter(({ kind }) => kind === 'openForEdit');

/** A companion that does what it is asked at once. */
function hireCompanion(stage: Stage): void {
  const { publish } = stage.crm.messages;
  stage.crm.messages.publish = async (message) => {
    await publish(message);
    const order = readPageMessage(message);
    if (order?.kind !== 'openForEdit') return;
    stage.crm.receive(createPageMessage('ack', { done: true }, { id: 'a', sender: 'companion', answerTo: order.id }));
  };
}

const poppedTasks = ({ crm }: Stage): unknown[] =>
  crm.callsOf('pop').filter(([target]) => String((target as { recordId?: string }).recordId).startsWith('00T'));

describe('when the Task is made', () => {
  it('at wrap-up by V1’s default, in one save', async () => {
    const stage = createPhoneStage({});
    await stage.answer();
    expect(stage.saves()).toEqual([]);
    await stage.end();
    await stage.wrapUp();
    expect(stage.saves()).toHaveLength(1);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed', CallDisposition: 'Sale', WhoId: ADA.id }]);
  });

  it('at connect by the flag, and completed at the end', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    expect(stage.tasks()).toMatchObject([{ Status: 'In Progress' }]);
    await stage.end();
    await stage.wrapUp();
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed' }]);
    expect(stage.saves()).toHaveLength(2);
  });

  it('never, where it is switched off: not for notes, nor to be opened', async () => {
    const stage = createPhoneStage({ [`${V2}disableActivityRecord`]: 'true' });
    await stage.answer();
    stage.phone.actions.setNotes(CALL, 'Hello');
    stage.phone.actions.openActivity(CALL);
    await stage.end();
    await stage.wrapUp();
    await stage.clock.advance(60_000);
    expect(stage.saves()).toEqual([]);
    expect(stage.codes()).toContain('activityDisabled');
  });

  it('at connect after all, when it is to be opened then', async () => {
    const stage = createPhoneStage({ [`${V1}activityRecordOpenedInEditmodeConnectedState`]: 'true' });
    await stage.answer();
    expect(stage.tasks()).toHaveLength(1);
  });
});

describe('opening the Task', () => {
  const flags = {
    connected: { ...AT_CONNECT, [`${V1}activityRecordOpenedInEditmodeConnectedState`]: 'true' },
    wrapUp: { [`${V1}activityRecordOpenedInEditmodeCallDisConnectedState`]: 'true' },
  };

  it('is for the companion at connect, which then does it alone', async () => {
    const stage = createPhoneStage(flags.connected);
    hireCompanion(stage);
    await stage.answer();
    await stage.clock.advance(5_000);
    const [taskId] = stage.crm.tasks.keys();
    expect(ordersOf(stage)).toMatchObject([{ data: { recordId: taskId, objectApiName: 'Task' } }]);
    expect(poppedTasks(stage)).toEqual([]);
  });

  it('is for nobody but the view, when no companion answers within a second', async () => {
    const stage = createPhoneStage(flags.connected);
    await stage.answer();
    await stage.clock.advance(700);
    expect(poppedTasks(stage)).toEqual([]);
    await stage.clock.advance(400);
    expect(poppedTasks(stage)).toHaveLength(1);
    const [order] = ordersOf(stage);
    const late = { id: 'a', sender: 'companion', answerTo: order?.id ?? '' };
    stage.crm.receive(createPageMessage('ack', { done: true }, late));
    await stage.clock.advance(5_000);
    expect(poppedTasks(stage)).toHaveLength(1);
    // The order is void before the phone stops waiting: form and view are never both opened.
    const until = order?.kind === 'openForEdit' ? order.data.until : Infinity;
    expect(until).toBeLessThan(stage.clock.now() - 5_000);
  });

  it('makes it at wrap-up, where that is when it is wanted', async () => {
    const stage = createPhoneStage(flags.wrapUp);
    hireCompanion(stage);
    await stage.answer();
    expect(stage.saves()).toEqual([]);
    await stage.end();
    expect(ordersOf(stage)).toHaveLength(1);
    expect(stage.tasks()).toMatchObject([{ Status: 'In Progress' }]);
    await stage.wrapUp();
    await stage.clock.advance(5_000);
    expect(ordersOf(stage)).toHaveLength(1);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed' }]);
  });

  it('shows it at wrap-up without another save, when it is there', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, ...flags.wrapUp });
    hireCompanion(stage);
    await stage.answer();
    await stage.end();
    expect(stage.saves()).toHaveLength(1);
    expect(ordersOf(stage)).toHaveLength(1);
  });

  it('is only a view in V2’s words', async () => {
    const stage = createPhoneStage({
      '/wxCCReqData/openCtiWxCCRegion': 'us1',
      [`${V2}openCtiEnableActivityScreenPopConnected`]: 'true',
    });
    await stage.answer();
    expect(poppedTasks(stage)).toHaveLength(1);
    expect(ordersOf(stage)).toEqual([]);
  });

  it('happens once for a call that is told of again after a reload', async () => {
    const stage = createPhoneStage(flags.connected);
    await stage.clock.advance(0);
    stage.tell('eAgentContact', { state: 'connected', joinedAt: stage.clock.now() - 60_000 });
    await stage.clock.advance(5_000);
    expect(stage.tasks()).toHaveLength(1);
    expect(ordersOf(stage)).toEqual([]);
    expect(poppedTasks(stage)).toEqual([]);
  });

  it('by the agent’s hand makes it first, once however often it is clicked', async () => {
    const stage = createPhoneStage({});
    hireCompanion(stage);
    await stage.answer();
    stage.phone.actions.openActivity(CALL);
    stage.phone.actions.openActivity(CALL);
    await stage.clock.advance(100);
    expect(stage.saves()).toHaveLength(1);
    expect(ordersOf(stage)).toHaveLength(1);
  });
});

describe('the view', () => {
  it.each([
    ['at connect', AT_CONNECT],
    ['at wrap-up', {}],
  ])('is refreshed once, when the Task is there %s', async (_, settings) => {
    const stage = createPhoneStage({ ...settings, [`${V1}reqIsActivityAutoRefreshEnabled`]: 'true' });
    await stage.answer();
    await stage.end();
    await stage.wrapUp();
    expect(stage.crm.callsOf('refresh')).toHaveLength(1);
    const methods = stage.crm.calls.map(({ method }) => method);
    expect(methods.indexOf('refresh')).toBeGreaterThan(methods.indexOf('save'));
  });

  it('is left alone without the flag', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    expect(stage.crm.callsOf('refresh')).toEqual([]);
  });
});

describe('what agents type', () => {
  it('is saved after five seconds, in one save however fast they type', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    await inTurn(['H', 'He', 'Hel', 'Hell', 'Hello'], async (text) => {
      stage.phone.actions.setNotes(CALL, text);
      await stage.clock.advance(500);
    });
    expect(stage.saves()).toHaveLength(1);
    await stage.clock.advance(5_000);
    expect(stage.saves().slice(1)).toMatchObject([{ task: { Description: 'Hello' } }]);
    expect(stage.phone.state.value.calls).toMatchObject([{ notes: 'Hello' }]);
  });

  it('is saved half a second after the agent left the field', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    stage.phone.actions.setNotes(CALL, 'Hello');
    stage.phone.actions.setNotes(CALL, 'Hello', true);
    await stage.clock.advance(400);
    expect(stage.saves()).toHaveLength(1);
    await stage.clock.advance(200);
    expect(stage.saves().slice(1)).toMatchObject([{ task: { Description: 'Hello' } }]);
  });

  it('goes with the wrap-up of an agent who leaves the field for its button, in one save', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    await stage.end();
    const before = stage.saves().length;
    stage.phone.actions.setNotes(CALL, 'Hello', true);
    await stage.clock.advance(300);
    await stage.wrapUp();
    await stage.clock.advance(60_000);
    expect(stage.saves().slice(before)).toMatchObject([{ task: { Description: 'Hello', Status: 'Completed' } }]);
  });

  it('is in the journal from the first stroke', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    stage.phone.actions.setNotes(CALL, 'Hello');
    await stage.clock.advance(10);
    expect(JSON.stringify(await stage.journal.entries('o|u'))).toContain('Hello');
    expect(stage.phone.state.value.notLogged).toBe(0);
  });

  it('is typed for a minute, and saved no more often than every five seconds', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    const lengths = Array.from({ length: 60 }, (_, index) => index + 1);
    await inTurn(lengths, async (length) => {
      stage.phone.actions.setNotes(CALL, 'x'.repeat(length));
      await stage.clock.advance(1_000);
    });
    expect(stage.saves().length - 1).toBeLessThanOrEqual(12);
    await stage.clock.advance(5_000);
    expect(stage.tasks()).toMatchObject([{ Description: 'x'.repeat(60) }]);
  });

  it('waits for the wrap-up where the Task does, and goes with it', async () => {
    const stage = createPhoneStage({ [`${V1}isCallNotesEnabled`]: 'true' });
    await stage.answer();
    stage.phone.actions.setNotes(CALL, 'Hello');
    await stage.clock.advance(60_000);
    expect(stage.saves()).toEqual([]);
    await stage.end();
    await stage.wrapUp();
    expect(stage.saves()).toHaveLength(1);
    expect(stage.tasks()).toMatchObject([{ Description: 'Hello', Status: 'Completed', CallDisposition: 'Sale' }]);
  });

  it('goes into the administrator’s field, and nowhere when notes are off', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, [`${V1}sfdcFieldForcallNotes`]: 'Notes__c' });
    await stage.answer();
    stage.phone.actions.setNotes(CALL, 'Hello');
    await stage.clock.advance(6_000);
    expect(stage.tasks()).toMatchObject([{ Notes__c: 'Hello' }]);
    const off = createPhoneStage({ ...AT_CONNECT, [`${V1}isCallNotesEnabled`]: 'false' });
    await off.answer();
    off.phone.actions.setNotes(CALL, 'Hello');
    await off.clock.advance(6_000);
    expect(off.tasks()[0]).not.toHaveProperty('Description');
  });

  it('is typed while it rings, and kept for the Task', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact');
    stage.phone.actions.setNotes(CALL, 'Again');
    await stage.answer();
    expect(stage.tasks()).toMatchObject([{ Description: 'Again' }]);
  });

  it('is the subject too, until it is emptied', async () => {
    const stage = createPhoneStage({ [`${V2}recordCallLiveSubject`]: 'true' });
    await stage.answer();
    stage.phone.actions.setSubject(CALL, 'Broken router');
    await stage.clock.advance(6_000);
    expect(stage.tasks()).toMatchObject([{ Subject: 'Broken router' }]);
    await stage.end();
    await stage.wrapUp();
    expect(stage.tasks()).toMatchObject([{ Subject: 'Broken router', Status: 'Completed' }]);
  });

  it('late, after the wrap-up, still arrives', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    await stage.end();
    await stage.wrapUp();
    stage.phone.actions.setNotes(CALL, 'Forgot this');
    await stage.clock.advance(6_000);
    expect(stage.tasks()).toMatchObject([{ Description: 'Forgot this', Status: 'Completed' }]);
  });
});

describe('variables', () => {
  const mapping = JSON.stringify([{ CadFieldName: 'Language', SalesforceFieldName: 'Language__c' }]);
  const cad = (value: string) => ({ Language: { name: 'Language', value, agentEditable: false, agentViewable: true } });

  it('are read again at wrap-up: the flow’s last word counts', async () => {
    const stage = createPhoneStage({
      ...AT_CONNECT,
      [`${V1}reqIsCadVariableUpdatedToActivity`]: 'true',
      [`${V1}CadSalesforceFieldMapping1`]: mapping,
    });
    await stage.answer({ cad: cad('es') });
    expect(stage.tasks()).toMatchObject([{ Language__c: 'es' }]);
    await stage.end({ cad: cad('en') });
    await stage.wrapUp({ cad: cad('en') });
    expect(stage.tasks()).toMatchObject([{ Language__c: 'en' }]);
    expect(stage.saves()).toHaveLength(2);
  });

  it('are not written while the gate is closed', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, [`${V1}CadSalesforceFieldMapping1`]: mapping });
    await stage.answer({ cad: cad('es') });
    expect(stage.tasks()[0]).not.toHaveProperty('Language__c');
  });
});

describe('fields of another installed package', () => {
  it('get our values as optional ones', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    const [{ task, optional } = { task: {} as FieldValues, optional: [] }] = stage.saves();
    expect(task.ciscocjs__ANI__c).toBe(task.Wxcc_ANI__c);
    expect(task.ciscocjs__ANI__c).toBeTruthy();
    expect(optional).toContain('ciscocjs__ANI__c');
    expect(optional?.every((name) => name.startsWith('ciscocjs__'))).toBe(true);
  });

  it('are left out where the definition names no package', async () => {
    const stage = createPhoneStage({ ...AT_CONNECT, [`${V1}reqSalesforceNamespace`]: '-' });
    await stage.answer();
    expect(stage.saves()[0]).not.toHaveProperty('optional');
  });
});

describe('relating the Task', () => {
  it.each([
    ['003000000000009AAA', { WhoId: '003000000000009AAA' }],
    ['00Q000000000009AAA', { WhoId: '00Q000000000009AAA', WhatId: null }],
    ['001000000000009AAA', { WhoId: ADA.id, WhatId: '001000000000009AAA' }],
  ])('to %s follows Salesforce’s rules of who and what', async (recordId, expected) => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    stage.phone.actions.associate(CALL, { id: recordId, name: '' });
    await stage.clock.advance(100);
    expect(stage.tasks()).toMatchObject([expected]);
  });

  it('to an account pushes a lead aside', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    stage.phone.actions.associate(CALL, { id: '00Q000000000009AAA', name: 'Robin Stone' });
    stage.phone.actions.associate(CALL, { id: '001000000000009AAA', name: 'Acme' });
    await stage.clock.advance(100);
    expect(stage.tasks()).toMatchObject([{ WhoId: null, WhatId: '001000000000009AAA' }]);
  });

  it('takes the person behind a Person Account, and says whom the call is related to', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    stage.crm.answers.recordInView = {
      ...{ recordId: '001000000000009AAA', recordName: 'Robin Stone', objectType: 'Account' },
      ...{ accountId: '001000000000009AAA', contactId: '003000000000009AAA' },
    };
    stage.phone.actions.associate(CALL);
    await stage.clock.advance(100);
    expect(stage.tasks()).toMatchObject([{ WhoId: '003000000000009AAA' }]);
    stage.phone.actions.associate(CALL, { id: '500000000000009AAA', name: '00001026' });
    await stage.clock.advance(100);
    expect(stage.phone.state.value.calls[0]?.related).toEqual(['Robin Stone', '00001026']);
  });

  it('saves once, however often it is clicked', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    const before = stage.saves().length;
    const record = { id: '500000000000009AAA', name: '00001026' };
    [1, 2, 3].forEach(() => stage.phone.actions.associate(CALL, record));
    await stage.clock.advance(100);
    expect(stage.saves()).toHaveLength(before + 1);
  });

  it('takes the record in view, and says so when there is none', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    stage.phone.actions.associate(CALL);
    await stage.clock.advance(100);
    expect(stage.codes()).toEqual(['noRecordInView']);
    stage.crm.answers.recordInView = { recordId: '500000000000009AAA', recordName: '1', objectType: 'Case' };
    stage.phone.actions.associate(CALL);
    await stage.clock.advance(100);
    expect(stage.tasks()).toMatchObject([{ WhatId: '500000000000009AAA' }]);
  });

  it('takes the record in view before its name is known, and says it once it is', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    const related = () => stage.phone.state.value.calls[0]?.related;
    await stage.answer();
    const unread = { recordId: '500000000000009', recordName: '', objectType: 'Case' };
    stage.crm.answers.recordInView = unread;
    stage.phone.actions.associate(CALL);
    await stage.clock.advance(100);
    expect([stage.tasks()[0]?.WhatId, related()]).toEqual(['500000000000009', undefined]);
    stage.crm.navigate({ ...unread, recordId: '003000000000009AAA', recordName: 'Robin Stone' });
    expect(related()).toBeUndefined();
    stage.crm.navigate({ ...unread, recordId: '500000000000009AAA', recordName: '00001026' });
    expect(related()).toEqual(['00001026']);
  });
});

describe('other components of the page', () => {
  it('learn of the calls when they say hello', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    stage.crm.receive(createPageMessage('hello', {}, { id: 'h-1', sender: 'companion' }));
    const [taskId] = stage.crm.tasks.keys();
    expect(published(stage).at(-1)).toMatchObject({
      kind: 'snapshot',
      answerTo: 'h-1',
      data: { calls: [{ interactionId: CALL, state: 'connected' }] },
    });
    expect(taskId).toBeDefined();
  });
});
