import { api } from './api';
import type { DesktopConnection } from './connectDesktop';
import type { DesktopState, DesktopStore } from './desktopStore';
import { createRegion, h, timer } from './dom';
import { createMenu } from './menu';
import { outdialMenu } from './outdialMenu';
import { isFramed } from './signInView';

const stateName = ({ signedIn: { session, profile } }: DesktopState): string =>
  session.subStatus === 'Idle'
    ? (profile.idleCodes.find(({ id }) => id === session.auxCodeId)?.name ?? 'Idle')
    : session.subStatus;

function stateMenu(state: DesktopState, connection: DesktopConnection): HTMLElement {
  const { session, profile } = state.signedIn;
  const change = (auxCodeId: string): void => {
    const data = { state: auxCodeId === '0' ? 'Available' : 'Idle', auxCodeIdArray: auxCodeId };
    void connection.command('aqm.agent', 'stateChange', { data });
  };
  const items = [{ id: '0', name: 'Available' }, ...profile.idleCodes].map(({ id, name }) => ({
    text: name,
    dot: id === '0' ? 'available' : 'idle',
    isChosen: id === session.auxCodeId,
    onChoose: () => change(id),
  }));
  const label = [
    h('span', { class: `dot ${session.subStatus.toLowerCase()}` }),
    h('span', { class: 'state-name' }, stateName(state)),
    timer(session.stateSince),
  ];
  return createMenu({ name: 'Agent state', className: 'state', label, items });
}

function profileMenu(store: DesktopStore, connection: DesktopConnection): HTMLElement {
  const { profile, session } = store.state.signedIn;
  const team = profile.teams.find(({ id }) => id === session.station?.teamId)?.name ?? '';
  const initials = profile.name.replace(/(\w)\w*\s*/g, '$1');
  const station = session.station?.deviceType === 'BROWSER' ? 'this browser' : (session.station?.dn ?? '');
  const toggleDark = (): void => store.update((state) => (state.darkMode = !state.darkMode));
  const signOut = (): void =>
    void connection.command('aqm.agent', 'logout', { data: { logoutReason: 'User requested logout' } });
  return createMenu({
    name: `Profile of ${profile.name}`,
    className: 'profile',
    label: [h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials)],
    head: h('div', { class: 'menu-head' }, h('b', {}, profile.name), h('span', {}, `${team} · ${station}`)),
    items: [
      { text: store.state.darkMode ? 'Light mode' : 'Dark mode', onChoose: toggleDark },
      { text: 'Sign out', onChoose: signOut },
    ],
  });
}

/** Title, state with timer, outdial, reload (only when framed, as in life) and profile. */
export function headerView(store: DesktopStore, connection: DesktopConnection): HTMLElement {
  const [state, outdial, profile] = [h('div'), h('div'), h('div')];
  const [drawState, drawOutdial, drawProfile] = [state, outdial, profile].map(createRegion) as [
    ReturnType<typeof createRegion>,
    ReturnType<typeof createRegion>,
    ReturnType<typeof createRegion>,
  ];
  const draw = (): void => {
    const { signedIn, tasks, darkMode, selectedAni } = store.state;
    drawState(signedIn.session, () => [stateMenu(store.state, connection)]);
    drawOutdial([tasks.size, selectedAni], () => [outdialMenu(store, connection)]);
    drawProfile([signedIn.session.station, darkMode], () => [profileMenu(store, connection)]);
  };
  draw();
  store.onChange(draw);
  const reload = (): void => location.reload();
  return h(
    'header',
    { class: 'bar' },
    h('span', { class: 'mark small', 'aria-hidden': 'true' }, 'AD'),
    h('span', { class: 'title' }, 'Agent Desktop'),
    state,
    outdial,
    isFramed() &&
      h(
        'button',
        { type: 'button', class: 'icon', 'aria-label': 'Reload the Desktop', title: 'Reload', onclick: reload },
        '↻',
      ),
    profile,
  );
}

/** Forgets the browser's session: the next load asks for the sign-in again. */
export const forgetSession = (): Promise<unknown> => api.forget();
