import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';

describe('the flat map of getCallCenterSettings', () => {
  const map = {
    '/displayNameLabel': 'Display Name',
    '/internalNameLabel': 'Internal Name',
    '/label': 'x',
    '/reqGeneralInfo/label': 'General Information',
    '/reqGeneralInfo/sortOrder': '0.0',
    '/reqGeneralInfo/reqUseApi': 'true',
    '/reqGeneralInfo/reqUseApi/label': 'Use CTI API',
    '/reqGeneralInfo/reqUseApi/sortOrder': '3.0',
  };

  it('gives items with their labels, and nothing for sections and the root', () => {
    expect(sourceFromSettingsMap(map)).toEqual({
      format: 'settings',
      items: [{ path: '/reqGeneralInfo/reqUseApi', value: 'true', label: 'Use CTI API' }],
    });
  });

  it('takes the telephone link off a value that Salesforce took for a number', () => {
    const { items } = sourceFromSettingsMap({ '/a/b': '(415) 555-1212 (tel:4155551212)', '/a/c': '+1 (684)' });
    expect(items.map(({ value }) => value)).toEqual(['(415) 555-1212', '+1 (684)']);
    const prefixes = { '/reqOutDialConfig/reqPrefixStringTobeRemoved': '(415) 555-1212 (tel:4155551212)' };
    expect(readSettings(sourceFromSettingsMap(prefixes)).settings.outdial.prefixes).toEqual(['4155551212']);
  });

  it.each([
    ['an empty text', { '/s/i': '', '/s/i/label': 'I' }],
    ['null', { '/s/i': null, '/s/i/label': 'I' }],
    ['no key of its own', { '/s/i/label': 'I' }],
  ])('reads %s as blank', (_, blank) => {
    expect(sourceFromSettingsMap(blank as Record<string, string>).items).toEqual([
      { path: '/s/i', value: '', label: 'I' },
    ]);
  });

  it('is not confused by strange keys', () => {
    const strange = { '': 'a', '/': 'b', '//': 'c', a: 'd', '/a': 'e', '/a/b/c/d': 'f', '/__proto__/x': 'g' };
    expect(sourceFromSettingsMap(strange).items.map(({ path }) => path)).toEqual(['/__proto__/x']);
  });
});
