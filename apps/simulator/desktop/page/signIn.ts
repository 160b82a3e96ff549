import { api } from './api';
import { h } from './dom';

/** Hands the code to the Desktop that opened this window; without one, this window becomes the Desktop's sign-in. */
function handOver(signInCode: string): void {
  const opener = window.opener as Window | null;
  opener?.postMessage({ signInCode }, location.origin);
  window.close();
}

function userButton({ userName, name }: { userName: string; name: string }): HTMLElement {
  const choose = async (): Promise<void> => handOver((await api.identity(userName)).code);
  return h(
    'button',
    { type: 'button', class: 'user', onclick: () => void choose() },
    h('b', {}, name),
    h('span', {}, userName),
  );
}

async function draw(): Promise<void> {
  const users = await api.users();
  const root = document.getElementById('root');
  root?.removeAttribute('aria-busy');
  root?.replaceChildren(
    h(
      'main',
      { class: 'screen' },
      h('div', { class: 'mark', 'aria-hidden': 'true' }, 'ID'),
      h('h1', {}, 'Who are you?'),
      h('p', { class: 'quiet' }, 'The simulated identity provider asks for no password.'),
      ...users.map(userButton),
    ),
  );
}

void draw();
