import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import fc from 'fast-check';
import { contactFromText, previewCall } from 'c/wxccCallPreview';
import type { PreviewRecord } from 'c/wxccCallPreview';
import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import { readEvents } from '../../apps/replay/readEvents';
import { replay } from '../../apps/replay/replay';
import { settingsMap } from '../../apps/simulator/org/engine';

// The preview of the setup tab and a real call, made side by side from the same contact and the same definition.

const EVENTS = nodePath.resolve(__dirname, '../fixtures/events/inboundCall.json');
const ZONE = 'Europe/Madrid';

interface RecordedEvent {
  readonly at: number;
  readonly event: string;
  readonly message: { readonly data: { readonly interaction: Record<string, unknown> } };
}

/** The recorded call up to its answer, with other variables in it. */
function recordingWith(cad: Readonly<Record<string, string>>): readonly RecordedEvent[] {
  const events = JSON.parse(readFileSync(EVENTS, 'utf8')) as readonly RecordedEvent[];
  const callAssociatedData = Object.fromEntries(
    Object.entries(cad).map(([name, value]) => [name, { name, value, displayName: name, agentViewable: true }]),
  );
  return events
    .filter(({ event }) => event === 'eAgentOfferContact' || event === 'eAgentContactAssigned')
    .map((each) => {
      const { data } = each.message;
      const interaction = { ...data.interaction, callAssociatedData };
      return { ...each, message: { ...each.message, data: { ...data, interaction } } };
    });
}

/** What Salesforce was asked to write when the call was answered, and which form was opened. */
async function realCall(settings: Readonly<Record<string, string>>, events: readonly RecordedEvent[]) {
  const recording = readEvents(JSON.stringify(events));
  const { operations } = await replay({ settings, recording, timeZone: ZONE, org: { records: [] } });
  const save = operations.find(({ kind }) => kind === 'apex.saveCall')?.request as
    | { readonly task?: Readonly<Record<string, unknown>>; readonly case?: Readonly<Record<string, unknown>> }
    | undefined;
  const form = operations
    .map(({ kind, request }) =>
      kind === 'screenPop' ? (request as { params?: { defaultFieldValues?: unknown } }) : {},
    )
    .find(({ params }) => params?.defaultFieldValues !== undefined);
  return { task: save?.task ?? {}, case: save?.case ?? {}, form: form?.params?.defaultFieldValues ?? {} };
}

/** The preview's call rings for no time. */
const CLOCK = /Ringing_Time__c$/;

const comparable = (fields: Readonly<Record<string, unknown>>, mapped: ReadonlySet<string>) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => mapped.has(field.toLowerCase()) || !CLOCK.test(field))
      .map(([field, value]): [string, string] => [field, String(value)])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const fieldsOf = (records: readonly PreviewRecord[], kind: PreviewRecord['kind']) =>
  Object.fromEntries(
    (records.find((record) => record.kind === kind)?.fields ?? []).map(({ field, value }) => [field, value]),
  );

const VARIABLES = ['Language', 'Category', 'QueueName', 'caseid'];
const FIELDS = ['Description', 'Language__c', 'Category__c', 'Priority', 'Subject', 'Reason'];
const name = fc.constantFrom(...VARIABLES, 'ani', 'phoneNumber', 'direction', 'missing');
const pair = fc.tuple(
  fc.constantFrom(...FIELDS),
  fc.oneof(
    name.map((each) => `{${each}}`),
    fc.constantFrom('fixed', 'a {ani}'),
  ),
);
const pairs = fc.array(pair, { maxLength: 4 }).map((all) => all.map(([field, value]) => `${field}=${value}`).join(','));
const entry = fc.record({
  wxccFieldName: name,
  sfdcFieldName: fc.constantFrom(...FIELDS),
  isDefaultValueEnabled: fc.constantFrom('true', 'false'),
  isConditionalEnabled: fc.constantFrom('true', 'false'),
  defaultFieldValue: fc.constantFrom('', 'constant'),
});
const mapping = fc.oneof(
  pairs,
  fc.array(entry, { maxLength: 4 }).map((all) => JSON.stringify(all)),
);
const RULES = JSON.stringify([{ wxccFieldName: 'Language', wxccFieldValue: 'es', sfdcFieldValue: 'Spanish' }]);

const OURS = {
  '/reqGeneralInfo/reqAdapterUrl': '/apex/WxccSoftphone',
  '/wxCCReqData/openCtiWxCCRegion': 'us1',
  '/wxccSoftphone/popMoment': 'connected',
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
  '/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity': 'true',
  '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true',
  '/reqSFDCCaseConfig/sfdcCaseFieldConditionalMappings1': RULES,
  '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
  '/reqNoRecordMatchConfig/sfdcObjectFieldConditionalMappings1': RULES,
};

/** As Salesforce answers: with labels, by which a blank item is known from one that is not there. */
const mapOf = (values: Readonly<Record<string, string>>) =>
  settingsMap({
    format: 'settings',
    items: Object.entries(values).map(([path, value]) => ({ path, value, label: path })),
  });

describe('the preview of the setup tab', () => {
  it('shows the fields that the real call writes, whatever the mappings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ task: mapping, case: mapping, form: mapping }),
        fc.dictionary(fc.constantFrom(...VARIABLES), fc.constantFrom('es', 'billing', '', '{ani}', ' x '), {
          maxKeys: 4,
        }),
        async (mappings, cad) => {
          const settings = mapOf({
            ...OURS,
            '/reqActivityRecordConfig/CadSalesforceFieldMapping1': mappings.task,
            '/reqSFDCCaseConfig/sfdcCaseFieldCadVariableMappings2': mappings.case,
            '/reqNoRecordMatchConfig/sfdcObjetFieldCadVariableMappings1': mappings.form,
          });
          const events = recordingWith(cad);
          const real = await realCall(settings, events);
          const contact = contactFromText(JSON.stringify(events));
          const read = readSettings(sourceFromSettingsMap(settings)).settings;
          const at = Date.parse(String(real.task.Wxcc_Start_Time__c));
          const when = { timeZone: ZONE, language: 'en' };
          const preview = contact ? previewCall({ contact, settings: read, objects: {}, matches: [], when, at }) : [];
          const mapped = new Set(read.activity.mappings.map(({ field }) => field.toLowerCase()));
          expect(comparable(fieldsOf(preview, 'task'), mapped)).toEqual(comparable(real.task, mapped));
          expect(comparable(fieldsOf(preview, 'case'), mapped)).toEqual(comparable(real.case, mapped));
          expect(fieldsOf(preview, 'form')).toEqual(real.form);
        },
      ),
      { numRuns: 40 },
    );
  });
});
