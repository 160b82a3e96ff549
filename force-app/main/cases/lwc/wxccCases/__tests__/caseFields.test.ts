import { caseFields, wantsCase } from 'c/wxccCases';
import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';
import { createSettings } from '../../../../../../tests/fakes/createSettings';

const CONTACT = { id: '0035g00000Ab1Cd', objectType: 'Contact', fields: {} };
const V1 = { '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/' };

describe('the Case of a call', () => {
  it('is related to the match and gets the number, as V1 has it by default', () => {
    const { cases } = createSettings(V1);
    const describe = {
      fields: { ContactId: { type: 'reference' }, ContactPhone: { type: 'phone', createable: false } },
    };
    const input = { facts: createCallFacts(), settings: cases, matches: [CONTACT] };
    expect(caseFields(input).fields).toEqual({ ContactId: CONTACT.id, ContactPhone: '+14155550123' });
    expect(caseFields({ ...input, describe })).toMatchObject({
      fields: { ContactId: CONTACT.id },
      skipped: [
        { field: 'AccountId', reason: 'unknownField' },
        { field: 'ContactPhone', reason: 'notWritable' },
      ],
    });
  });

  it('takes no id for its contact that only looks like ours in the flow', () => {
    const { cases } = createSettings(V1);
    const facts = createCallFacts({ cad: [createCadVariable('contactid', 'Ada')] });
    expect(caseFields({ facts, settings: cases, matches: [CONTACT] }).fields.ContactId).toBe(CONTACT.id);
  });

  it('may hold what the agent wrote, and when the call was', () => {
    const { cases } = createSettings({ '/objectCreationManagement/objectFieldMapping': 'Description={callNotes}' });
    const extra = { callNotes: 'call back' };
    expect(caseFields({ facts: createCallFacts(), settings: cases, matches: [], extra }).fields).toEqual({
      Description: 'call back',
    });
  });
});

describe('a Case by itself', () => {
  it.each([
    ['inbound', true, false, true],
    ['inbound', false, true, false],
    ['outbound', false, true, true],
    ['outbound', true, false, false],
    ['internal', true, true, false],
  ] as const)('%s with inbound %s and outbound %s: %s', (direction, createInbound, createOutbound, wanted) => {
    expect(wantsCase(direction, { createInbound, createOutbound })).toBe(wanted);
  });
});
