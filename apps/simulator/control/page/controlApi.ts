import type { Center } from './controlTypes';

/** Sends to the contact center's API. @throws Error with the server's sentence */
export async function send(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`/simulator/api/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The server answered ${response.status}.`);
  return answer;
}

export const readCenter = (): Promise<Center> => send('GET', 'contact-center') as Promise<Center>;
