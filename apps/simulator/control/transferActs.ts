import type { Call, CallTarget, Destination, Engine } from '../desktop/engine';
import { AVAILABLE } from '../desktop/engine';
import { HttpError } from '../server/httpError';
import { findAgent } from './findAgent';
import type { Body } from './readBody';

/** What an agent would do in the Desktop, for tests that are about something else. */
export type AgentAct = (engine: Engine, interactionId: string, agentId: string, body: Body) => unknown;

/** Calls only reach available agents. Whoever names an agent, and is not told to wait, means now. */
export function makeAvailable(engine: Engine, target: CallTarget): void {
  const wanted = target.kind === 'agent' ? [target.agentId] : engine.tenant.agents.map(({ id }) => id);
  const ready = wanted.filter((id) => engine.sessionOf(id)?.station && engine.taskMap(id).size === 0);
  if (target.kind === 'agent' && !engine.sessionOf(target.agentId)?.station)
    throw new HttpError(409, 'That agent is not signed in. Sign in to the Desktop first.');
  const isAnyAvailable = ready.some((id) => engine.sessionOf(id)?.subStatus === 'Available');
  const first = ready[0];
  if (!isAnyAvailable && first) engine.agents.setState(first, AVAILABLE.id);
}

/** `{ to: agent }`, `{ queue: id or name }` or `{ number }`. */
function readDestination(engine: Engine, body: Body): Destination {
  const [to, queue, number] = [body.text('to'), body.text('queue'), body.text('number')];
  if (to) return { kind: 'agent', agentId: findAgent(engine, to).id };
  if (number) return { kind: 'number', number };
  const found = engine.tenant.queues.find(({ id, name }) => id === queue || name === queue);
  if (!found) throw new HttpError(400, 'Say whom: { to: agent }, { queue } or { number }.');
  return { kind: 'queue', queueId: found.id };
}

/** Whom it is for is made available, unless the body says `wait`. */
function destinationOf(engine: Engine, body: Body): Destination {
  const destination = readDestination(engine, body);
  if (destination.kind === 'number' || body.flag('wait', false)) return destination;
  makeAvailable(engine, destination.kind === 'agent' ? destination : { kind: 'longestIdle' });
  return destination;
}

/** What the agent of a call can do with it and others. The owner does it, unless the body names an agent. */
export const TRANSFER_ACTS: Readonly<Record<string, AgentAct>> = {
  transfer: (engine, id, agentId, body) => engine.transfers.blind(id, agentId, destinationOf(engine, body)),
  consult: (engine, id, agentId, body) => engine.consults.start(id, agentId, destinationOf(engine, body)),
  'consult-end': (engine, id, agentId) => engine.consults.end(id, agentId),
  'consult-transfer': (engine, id, agentId) => engine.transfers.consulted(id, agentId),
  conference: (engine, id, agentId) => engine.transfers.conference(id, agentId),
  leave: (engine, id, agentId) => engine.transfers.leave(id, agentId),
  drop: (engine, id, agentId, body) =>
    engine.transfers.drop(id, agentId, body.text('to') ? findAgent(engine, body.text('to')).id : body.text('number')),
};

/** The agent other than the one who has the call. @throws HttpError 409 when nobody else is signed in */
export function otherAgent(engine: Engine, besides: string): string {
  const other = engine.tenant.agents.find(({ id }) => id !== besides && engine.sessionOf(id)?.station);
  if (!other) throw new HttpError(409, 'Sign a second agent in first: it takes two.');
  return other.id;
}

/** One step of a scenario with two agents. */
type Step = (engine: Engine, call: Call, agents: { readonly from: string; readonly to: string }) => unknown;

const accept: Step = ({ calls }, { interactionId }, { from }) => calls.accept(interactionId, from);
const consult: Step = (engine, { interactionId }, { from, to }) => {
  makeAvailable(engine, { kind: 'agent', agentId: to });
  return engine.consults.start(interactionId, from, { kind: 'agent', agentId: to });
};

/** What happens by itself after a call was offered, step by step. */
export const TRANSFER_STEPS = {
  transfer: [
    accept,
    (engine, { interactionId }, { from, to }) => {
      makeAvailable(engine, { kind: 'agent', agentId: to });
      return engine.transfers.blind(interactionId, from, { kind: 'agent', agentId: to });
    },
  ],
  consult: [accept, consult],
  conference: [
    accept,
    consult,
    ({ consults }, { interactionId }, { to }) => consults.accept(interactionId, to),
    ({ transfers }, { interactionId }, { from }) => transfers.conference(interactionId, from),
  ],
} as const satisfies Record<string, readonly Step[]>;
