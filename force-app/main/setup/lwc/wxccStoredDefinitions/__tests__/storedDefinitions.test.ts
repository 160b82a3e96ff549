import fc from 'fast-check';
import { createLabelSource } from 'c/wxccBase';
import texts from '../../../../../../apps/labels/en.json';
import { holderChoices, holderName, readAnswer, readStored, settingsOf, storedFor } from '../wxccStoredDefinitions';

const labels = createLabelSource(texts, 'en');
const PROFILE = '00e5g0000000001AAA';
const DATA = {
  definitions: [{ id: 'a0Y1', name: 'Acme', holdsFor: 'everybody', changedAt: 1000 }],
  profiles: [{ id: PROFILE, name: 'Agent' }],
  permissions: [
    { name: 'Wxcc_Sales', label: 'Sales phones' },
    { name: 'Bare', label: null },
  ],
};
const view = readStored(DATA);

describe('an answer of Apex', () => {
  it('is its data, or the reason why there are none', () => {
    expect(readAnswer('{"v":1,"ok":true,"data":{"id":"x"}}')).toEqual({ ok: true, data: { id: 'x' } });
    expect(readAnswer('{"ok":false,"error":{"code":"refused","message":"No room."}}')).toEqual({
      ...{ ok: false, code: 'refused', reason: 'No room.' },
    });
  });

  it('is an error when it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (text) => {
        const { ok, ...rest } = readAnswer(text);
        // Random JSON may by chance say that it is fine.
        expect(ok || 'code' in rest).toBe(true);
      }),
    );
    for (const text of [undefined, null, 7, '', '{', '[]', '"x"', '{"ok":"true"}'])
      expect(readAnswer(text)).toMatchObject({ ok: false, code: 'protocol' });
  });
});

describe('what is stored', () => {
  it('is read with the lists of the org', () => {
    expect(view.definitions).toEqual(DATA.definitions);
    expect(view.profiles).toEqual([{ holdsFor: `profile:${PROFILE}`, name: 'Agent' }]);
  });

  it('leaves undefined what could not be read, and out what cannot be', () => {
    expect(readStored({ definitions: [7, {}, { id: 'a' }], profiles: null })).toEqual({
      definitions: [{ id: 'a', name: '', holdsFor: '', changedAt: 0 }],
    });
    expect(readStored(undefined)).toEqual({ definitions: [] });
  });
});

describe('whom a definition holds for', () => {
  it('is offered in words: everybody, custom permissions, profiles', () => {
    expect(holderChoices(labels, view)).toEqual([
      { holdsFor: 'everybody', name: 'Everybody who has no other' },
      { holdsFor: 'permission:Wxcc_Sales', name: 'Custom permission: Sales phones' },
      { holdsFor: 'permission:Bare', name: 'Custom permission: Bare' },
      { holdsFor: `profile:${PROFILE}`, name: 'Profile: Agent' },
    ]);
  });

  it('is found in any letter case, as Salesforce keeps it unique', () => {
    expect(holderName(labels, view, 'PERMISSION:wxcc_sales')).toBe('Custom permission: Sales phones');
    expect(storedFor(view, 'Everybody')?.name).toBe('Acme');
    expect(storedFor(view, 'permission:Wxcc_Sales')).toBeUndefined();
  });

  it('is nobody when the org has no such profile, and unknown while that cannot be read', () => {
    expect(holderName(labels, view, 'profile:gone')).toBe('nobody any more (profile:gone)');
    expect(holderName(labels, { definitions: [] }, 'profile:gone')).toBe('profile:gone');
  });
});

describe('the settings of a stored definition', () => {
  it('are its texts', () => {
    expect(settingsOf({ settings: '{"/a/b":"c","/a/d":7}' })).toEqual({ '/a/b': 'c' });
  });

  it('are none when the record was edited by hand', () => {
    for (const settings of [null, '', '{', '[]', '{}', '<callCenter/>', '{"/a/b":1}'])
      expect(settingsOf({ settings })).toBeUndefined();
    expect(settingsOf(undefined)).toBeUndefined();
  });
});
