import { callerIds, checkDial, dialFailure, originOf } from 'c/wxccOutdial';
import type { DialFacts } from 'c/wxccOutdial';
import { readAgentSnapshot } from 'c/wxccDesktop';

const OUTDIAL = { entryPointId: 'ep', enabledForTenant: true, enabledForAgent: true, adHoc: true };
const agentWith = (outdial: object, more: object = {}) =>
  readAgentSnapshot({ stationReady: true, subStatus: 'Idle', outdial: { ...OUTDIAL, ...outdial }, ...more });
const facts = (more: Partial<DialFacts> = {}): DialFacts => ({
  ...{ status: 'connected', agent: agentWith({}), isOnCall: false, destination: '+14155550123' },
  ...more,
});

describe('before dialling', () => {
  it('finds nothing against a good number', () => {
    expect(checkDial(facts())).toBeUndefined();
  });

  it.each([
    ['dialNotConnected', { agent: undefined }],
    ['dialNotConnected', { status: 'signedOut' }],
    ['dialTenantRefused', { agent: agentWith({ enabledForTenant: false }) }],
    ['dialAgentRefused', { agent: agentWith({ enabledForAgent: false }) }],
    ['dialEntryPointMissing', { agent: agentWith({ entryPointId: '' }) }],
    ['dialStationMissing', { agent: agentWith({}, { stationReady: false }) }],
    ['dialInRona', { agent: agentWith({}, { subStatus: 'RONA' }) }],
    ['dialOnCall', { isOnCall: true }],
    ['dialAdHocRefused', { agent: agentWith({ adHoc: false }) }],
    ['dialPlanRefused', { agent: agentWith({ pattern: '^\\+34' }) }],
  ] as const)('says %s', (code, more) => {
    expect(checkDial(facts(more))).toMatchObject({ code, params: { number: '+14155550123' } });
  });
});

describe('caller ids', () => {
  const anis = [
    { id: 'b', name: '+14155550190' },
    { id: 'a', name: '+14155550110' },
  ];
  const agent = agentWith({ anis, selectedAni: anis[0] });

  it('stand in alphabetical order, and none is chosen by itself', () => {
    const { list, chosen } = callerIds({ agent, isPreset: false, remembered: undefined });
    expect(list.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(chosen).toBeUndefined();
  });

  it('are preset by the definition, chosen by the agent, and cleared for good', () => {
    const chosen = (remembered?: string) => callerIds({ agent, isPreset: true, remembered }).chosen?.id;
    expect(chosen()).toBe('b');
    expect(chosen('a')).toBe('a');
    expect(chosen('')).toBeUndefined();
    expect(chosen('gone')).toBeUndefined();
  });

  it('are sent as the number, wherever the tenant keeps it', () => {
    expect(originOf({ id: 'x-1', name: '+1 415 555 0190' })).toBe('+14155550190');
    expect(originOf({ id: '+14155550190', name: 'Sales' })).toBe('+14155550190');
  });
});

it.each([
  ['CUSTOMER_BUSY', 'dialFailedBusy'],
  ['CUSTOMER_NO_ANSWER', 'dialFailedNoAnswer'],
  ['OUTDIAL_ANI_REJECTED', 'dialFailedAni'],
  ['CUSTOMER_CANCELLED', 'dialFailed'],
  ['The origin is not one of the agent’s outdial ANIs.', 'dialFailedAni'],
  ['The outdial entry point does not exist.', 'dialFailedEntryPoint'],
  ['The destination is not a telephone number.', 'dialFailedNumber'],
  ['SIP 503', 'dialFailed'],
  ['', 'dialFailedUnknown'],
])('%j becomes %s', (reason, code) => {
  expect(dialFailure('112', reason).code).toBe(code);
});
