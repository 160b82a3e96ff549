import { createOrg } from '../../engine';
import type { Org } from '../../engine';
import { createDefinitionApex } from '../definitionApex';

// The double holds what WxccDefinitionStoreTest holds of the Apex.

interface Answer {
  readonly ok: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string };
}

const SETTINGS = '{"/reqGeneralInfo/reqDisplayName":"Acme"}';

describe('the double of WxccDefinitionController', () => {
  let org: Org;
  beforeEach(async () => {
    org = await createOrg({ clock: { now: () => Date.UTC(2026, 2, 2), after: () => () => undefined } });
  });

  const call = (name: 'look' | 'settings' | 'store' | 'remove', args: Record<string, unknown> = {}): Answer =>
    JSON.parse(createDefinitionApex(org)[name](args, org.user)) as Answer;
  const store = (holdsFor: unknown, settings: unknown, name: unknown = 'Acme'): Answer =>
    call('store', { name, holdsFor, settings });
  const stored = (): unknown => call('look').data.definitions;

  it('stores a definition, replaces it by the next for the same people, gives it back and removes it', () => {
    const first = store('everybody', SETTINGS);
    const second = store('everybody', '{"/a/b":"c"}');

    expect(second).toEqual(first);
    expect(stored()).toEqual([
      { id: first.data.id, name: 'Acme', holdsFor: 'everybody', changedAt: Date.UTC(2026, 2, 2) },
    ]);
    expect(call('settings', { definitionId: first.data.id }).data).toEqual({ settings: '{"/a/b":"c"}' });
    expect(call('remove', { definitionId: first.data.id }).ok).toBe(true);
    expect(stored()).toEqual([]);
  });

  it('tells profiles and custom permissions of the users', () => {
    const { profiles, permissions } = call('look').data;

    expect(profiles).toContainEqual({ id: org.user.ProfileId, name: 'Contact Center Agent' });
    expect(permissions).toEqual([{ name: 'Wxcc_Night_Shift', label: 'Night Shift' }]);
  });

  it.each([
    ['everybody', '<callCenter/>'],
    ['everybody', '[]'],
    ['everybody', '{"/a/b":1}'],
    ['everybody', '{"a":"b"}'],
    ['everybody', ''],
    ['everybody', `{"/a/b":"${'x'.repeat(131_072)}"}`],
    ['nobody', SETTINGS],
    ['profile:1', SETTINGS],
    ['permission:a b', SETTINGS],
    [undefined, SETTINGS],
  ])('refuses settings for %s, number %#', (holdsFor, settings) => {
    expect(store(holdsFor, settings)).toMatchObject({ ok: false, error: { code: 'badInput' } });
    expect(stored()).toEqual([]);
  });

  it('refuses what is no definition', () => {
    expect(store('everybody', SETTINGS, 'x'.repeat(81)).error?.code).toBe('badInput');
    expect(call('remove', { definitionId: org.user.Id }).error?.code).toBe('badInput');
    expect(call('settings', {}).error?.code).toBe('badInput');
  });
});
