import { readAgentSnapshot } from 'c/wxccDesktop';

test('an agent is complete whatever is missing', () => {
  expect(readAgentSnapshot({})).toEqual({
    agentId: '',
    agentName: '',
    teamName: '',
    profileId: '',
    dn: '',
    deviceType: '',
    stationReady: false,
    subStatus: '',
    idleCodes: [],
    wrapUpCodes: [],
    outdial: { entryPointId: '', enabledForTenant: false, enabledForAgent: false, adHoc: false, pattern: '', anis: [] },
    darkMode: false,
    storageBlocked: false,
  });
  expect(readAgentSnapshot('agent')).toBeUndefined();
  expect(readAgentSnapshot({ idleCodes: [{ id: 'a', name: 'A' }, { name: 'no id' }, 1] })!.idleCodes).toHaveLength(1);
});

test('codes keep their names, and one without has none', () => {
  expect(readAgentSnapshot({ wrapUpCodes: [{ id: 'a', name: 'Sale' }, { id: 'b' }] })!.wrapUpCodes).toEqual([
    { id: 'a', name: 'Sale' },
    { id: 'b', name: '' },
  ]);
});

test('what the relay may leave out is read where it is told', () => {
  const told = {
    idleCode: { id: 'lunch', name: 'Lunch' },
    stateSince: 1_700_000_000_000,
    canHearRecordings: true,
    microphoneRefused: false,
  };
  expect(readAgentSnapshot(told)).toMatchObject(told);
  expect(readAgentSnapshot({ microphoneRefused: true })).toMatchObject({ microphoneRefused: true });
});

test('what the relay leaves out, or spoils, is not there', () => {
  const spoilt = { idleCode: {}, stateSince: 'soon', canHearRecordings: 'no', microphoneRefused: 'yes' };
  const names = Object.keys(readAgentSnapshot(spoilt)!);
  expect(names.filter((name) => Object.hasOwn(spoilt, name))).toEqual([]);
});

test('what an agent may dial is read with the number that was chosen', () => {
  const outdial = {
    entryPointId: 'ep',
    enabledForTenant: true,
    enabledForAgent: 'true',
    adHoc: true,
    pattern: 'x'.repeat(2_000),
    anis: [{ id: '1', name: '+1 800' }],
    selectedAni: { id: '1', name: '+1 800' },
  };
  expect(readAgentSnapshot({ outdial })!.outdial).toEqual({
    ...outdial,
    enabledForAgent: true,
    pattern: 'x'.repeat(1_000),
  });
});
