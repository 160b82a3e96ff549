import type { JsonValue } from 'c/wxccBase';
import type { OmniListener, OmniView, WorkKind } from '../../omni/omniTypes';
import { Refused } from './api';

/** What native components get as `lightning:omniToolkitAPI`, and its events. */
export interface PageToolkit {
  call(method: string, args: unknown): Promise<JsonValue>;
  onEvent(listener: OmniListener): void;
}

/** The user's Omni-Channel, over HTTP. */
export interface OmniClient extends PageToolkit {
  view(): Promise<OmniView>;
  setStatus(status: string): Promise<OmniView>;
  act(workId: string, action: 'accept' | 'decline' | 'close'): Promise<OmniView>;
  offer(kind: WorkKind): Promise<unknown>;
  onChange(listener: () => void): void;
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/org/omni${path}`, {
    method,
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
  });
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Refused(answer.error ?? `Omni-Channel answered ${response.status}.`);
  return answer as T;
}

const dataOf = (event: Event): { userId: string; name: string; params: Record<string, JsonValue> } =>
  JSON.parse((event as MessageEvent<string>).data) as {
    userId: string;
    name: string;
    params: Record<string, JsonValue>;
  };

/** @param userId whose events are heard: the stream has everybody's */
export function createOmniClient(userId: string): OmniClient {
  const stream = new EventSource('/api/org/omni/events');
  const hear = (name: string, does: (data: ReturnType<typeof dataOf>) => void): void =>
    stream.addEventListener(name, (event) => {
      const data = dataOf(event);
      if (data.userId === userId) does(data);
    });
  return {
    view: () => ask('GET', ''),
    setStatus: (status) => ask('PUT', '/status', { status }),
    act: (workId, action) => ask('POST', `/works/${workId}/${action}`),
    offer: (kind) => ask('POST', '/works', { kind }),
    call: async (method, args) => (await ask<{ answer: JsonValue }>('POST', '/toolkit', { method, args })).answer,
    onEvent: (listener) => hear('omni', ({ name, params }) => listener(name, params)),
    onChange: (listener) => hear('changed', listener),
  };
}
