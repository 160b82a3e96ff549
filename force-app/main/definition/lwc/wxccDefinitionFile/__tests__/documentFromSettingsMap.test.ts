import fc from 'fast-check';
import { documentFromSettingsMap, readSettings, sourceFromSettingsMap, writeImportForm } from 'c/wxccDefinition';
import { sourceFromDocument } from 'c/wxccDefinitionConvert';

describe('the definition that Salesforce has', () => {
  it('can be written again, with its labels, in its order, the names that Salesforce wants first', () => {
    const document = documentFromSettingsMap({
      '/reqActivityRecordConfig/isCallNotesEnabled': 'true',
      '/reqGeneralInfo/reqAdapterUrl': '/apex/WxccSoftphone',
      '/reqGeneralInfo/reqAdapterUrl/label': 'CTI Adapter URL',
      '/reqGeneralInfo/reqInternalName': 'Acme',
      '/reqGeneralInfo/label': 'General',
      '/ownSection/x': 'y',
    });
    expect(document.sections).toEqual([
      {
        name: 'reqGeneralInfo',
        label: 'General',
        items: [
          { name: 'reqInternalName', label: 'reqInternalName', value: 'Acme' },
          { name: 'reqAdapterUrl', label: 'CTI Adapter URL', value: '/apex/WxccSoftphone' },
        ],
      },
      {
        name: 'reqActivityRecordConfig',
        label: 'Call Activity',
        items: [{ name: 'isCallNotesEnabled', label: 'isCallNotesEnabled', value: 'true' }],
      },
      { name: 'ownSection', label: 'ownSection', items: [{ name: 'x', label: 'x', value: 'y' }] },
    ]);
    expect(writeImportForm(document)).toContain(
      '<item sortOrder="0" name="reqInternalName" label="reqInternalName">Acme',
    );
  });

  it('has the order that the map tells', () => {
    const { sections } = documentFromSettingsMap({
      '/a/one': '1',
      '/a/one/sortOrder': '1',
      '/a/two': '2',
      '/a/two/sortOrder': '0',
      '/a/sortOrder': '1',
      '/b/three': '3',
      '/b/sortOrder': '0',
    });
    expect(sections.map(({ name, items }) => [name, ...items.map((item) => item.name)])).toEqual([
      ['b', 'three'],
      ['a', 'two', 'one'],
    ]);
  });

  it('shows what was typed, not what Salesforce made of it, and nothing that is no item', () => {
    const { sections } = documentFromSettingsMap({
      '/reqGeneralInfo/reqPhone': '(415) 555-1212 (tel:4155551212)',
      '/reqGeneralInfo/reqBlank/label': 'Blank',
      stray: 'x',
      '/reqGeneralInfo': 'y',
    });
    expect(sections).toMatchObject([
      {
        items: [
          { name: 'reqPhone', value: '(415) 555-1212' },
          { name: 'reqBlank', value: '', label: 'Blank' },
        ],
      },
    ]);
  });

  it('means the same after as before', () => {
    const name = fc.constantFrom('isCallNotesEnabled', 'CadSalesforceFieldMapping1', 'reqInternalName', 'x');
    const section = fc.constantFrom('reqActivityRecordConfig', 'reqGeneralInfo', 'wxccSoftphone');
    const key = fc.tuple(section, name).map(([one, two]) => `/${one}/${two}`);
    fc.assert(
      fc.property(fc.dictionary(key, fc.string({ maxLength: 30 })), (map) => {
        const again = sourceFromDocument(documentFromSettingsMap(map));
        expect(readSettings(again).settings).toEqual(readSettings(sourceFromSettingsMap(map)).settings);
      }),
    );
  });
});
