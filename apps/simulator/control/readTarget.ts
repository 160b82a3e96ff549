import type { CallTarget, Engine } from '../desktop/engine';
import { findAgent } from './findAgent';
import type { Body } from './readBody';

/** Whom a call is for: the body's `to`, else whoever is free longest. @throws HttpError 404 for an agent who is none */
export function readTarget(engine: Engine, body: Body): CallTarget {
  const to = body.text('to');
  if (to === '' || to === 'longestIdle') return { kind: 'longestIdle' };
  return { kind: 'agent', agentId: findAgent(engine, to).id };
}
