import fc from 'fast-check';
import {
  documentFromSettingsMap,
  ownDefinition,
  readSettings,
  settingsMapFromDocument,
  sourceFromSettingsMap,
} from 'c/wxccDefinition';
import type { DefinitionDocument } from 'c/wxccDefinition';
import { sourceFromDocument } from 'c/wxccDefinitionConvert';

const own: DefinitionDocument = { sections: ownDefinition.sections };

const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,11}$/).filter((text) => text !== 'label' && text !== 'sortOrder');
/** Salesforce itself adds ` (tel:…)` to what looks like a number, so nobody's value ends so; a blank label says nothing. */
const text = fc.string({ maxLength: 40 }).filter((value) => !value.includes('(tel:'));
const label = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}$/);
const item = fc.record({ name, label, value: text });
const section = fc.record({
  name,
  label,
  items: fc.uniqueArray(item, { selector: (each) => each.name, minLength: 1, maxLength: 6 }),
});
const documents = fc
  .uniqueArray(section, { selector: (each) => each.name, minLength: 1, maxLength: 4 })
  .map((sections): DefinitionDocument => ({ sections }));

describe('a definition to be stored', () => {
  it('is the map that Salesforce gives from a call center', () => {
    const items = [{ name: 'isCallNotesEnabled', label: 'Notes', value: 'true' }];
    const map = settingsMapFromDocument({
      sections: [{ name: 'reqActivityRecordConfig', label: 'Call Activity', items }],
    });

    expect(map).toEqual({
      '/reqActivityRecordConfig/label': 'Call Activity',
      '/reqActivityRecordConfig/sortOrder': '0.0',
      '/reqActivityRecordConfig/isCallNotesEnabled': 'true',
      '/reqActivityRecordConfig/isCallNotesEnabled/label': 'Notes',
      '/reqActivityRecordConfig/isCallNotesEnabled/sortOrder': '0.0',
    });
  });

  it('is read by the phone as the file is', () => {
    const stored = readSettings(sourceFromSettingsMap(settingsMapFromDocument(own)));

    expect(stored).toEqual({ ...readSettings(sourceFromDocument(own)), settings: stored.settings });
    expect(stored.settings).toEqual(readSettings(sourceFromDocument(own)).settings);
  });

  it('can be opened again as it was', () => {
    expect(documentFromSettingsMap(settingsMapFromDocument(own))).toEqual(own);
    fc.assert(
      fc.property(documents, (document) => {
        expect(documentFromSettingsMap(settingsMapFromDocument(document))).toEqual(document);
      }),
    );
  });

  it('fits into the field that holds it, a definition of many mappings too', () => {
    expect(JSON.stringify(settingsMapFromDocument(own)).length).toBeLessThan(131072 / 4);
  });
});
