import type { DesktopStatus } from 'c/wxccDesktop';
import { readConnection, readScreen, SETTINGS_SLOW, SIGN_IN_SLOW, type HostView } from 'c/wxccScreen';
import { SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';

const holder: HostView = { tab: 'holder' };
const ready = SCENARIOS.find(({ name }) => name === 'ready')!.state;
const starting = SCENARIOS.find(({ name }) => name === 'settings')!.state;
const at = (desktop: DesktopStatus) => ({ ...ready, readiness: { ...ready.readiness, desktop } });
const codeOf = (facts: Partial<Parameters<typeof readScreen>[0]>) =>
  readScreen({ host: holder, state: ready, settings: undefined, waited: 0, ...facts })?.code;

describe('the state', () => {
  it('is none when the agent can work', () => {
    expect(codeOf({})).toBeUndefined();
  });

  it('names the page’s problem before anything else', () => {
    expect(codeOf({ host: { tab: 'elsewhere', problem: 'noOpenCti' }, state: starting })).toBe('noOpenCti');
  });

  it.each([
    [SETTINGS_SLOW - 1, 'settings'],
    [SETTINGS_SLOW, 'settingsSlow'],
  ])('after %s ms of waiting for settings is %s', (waited, code) => {
    expect(codeOf({ state: starting, waited })).toBe(code);
  });

  it.each([
    [SIGN_IN_SLOW - 1, 'signingIn'],
    [SIGN_IN_SLOW, 'signingInSlow'],
  ])('after %s ms of waiting for the sign-in is %s', (waited, code) => {
    expect(codeOf({ state: at('signingIn'), waited })).toBe(code);
  });

  it('speaks of pop-ups when the agent clicked to sign in and no window came', () => {
    const host: HostView = { ...holder, noSignInWindow: true };
    expect(codeOf({ host, state: at('signingIn'), waited: SIGN_IN_SLOW })).toBe('popupBlocked');
    expect(codeOf({ host, state: at('signingIn'), waited: SIGN_IN_SLOW - 1 })).toBe('signingIn');
    expect(codeOf({ host, state: at('connected'), waited: SIGN_IN_SLOW })).toBeUndefined();
  });

  it('is the Desktop’s when it started from its last address before the settings came', () => {
    const state = { ...at('loading'), readiness: { ...at('loading').readiness, settings: 'waiting' as const } };
    expect(codeOf({ state })).toBe('loading');
  });

  it('leaves the Desktop in view when only the settings failed', () => {
    const readiness = { ...ready.readiness, settings: 'failed' as const };
    expect(readScreen({ host: holder, state: { ...ready, readiness }, settings: undefined, waited: 0 })).toMatchObject({
      code: 'settingsFailed',
      fill: false,
    });
  });
});

describe('the connection', () => {
  it.each<[DesktopStatus, string]>([
    ['idle', 'connecting'],
    ['loading', 'connecting'],
    ['signingIn', 'signIn'],
    ['notAnswering', 'offline'],
    ['connected', 'ready'],
    ['signedOut', 'offline'],
    ['signedInElsewhere', 'offline'],
    ['outdated', 'offline'],
  ])('of a Desktop that is %s is %s', (status, connection) => {
    expect(readConnection(holder, at(status))).toBe(connection);
  });

  it('is not ready before calls can be handled', () => {
    expect(readConnection(holder, { ...ready, readiness: { ...ready.readiness, ready: false } })).toBe('connecting');
  });

  it('is elsewhere in a tab without the phone', () => {
    expect(readConnection({ tab: 'elsewhere' }, ready)).toBe('elsewhere');
  });
});
