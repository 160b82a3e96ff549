import fc from 'fast-check';
import { WxccError } from 'c/wxccBase';
import { createFakeCrm } from '../../../../../../tests/fakes/createFakeCrm';
import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { createSettingsReader } from '../createSettingsReader';
import { definitionText } from '../definitionText';
import type { KeptSettings, SettingsMemory } from '../settingsMemory';

const NOTES_ON = { '/reqCallNotesConfig/isCallNotesEnabled': 'true' };

/** A reader, what it gave, and what it keeps over reloads. */
function createStage(settings: Record<string, string>, memory: SettingsMemory & { last?: KeptSettings }) {
  const crm = createFakeCrm({ settings });
  const clock = createVirtualClock();
  const taken: KeptSettings[] = [];
  const errors: unknown[] = [];
  const reader = createSettingsReader({
    ...{ session: crm.session, clock, memory },
    take: (read) => void taken.push(read),
    onFailure: () => undefined,
    onError: (error) => void errors.push(error),
  });
  return { crm, clock, reader, taken, errors };
}

function createMemory(last?: KeptSettings) {
  const kept: KeptSettings[] = [];
  return { ...(last && { last }), kept, keep: (read: KeptSettings) => void kept.push(read) };
}

describe('settings of the last start', () => {
  it('are kept in their read form', async () => {
    const memory = createMemory();
    const { reader, taken } = createStage(NOTES_ON, memory);
    await reader.read();
    expect(taken).toEqual([{ source: definitionText(NOTES_ON), settings: createSettings(NOTES_ON) }]);
    expect(memory.kept).toEqual(taken);
  });

  it('are taken as they are while Salesforce gives the same definition', async () => {
    const last = { source: definitionText(NOTES_ON), settings: createSettings(NOTES_ON) };
    const memory = createMemory(last);
    const { reader, taken } = createStage(NOTES_ON, memory);
    await reader.read();
    expect(taken[0]).toBe(last);
    expect(memory.kept).toEqual([]);
  });

  it('do not outlive a definition that changed', async () => {
    const old = { '/reqCallNotesConfig/isCallNotesEnabled': 'false' };
    const memory = createMemory({ source: definitionText(old), settings: createSettings(old) });
    const { reader, taken } = createStage(NOTES_ON, memory);
    await reader.read();
    expect(taken[0]?.settings).toEqual(createSettings(NOTES_ON));
    expect(memory.kept).toEqual(taken);
  });

  it('are asked for again when Salesforce does not answer, and are not taken unasked', async () => {
    const memory = createMemory({ source: definitionText(NOTES_ON), settings: createSettings(NOTES_ON) });
    const { crm, clock, reader, taken, errors } = createStage(NOTES_ON, memory);
    crm.answers.failures.set('settings', new WxccError('timedOut', 'x'));
    await reader.read();
    expect([taken.length, errors.length, reader.failures]).toEqual([0, 1, 1]);
    await clock.advance(2_000);
    expect(taken).toHaveLength(1);
  });

  it('are taken by nobody who was put down meanwhile', async () => {
    const { reader, taken } = createStage(NOTES_ON, createMemory());
    const reading = reader.read();
    reader.dispose();
    await reading;
    expect(taken).toEqual([]);
  });
});

const maps = fc.dictionary(fc.string(), fc.string());

describe('a definition as one text', () => {
  it('is the same in whatever order its items come', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const turned = Object.fromEntries(Object.entries(map).reverse());
        expect(definitionText(turned)).toBe(definitionText(map));
      }),
    );
  });

  it('is another one as soon as one value is another one', () => {
    fc.assert(
      fc.property(maps, fc.string(), fc.string(), (map, key, value) => {
        const changed = { ...map, [key]: value };
        const isSame = Object.hasOwn(map, key) && map[key] === value;
        expect(definitionText(changed) === definitionText(map)).toBe(isSame);
      }),
    );
  });
});
