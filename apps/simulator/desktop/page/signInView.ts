import { h } from './dom';

export interface SignInChoices {
  /** The identity window handed over a code. */
  readonly onCode: (code: string) => void;
}

const WINDOW = 'popup,width=420,height=560';

export const isFramed = (): boolean => window.parent !== window;

/** A framed Desktop may not show the identity provider's page: it opens its own window, which the browser may block. */
function openIdentityWindow(blocked: HTMLElement): void {
  const opened = window.open('/sign-in', 'wxcc-simulated-sign-in', WINDOW);
  blocked.hidden = opened !== null;
}

/** The screen of a Desktop where nobody is signed in. */
export function signInView({ onCode }: SignInChoices): HTMLElement {
  addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    const code = origin === location.origin ? (data as { signInCode?: unknown } | null)?.signInCode : undefined;
    if (typeof code === 'string') onCode(code);
  });
  const blocked = h(
    'p',
    { class: 'problem', role: 'alert', hidden: true },
    'The browser blocked the sign-in window. Allow pop-ups for this page, then press Sign in again.',
  );
  const text = isFramed() ? 'Signing in opens a window of its own.' : 'Sign in to take calls.';
  return h(
    'main',
    { class: 'screen' },
    h('div', { class: 'mark', 'aria-hidden': 'true' }, 'AD'),
    h('h1', {}, 'Agent Desktop'),
    h('p', { class: 'quiet' }, `Simulated contact center. ${text}`),
    h('button', { type: 'button', class: 'primary', onclick: () => openIdentityWindow(blocked) }, 'Sign in'),
    blocked,
  );
}

/** Another page has the agent: go on here, and close it there? */
export function continueView(onContinue: () => void): HTMLElement {
  return h(
    'main',
    { class: 'screen' },
    h('div', { class: 'mark', 'aria-hidden': 'true' }, 'AD'),
    h('h1', {}, 'You are signed in somewhere else'),
    h('p', { class: 'quiet' }, 'Continuing here closes the Desktop there. Your calls come along.'),
    h('button', { type: 'button', class: 'primary', onclick: onContinue }, 'Continue'),
  );
}

/** The session is over; a reload begins a new one. */
export function overView(title: string, text: string): HTMLElement {
  return h(
    'main',
    { class: 'screen' },
    h('div', { class: 'mark', 'aria-hidden': 'true' }, 'AD'),
    h('h1', {}, title),
    h('p', { class: 'quiet' }, text),
    h('button', { type: 'button', class: 'primary', onclick: () => location.reload() }, 'Sign in again'),
  );
}
