import { readSettings } from 'c/wxccDefinition';
import { contactFromText, previewCall } from '../wxccCallPreview';

const settingsOf = (values: Readonly<Record<string, string>>) =>
  readSettings({
    format: 'import',
    items: Object.entries({ '/wxccSoftphone/popMoment': 'connected', ...values }).map(([path, value]) => ({
      ...{ path, value, label: '' },
    })),
  }).settings;

const MAPPED = {
  '/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity': 'true',
  '/reqActivityRecordConfig/CadSalesforceFieldMapping1': 'Language__c={Language},Gone__c=x,Subject={missing}',
};

function preview(text: string, values: Readonly<Record<string, string>>, matches = 0) {
  const contact = contactFromText(text);
  if (!contact) throw new Error('No call');
  return previewCall({
    contact,
    settings: settingsOf(values),
    objects: { Task: { fields: { Language__c: { type: 'string', length: 2 } } } },
    matches: Array.from({ length: matches }, () => ({ id: '003000000000001AAA', objectType: 'Contact', fields: {} })),
    when: { timeZone: 'UTC', language: 'en' },
    at: Date.UTC(2025, 8, 22, 14, 5, 9),
  });
}

describe('a call from text', () => {
  it.each([
    ['lines', 'ani=+14155550123\nLanguage = es\nno variable'],
    ['variables as JSON', '{"ani":"+14155550123","Language":"es"}'],
    [
      'an event',
      JSON.stringify({
        event: 'eAgentOfferContact',
        message: {
          data: {
            interactionId: 'i-1',
            interaction: {
              callProcessingDetails: { ani: '+14155550123' },
              callAssociatedData: { Language: { name: 'Language', value: 'es' } },
            },
          },
        },
      }),
    ],
  ])('is read from %s', (_, text) => {
    expect(contactFromText(text)).toMatchObject({
      ani: '+14155550123',
      cad: [expect.objectContaining({ name: 'Language', value: 'es' })],
    });
  });

  it.each(['', 'hello', '{', '[]', 'null', '{"a":1}', '=x'])('is not found in %j', (text) => {
    expect(contactFromText(text)).toBeUndefined();
  });
});

describe('a preview', () => {
  it('tells of each field where its value comes from, and what the org would do with it', () => {
    const [task] = preview('Language=español', MAPPED);
    const fieldOf = (name: string) => task?.fields.find(({ field }) => field === name);
    expect(fieldOf('Language__c')).toEqual({
      ...{ field: 'Language__c', value: 'español', trouble: 'cut' },
      source: { kind: 'cad', name: 'Language' },
    });
    expect(fieldOf('Gone__c')).toMatchObject({ source: { kind: 'constant' }, trouble: 'unknownField' });
    expect(fieldOf('Subject')).toMatchObject({ value: 'Inbound Call 09-22-2025 02:05 PM', source: { kind: 'own' } });
    expect(fieldOf('Subject')).not.toHaveProperty('trouble');
    expect(task?.gaps).toEqual([{ field: 'Subject', reason: 'unknownVariable', variable: 'missing' }]);
  });

  it('has the form for a caller whom nobody knows, and for nobody else', () => {
    const form = { '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true' };
    const kinds = (matches: number) => preview('ani=+14155550123', form, matches).map(({ kind }) => kind);
    expect(kinds(0)).toEqual(['form', 'task']);
    expect(kinds(1)).toEqual(['task']);
  });

  it('has a Case where the direction makes one, related to whom was found', () => {
    const cases = { '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true' };
    const made = preview('ani=+14155550123', cases, 1).find(({ kind }) => kind === 'case');
    expect(made?.fields).toContainEqual(expect.objectContaining({ field: 'ContactId', value: '003000000000001AAA' }));
    expect(preview('direction=OUTBOUND', cases).map(({ kind }) => kind)).not.toContain('case');
  });
});
