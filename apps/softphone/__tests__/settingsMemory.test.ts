import fc from 'fast-check';
import { SETTING_ITEMS } from 'c/wxccDefinition';
import { createSettings } from '../../../tests/fakes/createSettings';
import { createSettingsMemory } from '../settingsMemory';

function createStorage(stored: Record<string, string> = {}) {
  const all = new Map(Object.entries(stored));
  return {
    all,
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, text: string) => void all.set(key, text),
  };
}

const PATHS = Object.values(SETTING_ITEMS).flatMap(({ paths }) => paths.filter((path) => path !== undefined));

describe('the memory of settings', () => {
  it('gives back at the next start what was kept, whatever the definition says', () => {
    const values = fc.oneof(fc.constantFrom('true', 'false', 'a=b', 'Subject={ANI}', '{"x":1}'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...PATHS), values), (items) => {
        const storage = createStorage();
        const kept = { source: 'x', settings: createSettings(items) };
        createSettingsMemory(storage, 'o').keep(kept);
        const { source, settings } = createSettingsMemory(storage, 'o').last ?? {};
        expect({ source, settings }).toEqual(kept);
      }),
    );
  });

  it('is each org’s own', () => {
    const storage = createStorage();
    createSettingsMemory(storage, 'one').keep({ source: 'x', settings: createSettings({}) });
    expect(createSettingsMemory(storage, 'other').last).toBeUndefined();
  });

  it.each([
    ['nothing that can be read', '{'],
    ['what another build wrote', JSON.stringify({ form: 'another', source: 'x', settings: {} })],
    ['no settings', JSON.stringify({ form: 'dev', source: 'x', settings: [] })],
    ['no definition', JSON.stringify({ form: 'dev', source: 1, settings: {} })],
    ['null', 'null'],
  ])('has nothing where there is %s', (_, text) => {
    expect(createSettingsMemory(createStorage({ 'wxcc.settings.o': text }), 'o').last).toBeUndefined();
  });

  it('does without a storage, and without room in it', () => {
    const settings = createSettings({});
    const full = {
      ...createStorage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => createSettingsMemory(undefined, 'o').keep({ source: 'x', settings })).not.toThrow();
    expect(() => createSettingsMemory(full, 'o').keep({ source: 'x', settings })).not.toThrow();
    expect(createSettingsMemory(undefined, 'o').last).toBeUndefined();
  });
});
