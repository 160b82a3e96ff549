import type { JsonValue } from 'c/wxccBase';
import type { Phone, PhoneState } from 'c/wxccCall';
import type { ReplayEvent } from './readEvents';
import type { ReplayNotices } from './replayNotices';

type Args = Readonly<Record<string, JsonValue>>;
type ActionEvent = ReplayEvent & { readonly kind: 'action' };
type AgentAction = (phone: Phone, interactionId: string, args: Args) => void;

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** What an agent does to a call in the softphone, by the name it has in an events file. */
const ACTIONS: Readonly<Record<string, AgentAction>> = {
  note: (phone, id, { text }) => phone.actions.setNotes(id, textOf(text)),
  subject: (phone, id, { text }) => phone.actions.setSubject(id, textOf(text)),
  createCase: (phone, id) => phone.actions.createCase(id),
  openActivity: (phone, id) => phone.actions.openActivity(id),
  associate: (phone, id, { recordId }) =>
    phone.actions.associate(id, recordId === undefined ? undefined : { id: textOf(recordId), name: '' }),
};

export const isAgentAction = (action: string): boolean => Object.hasOwn(ACTIONS, action);

/** The call that the softphone shows: the one talked on, else the one that came last. */
function callInFront({ calls }: PhoneState): string | undefined {
  return (calls.find((call) => call.state === 'connected') ?? calls.at(-1))?.interactionId;
}

/**
 * Does to the call in front what the agent did; what comes late is for the last call there was. Without a call there is
 * nothing to do it to.
 */
export function createAgentActions(phone: Phone, notices: ReplayNotices): (event: ActionEvent) => void {
  let last: string | undefined;
  phone.state.subscribe((state) => (last = callInFront(state) ?? last));
  return ({ action, args }) => {
    const interactionId = textOf(args.interactionId) || last;
    if (interactionId !== undefined) ACTIONS[action]?.(phone, interactionId, args);
    else notices.addNotice({ severity: 'warning', code: 'actionWithoutCall', params: { action } });
  };
}
