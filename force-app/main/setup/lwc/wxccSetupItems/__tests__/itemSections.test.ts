import { draftInForce, newDraft } from 'c/wxccDefinitionDraft';
import type { OrgFacts } from 'c/wxccSetupCheck';
import { fieldNames, itemSections, mappingOf } from '../itemSections';

const REGION = '/wxCCReqData/openCtiWxCCRegion';
const TASK = '/reqActivityRecordConfig/CadSalesforceFieldMapping1';

const FACTS: OrgFacts = {
  softphoneOrigin: '',
  presence: [],
  unknown: [],
  objects: {
    Task: { fields: { Subject: { type: 'string', createable: true }, Id: { type: 'id', createable: false } } },
    Case: { fields: { Origin: { type: 'picklist' } } },
    Lead: { fields: { LastName: { type: 'string', createable: true } } },
  },
};

describe('the items of a definition as a table', () => {
  it('come in its order, each with a name to read', () => {
    const draft = newDraft();
    const sections = itemSections(draft);
    expect(sections.map(({ name }) => name)).toEqual(draft.document.sections.map(({ name }) => name));
    const items = sections.flatMap(({ items: all }) => all);
    expect(items.every(({ label }) => label.trim() !== '')).toBe(true);
    expect(new Set(items.map(({ path }) => path)).size).toBe(items.length);
  });

  it('know the region and the mappings, and nothing else, as such', () => {
    const items = itemSections(newDraft()).flatMap(({ items: all }) => all);
    expect(items.filter(({ isRegion }) => isRegion).map(({ path }) => path)).toEqual([REGION]);
    const mappings = items.filter(({ isMapping }) => isMapping).map(({ path }) => path);
    expect(mappings).toContain(TASK);
    expect(mappings.every((path) => /mapping/i.test(path))).toBe(true);
  });

  it('have their name where a definition gives no label', () => {
    const draft = draftInForce({ [REGION]: 'us1' });
    expect(itemSections(draft).flatMap(({ items }) => items)).toContainEqual(
      expect.objectContaining({ path: REGION, value: 'us1', label: 'openCtiWxCCRegion', isRegion: true }),
    );
  });
});

describe('the mapping at an item', () => {
  it('has V1’s keys and the conditions beside it', () => {
    expect(mappingOf(TASK)?.style).toBe('cad');
    expect(mappingOf('/reqSFDCCaseConfig/sfdcCaseFieldCadVariableMappings1')?.style).toBe('wxcc');
    expect(mappingOf(REGION)).toBeUndefined();
    expect(mappingOf('/no/such')).toBeUndefined();
  });
});

describe('the fields to pick from', () => {
  const draft = draftInForce({
    '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
    '/reqNoRecordMatchConfig/nameOfCrmRecordObject': 'Lead',
  });
  const noMatch = itemSections(newDraft())
    .flatMap(({ items }) => items)
    .find(({ path, isMapping }) => isMapping && path.includes('NoRecordMatch'))!.path;

  it.each([
    ['the activity', TASK, ['Subject']],
    ['the Case', '/reqSFDCCaseConfig/sfdcCaseFieldCadVariableMappings1', ['Origin']],
    ['the form’s object', noMatch, ['LastName']],
  ])('are those of %s that can be written', (_what, path, names) => {
    expect(fieldNames(FACTS, draft, path)).toEqual(names);
  });

  it('are none while the org is not known', () => {
    expect(fieldNames(undefined, draft, TASK)).toEqual([]);
  });
});
