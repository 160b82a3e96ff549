import type { JsonValue } from 'c/wxccBase';
import type { ObjectDescribe, OpenCtiAnswer, OrgRecord, OrgSoftphoneLayout, OrgUser, Pop } from '../engine';

export interface Session {
  readonly user: OrgUser;
  readonly users: readonly OrgUser[];
  readonly origins: { readonly org: string; readonly softphone: string; readonly desktop: string };
}

export type FieldMap = Readonly<Record<string, JsonValue>>;

/** The server refused; the message is for the user. */
export class Refused extends Error {}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/org/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Refused(answer.error ?? `The org answered ${response.status}.`);
  return answer as T;
}

/** The org over HTTP. */
export const api = {
  session: () => call<Session>('GET', 'session'),
  logIn: (userId: string) => call<unknown>('POST', 'session', { userId }),
  describe: () => call<Record<string, ObjectDescribe>>('GET', 'describe'),
  settings: () => call<Record<string, string>>('GET', 'settings'),
  list: (type: string) => call<OrgRecord[]>('GET', `records/${type}`),
  record: (id: string) => call<OrgRecord>('GET', `record/${id}`),
  create: (type: string, fields: FieldMap) => call<OrgRecord>('POST', `records/${type}`, fields),
  update: (id: string, fields: FieldMap) => call<OrgRecord>('PATCH', `record/${id}`, fields),
  remove: (id: string) => call<unknown>('DELETE', `record/${id}`),
  search: (text: string) => call<OrgRecord[]>('GET', `search?text=${encodeURIComponent(text)}`),
  layout: () => call<OrgSoftphoneLayout>('GET', 'softphone-layout'),
  saveLayout: (layout: OrgSoftphoneLayout) => call<OrgSoftphoneLayout>('PUT', 'softphone-layout', layout),
  openCti: (method: string, args: unknown) =>
    call<{ answer: OpenCtiAnswer; pop?: Pop; isKept?: true }>('POST', 'opencti', { method, args }),
};
