import { foldAgentState } from '../agentState';
import { buildSnapshot } from '../buildSnapshot';
import type { SnapshotSources } from '../buildSnapshot';
import { parseOrigins } from '../softphoneOrigins';
import { panelLabels } from '../panelLabels';
import { probeEnvironment } from '../widgetEnvironment';
import { isStoreValue } from '../widgetProperties';

const SOURCES: SnapshotSources = {
  latest: {},
  state: {},
  properties: {},
  idleCodes: [],
  wrapUpCodes: [],
  environment: { storageBlocked: false },
};

const data = (values: object) => ({ type: 't', data: values });

describe('the agent state', () => {
  test('follows the newest message', () => {
    const idle = foldAgentState({}, 'eAgentStateChangeSuccess', data({ subStatus: 'Idle', auxCodeId: 'x' }));
    const available = foldAgentState(idle, 'updated', [
      { name: 'subStatus', value: 'Available' },
      { name: 'idleCode', value: { id: '0' } },
    ]);
    expect([idle, available]).toEqual([
      { subStatus: 'Idle', auxCodeId: 'x' },
      { subStatus: 'Available', auxCodeId: '0' },
    ]);
  });

  test('takes the telephony channel of tenants with a state for each', () => {
    const detail = { agentState: 'Available', auxCodeId: '0', stateChangeTimestamp: 7 };
    const message = (channelType: string) => data({ channelType, agentChannelStateDetail: detail });
    expect(foldAgentState({}, 'eAgentChannelStateChanged', message('telephony'))).toMatchObject({ since: 7 });
    expect(foldAgentState({}, 'eAgentChannelStateChanged', message('chat'))).toEqual({});
  });

  test('is signed out after a sign-out, and untouched by all else', () => {
    expect(foldAgentState({ status: 'LoggedIn' }, 'eAgentLogoutSuccess', {})).toMatchObject({ status: 'LoggedOut' });
    const state = { status: 'LoggedIn' };
    expect(foldAgentState(state, 'eAgentOfferContact', data({ subStatus: 'x' }))).toBe(state);
    for (const odd of [undefined, null, 1, 'x', [], { data: 1 }])
      expect(foldAgentState(state, 'eAgentStateChangeSuccess', odd)).toEqual(state);
  });
});

describe('the snapshot', () => {
  test('prefers messages, then the profile, then the layout', () => {
    const latest = { subStatus: 'Idle', status: 'LoggedIn' };
    const properties = { subStatus: 'RONA' };
    expect(buildSnapshot({ ...SOURCES, properties })!.subStatus).toBe('RONA');
    expect(buildSnapshot({ ...SOURCES, properties, latest })!.subStatus).toBe('Idle');
    const state = { subStatus: 'Available' };
    expect(buildSnapshot({ ...SOURCES, properties, latest, state })!.subStatus).toBe('Available');
  });

  test('names an idle code from the pages when the profile does not know it', () => {
    const state = { subStatus: 'Idle', auxCodeId: 'c2' };
    const idleCodes = [{ id: 'c2', name: 'Training' }];
    expect(buildSnapshot({ ...SOURCES, state, idleCodes })!.idleCode).toEqual({ id: 'c2', name: 'Training' });
    expect(buildSnapshot({ ...SOURCES, state })!.idleCode).toEqual({ id: 'c2', name: '' });
    expect(buildSnapshot({ ...SOURCES, state: { auxCodeId: '0' } })!.idleCode).toBeUndefined();
  });

  test('knows a station by status, or by a state where there is no status', () => {
    const ready = (latest: object) => buildSnapshot({ ...SOURCES, latest })!.stationReady;
    expect([ready({ status: 'LoggedIn' }), ready({ subStatus: 'Idle' })]).toEqual([true, true]);
    expect([ready({ status: 'LoggedOut', subStatus: 'Idle' }), ready({})]).toEqual([false, false]);
  });

  test('takes outdial numbers in both forms', () => {
    const anis = [{ id: 'a', name: '+1' }];
    for (const outdialAnis of [anis, { data: anis }])
      expect(buildSnapshot({ ...SOURCES, properties: { outdialAnis } })!.outdial.anis).toEqual(anis);
  });
});

test('an unknown store path is no value', () => {
  expect([isStoreValue('$STORE.agent.x'), isStoreValue('x'), isStoreValue(undefined)]).toEqual([false, true, true]);
});

test('origins are exact: no wildcard, no path, no script', () => {
  const text =
    'https://a.com, https://b.com/  http://c.localhost:81 * https://*.d.com javascript:x https://e.com/path a.com';
  expect(parseOrigins(text)).toEqual(['https://a.com', 'https://b.com', 'http://c.localhost:81']);
  expect(parseOrigins(null)).toEqual([]);
});

describe('the browser', () => {
  const scope = (parts: object) => parts as unknown as Window;
  const blocked = {
    get localStorage(): Storage {
      throw new DOMException('denied', 'SecurityError');
    },
  };

  test('tells of storage that is refused', () => {
    expect(
      probeEnvironment(scope(Object.defineProperties({ document: {} }, Object.getOwnPropertyDescriptors(blocked)))),
    ).toEqual({ storageBlocked: true });
    expect(probeEnvironment(window)).toEqual({ storageBlocked: false });
  });

  test('tells of a refused microphone where it can', () => {
    const document = { featurePolicy: { allowsFeature: () => false } };
    expect(probeEnvironment(scope({ document, localStorage }))).toMatchObject({ microphoneRefused: true });
  });
});

test('the panel speaks English and Spanish', () => {
  expect(panelLabels('es-MX').text('actions_createCase')).toBe('Crear caso');
  expect(panelLabels('de').text('actions_createCase')).toBe('Create case');
});
