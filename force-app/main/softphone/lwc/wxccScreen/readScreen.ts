import type { LabelParams } from 'c/wxccBase';
import type { PhoneState } from 'c/wxccCall';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { HostView } from './softphoneHost';

/** What the state's button does. */
export type ScreenAction = 'retry' | 'takeOver' | 'reload' | 'unfold';

/**
 * A state that keeps the agent from working, in words: labels `Wxcc_state_<code>_title` and `_text`, the button's
 * `Wxcc_state_<actionLabel>_action`.
 */
export interface Screen {
  readonly code: string;
  /** SLDS utility icon; undefined: a spinner, because something is under way. */
  readonly icon?: string;
  readonly tone: 'info' | 'warning' | 'error';
  /** Nothing else is to be seen: it takes the whole panel. Otherwise it is a strip above the Desktop. */
  readonly fill: boolean;
  readonly action?: ScreenAction;
  readonly actionLabel?: string;
  readonly params?: LabelParams;
}

/** All that decides what is shown. `waited`: ms since the state behind it last changed. */
export interface ScreenFacts {
  readonly host: HostView;
  readonly state: PhoneState;
  readonly settings: CallCenterSettings | undefined;
  readonly waited: number;
}

/** After this long the words name the slow side. ms; a healthy org answers within one or two seconds. */
export const SETTINGS_SLOW = 10_000;
/** After this long the sign-in words speak of windows and pop-up blockers. ms */
export const SIGN_IN_SLOW = 15_000;

const fill = (code: string, icon: string, rest: Partial<Screen> = {}): Screen => ({
  code,
  icon,
  tone: 'error',
  fill: true,
  ...rest,
});

const strip = (code: string, icon: string | undefined, rest: Partial<Screen> = {}): Screen => ({
  code,
  icon,
  tone: 'info',
  fill: false,
  ...rest,
});

const reload = { action: 'reload', actionLabel: 'reload' } as const;
const again = (code: string): Partial<Screen> => ({ action: 'retry', actionLabel: code });

/** @returns undefined when the agent can work: the bar and the Desktop say everything */
export function readScreen(facts: ScreenFacts): Screen | undefined {
  return hostScreen(facts) ?? settingsScreen(facts) ?? desktopScreen(facts) ?? stationScreen(facts);
}

function hostScreen({ host: { problem, what, tab }, state }: ScreenFacts): Screen | undefined {
  if (problem === 'noCallCenter') return fill('noCallCenter', 'call', { tone: 'info' });
  if (problem === 'crashed') return fill('crashed', 'error', { ...reload, params: { what: what ?? '' } });
  if (problem) return fill(problem, problem === 'noDefinition' ? 'settings' : 'unlinked', reload);
  if (tab !== 'elsewhere') return undefined;
  // A call of the other tab is shown here as well, and what there is to do about it.
  const isMirrored = state.calls.length > 0 || state.notLogged > 0;
  return {
    ...fill('elsewhere', 'new_window', { tone: 'info', action: 'takeOver', actionLabel: 'elsewhere' }),
    fill: !isMirrored,
  };
}

function settingsScreen({ state, settings, waited }: ScreenFacts): Screen | undefined {
  const { settings: step, desktop } = state.readiness;
  if (step === 'failed') return { ...fill('settingsFailed', 'settings', reload), fill: desktop === 'idle' };
  if (settings && !settings.desktop.url) return fill('noDesktopUrl', 'world', reload);
  if (step === 'done' || desktop !== 'idle') return undefined;
  return waited < SETTINGS_SLOW
    ? fill('settings', '', { tone: 'info', icon: undefined })
    : fill('settingsSlow', 'clock', { tone: 'warning', ...reload });
}

const SHOW_DESKTOP = { action: 'unfold', actionLabel: 'signingIn' } as const;

function signInScreen({ host, waited }: ScreenFacts): Screen {
  if (waited < SIGN_IN_SLOW) return strip('signingIn', 'user', SHOW_DESKTOP);
  return strip(host.noSignInWindow ? 'popupBlocked' : 'signingInSlow', 'user', { tone: 'warning', ...SHOW_DESKTOP });
}

function desktopScreen(facts: ScreenFacts): Screen | undefined {
  switch (facts.state.readiness.desktop) {
    case 'idle':
    case 'loading':
      return strip('loading', undefined);
    case 'signingIn':
      return signInScreen(facts);
    case 'notAnswering':
      return strip('notAnswering', 'offline', { tone: 'error', ...again('notAnswering') });
    case 'signedOut':
      return strip('signedOut', 'logout', again('signedOut'));
    case 'signedInElsewhere':
      return strip('signedInElsewhere', 'desktop_and_phone', { tone: 'warning', ...again('signedInElsewhere') });
    case 'outdated':
      return strip('outdated', 'sync', { tone: 'error', ...again('outdated') });
    default:
      return undefined;
  }
}

/** The condition becomes a state of its own: without a station no call can ring. */
function stationScreen({ state }: ScreenFacts): Screen | undefined {
  if (!state.conditions.some(({ code }) => code === 'stationMissing')) return undefined;
  return strip('station', 'phone_portrait', { tone: 'warning', action: 'unfold', actionLabel: 'station' });
}
