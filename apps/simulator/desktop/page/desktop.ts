import { api } from './api';
import { callView } from './callView';
import { connectDesktop } from './connectDesktop';
import { createDesktopStore } from './desktopStore';
import type { DesktopStore } from './desktopStore';
import type { SignedIn, SignInAnswer } from './desktopTypes';
import { h, startTimers } from './dom';
import { forgetSession, headerView } from './headerView';
import { mountLayout } from './mountLayout';
import { noticesView } from './noticesView';
import { continueView, overView, signInView } from './signInView';
import { stationView } from './stationView';

const query = new URLSearchParams(location.search);

function show(...content: Node[]): void {
  const root = document.getElementById('root');
  root?.removeAttribute('aria-busy');
  root?.replaceChildren(...content);
}

function showDesktop(store: DesktopStore): void {
  const end = {
    onSignedOut: () => void forgetSession().then(() => show(overView('You are signed out', 'No calls reach you now.'))),
    onLost: () =>
      show(overView('You are signed out', 'The contact center ended the session. Reload to sign in again.')),
    onSignedInElsewhere: () =>
      show(overView('You signed in somewhere else', 'This Desktop is closed. Signing in here closes the other one.')),
  };
  const connection = connectDesktop(store, end);
  const [headless, panel] = [h('div', { hidden: true, id: 'headless' }), h('aside', { class: 'panel', id: 'panel' })];
  const showTheme = (): void => void (document.body.dataset['theme'] = store.state.darkMode ? 'dark' : 'light');
  store.onChange(showTheme);
  const body = h('div', { class: 'body' }, callView(store, connection), panel);
  show(headerView(store, connection), noticesView(store), body, headless);
  void loadLayout(store, { headless, panel });
}

async function loadLayout(store: DesktopStore, places: Parameters<typeof mountLayout>[1]): Promise<void> {
  try {
    mountLayout(await api.layout(), places, store);
  } catch (error) {
    store.notify('error', `The desktop layout cannot be read: ${(error as Error).message}`);
  }
}

function goOn(signedIn: SignedIn): void {
  const isReady = signedIn.session.station !== undefined;
  if (isReady) showDesktop(createDesktopStore(signedIn));
  else show(stationView(signedIn, goOn));
}

async function signIn(request: { code?: string; takeOver?: boolean }): Promise<void> {
  const autoSignIn = query.get('autoSignIn') ?? '';
  const answer: SignInAnswer = await api.signIn({ autoSignIn, ...request });
  if (answer.state === 'signedIn') goOn(answer);
  else if (answer.state === 'elsewhere') show(continueView(() => void signIn({ ...request, takeOver: true })));
  else show(signInView({ onCode: (code) => void signIn({ code }) }));
}

startTimers();
signIn({}).catch((error: unknown) => show(overView('The contact center does not answer', (error as Error).message)));
