import type { Labels } from 'c/wxccBase';
import type { CallView } from 'c/wxccCall';

/** An offer rings at the agent's; but our own outdial rings at the other side, where nobody here can answer it. */
export const ringsHere = ({ direction, placed }: CallView): boolean => direction !== 'outbound' || placed !== undefined;

const isNamed = (placed: CallView['placed']): placed is 'callback' | 'campaign' =>
  placed === 'callback' || placed === 'campaign';

/** Label of the call's state. */
export function stateCodeOf(call: CallView): string {
  const { state, held, placed } = call;
  if (state === 'connected' && held) return 'call_held';
  if (state !== 'offered') return `call_${state}`;
  if (!ringsHere(call)) return 'call_dialling';
  return isNamed(placed) ? `call_${placed}` : 'call_offered';
}

/** The one record that matches or was chosen; nothing while its name is not known. */
function nameOf({ link, matches }: CallView): string {
  const [only, ...others] = matches;
  return link?.name ?? (only && others.length === 0 ? only.name : '');
}

/** The record's name, else the number, else that it is withheld. */
export function callerOf(call: CallView, labels: Labels): string {
  const name = nameOf(call);
  if (name !== '') return name;
  return call.customerNumber || labels.text('call_withheld');
}

/** While it rings its state says so already. */
const placedText = ({ state, placed }: CallView, labels: Labels): string =>
  state !== 'offered' && isNamed(placed) ? labels.text(`call_${placed}`) : '';

/** Second line: what kind of call, the number where the name stands above it, the queue, and what the search found. */
export function detailOf(call: CallView, labels: Labels): string {
  const number = nameOf(call) === '' ? '' : call.customerNumber;
  const queue = call.queueName ? labels.text('call_queue', { queue: call.queueName }) : '';
  return [placedText(call, labels), number, queue, searchText(call, labels)].filter(Boolean).join(' · ');
}

function searchText({ search, matches, link }: CallView, labels: Labels): string {
  if (link) return '';
  if (search === 'searching') return labels.text('call_searching');
  if (search === 'none') return labels.text('call_noMatch');
  if (search === 'failed') return labels.text('call_searchFailed');
  return search === 'many' ? labels.text('call_matches', { count: matches.length }) : '';
}

/** SLDS utility icon. */
export function iconOf(call: CallView): string {
  const { state, held } = call;
  if (state === 'offered') return ringsHere(call) ? 'incoming_call' : 'outbound_call';
  if (state === 'connected') return held ? 'pause' : 'call';
  return state === 'wrappingUp' ? 'edit_form' : 'end_call';
}

/** From when the call's timer runs, ms since 1970: ringing, talking, wrapping up are timed each from its own start. */
export function sinceOf({ state, offeredAt, connectedAt, endedAt }: CallView): number | undefined {
  if (state === 'offered') return offeredAt;
  return state === 'connected' ? connectedAt : endedAt;
}
