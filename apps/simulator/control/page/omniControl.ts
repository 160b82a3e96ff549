import type { OmniFaults, OmniView } from '../../omni/omniTypes';

/** Somebody of the org, as the API tells. */
export interface OrgPerson {
  readonly Id: string;
  readonly Name?: string;
}

/** Omni-Channel of one user, with how badly the toolkit behaves. */
export interface OmniRow extends OmniView {
  readonly faults: OmniFaults;
}

/** Everything the card draws. */
export interface OmniFacts {
  readonly users: readonly OrgPerson[];
  readonly userId: string;
  readonly omni: OmniRow;
  /** Does a page keep the settings that it read until it is loaded again? */
  readonly settingsCache: { readonly isOn: boolean };
}

/** The control page's side of the simulated org's API. */
export interface OmniControl {
  /** Whose Omni-Channel is shown from now on. */
  choose(userId: string): void;
  read(): Promise<OmniFacts>;
  /** @throws Error with the server's sentence */
  send(method: string, path: string, body?: object): Promise<void>;
  /** Told of every change of anybody's. */
  onChange(listener: () => void): void;
}

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`/api/org/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The org answered ${response.status}.`);
  return answer as T;
}

/** The user of this browser comes first; another one may be chosen. */
export function createOmniControl(): OmniControl {
  let chosen = '';
  return {
    choose: (userId) => void (chosen = userId),
    async read() {
      const { user, users } = await ask<{ user: OrgPerson; users: readonly OrgPerson[] }>('GET', 'session');
      const userId = chosen || user.Id;
      const [omni, settingsCache] = await Promise.all([
        ask<OmniRow>('GET', `omni?userId=${encodeURIComponent(userId)}`),
        ask<OmniFacts['settingsCache']>('GET', 'settings-cache'),
      ]);
      return { users, userId, omni, settingsCache };
    },
    send: (method, path, body = {}) => ask<unknown>(method, path, { ...body, userId: chosen }).then(() => undefined),
    onChange(listener) {
      const stream = new EventSource('/api/org/omni/events');
      stream.addEventListener('changed', listener);
      stream.addEventListener('open', listener);
    },
  };
}
