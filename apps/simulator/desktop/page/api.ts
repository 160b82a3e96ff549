import type { SignInAnswer, SignedIn } from './desktopTypes';

/** The server's refusal, with its sentence for people. */
export class Refusal extends Error {
  /** A Desktop service refuses with `{ id, details }`; absent otherwise. */
  readonly body: unknown;

  constructor(message: string, body: unknown) {
    super(message);
    this.body = body;
  }
}

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(path, { method, credentials: 'same-origin', ...init });
  const answer = (await response.json()) as { error?: string; details?: { data?: { reason?: string } } };
  if (!response.ok) throw new Refusal(answer.error ?? answer.details?.data?.reason ?? 'The server refused.', answer);
  return answer;
}

/** The Desktop's services, over HTTP. */
export const api = {
  signIn: (body: { code?: string; autoSignIn?: string; takeOver?: boolean }) =>
    call('POST', '/api/session', body) as Promise<SignInAnswer>,
  state: (session: string) => call('GET', `/api/state?session=${session}`) as Promise<SignedIn>,
  chooseStation: (session: string, station: object) =>
    call('POST', `/api/station?session=${session}`, station) as Promise<SignedIn>,
  command: (session: string, command: object) => call('POST', `/api/command?session=${session}`, command),
  forget: () => call('POST', '/api/forget', {}),
  layout: () => call('GET', '/layout.json') as Promise<Record<string, unknown>>,
  users: () => call('GET', '/api/users') as Promise<{ userName: string; name: string }[]>,
  identity: (userName: string) => call('POST', '/api/identity', { userName }) as Promise<{ code: string }>,
};
