import type { Clock } from 'c/wxccBase';
import type { Call, Engine, InboundRequest } from '../desktop/engine';
import { EngineError } from '../desktop/engine';
import { HttpError } from '../server/httpError';
import type { Body } from './readBody';
import { readTarget } from './readTarget';
import type { CallerNumbers, Scenario } from './scenarios';
import { ABANDON_AFTER, RONA_AFTER, SAMPLE_ADDRESS, SAMPLE_VARIABLES, STEP_AFTER } from './scenarios';
import { dialOut } from './dialOut';
import { makeAvailable, otherAgent, TRANSFER_STEPS } from './transferActs';

export interface ControlRoutesDeps {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly numbers: () => Promise<CallerNumbers>;
}

/** What the API calls a call that the contact center makes by itself, and Webex's word for it. */
export const PLACED = { callback: 'CALLBACK', campaign: 'STANDARD_PREVIEW_CAMPAIGN' } as const;

async function callerNumber({ numbers }: ControlRoutesDeps, caller: Scenario['caller']): Promise<string> {
  if (caller === 'withheld') return '';
  if (caller === 'address') return SAMPLE_ADDRESS;
  const [first] = (await numbers())[caller];
  if (!first) throw new HttpError(409, `The org has no number that is ${caller}.`);
  return first.number;
}

/** What Webex calls a call that the contact center makes by itself. */
const outboundOf = ({ placed }: Scenario): Pick<InboundRequest, 'outboundType'> =>
  placed === undefined || placed === 'outdial' ? {} : { outboundType: PLACED[placed] };

function offer({ engine }: ControlRoutesDeps, scenario: Scenario, call: Pick<InboundRequest, 'from' | 'target'>): Call {
  const rona = engine.settings.ronaSeconds;
  if (scenario.end === 'rona') engine.settings.ronaSeconds = RONA_AFTER;
  const entered = engine.calls.enter({
    ...{ ...call, variables: SAMPLE_VARIABLES },
    ...(scenario.mediaType && { mediaType: scenario.mediaType }),
    ...outboundOf(scenario),
  });
  // The timer is running: what the next call finds is the usual time again.
  engine.settings.ronaSeconds = rona;
  return entered;
}

/**
 * Starts a scenario; what follows by itself comes with the clock.
 * @throws HttpError 404 for an agent who is none, 409 where the org has no such number or nobody can take the call
 */
export async function runScenario(deps: ControlRoutesDeps, scenario: Scenario, body: Body): Promise<Call> {
  const { engine, clock } = deps;
  const target = readTarget(engine, body);
  const from = await callerNumber(deps, scenario.caller);
  if (scenario.placed === 'outdial') return dialOut(engine, target, from);
  makeAvailable(engine, target);
  const call = offer(deps, scenario, { from, target });
  if (scenario.end === 'abandon')
    clock.after(ABANDON_AFTER, () => call.state === 'ringing' && engine.calls.hangUp(call.interactionId));
  if (scenario.end in TRANSFER_STEPS) playSteps(deps, call, scenario.end as keyof typeof TRANSFER_STEPS);
  return call;
}

/** One step after the other, with pauses in which pages and Salesforce keep up. Somebody who interferes ends it. */
function playSteps({ engine, clock }: ControlRoutesDeps, call: Call, name: keyof typeof TRANSFER_STEPS): void {
  const from = call.legs.at(-1)?.agentId;
  if (!from) throw new HttpError(409, 'Nobody is free for this call. Sign an agent in first.');
  const agents = { from, to: otherAgent(engine, from) };
  const play = (left: readonly (typeof TRANSFER_STEPS)[typeof name][number][]): void => {
    const [step, ...rest] = left;
    if (!step) return;
    clock.after(STEP_AFTER, () => {
      try {
        step(engine, call, agents);
        play(rest);
      } catch (error) {
        if (!(error instanceof EngineError) && !(error instanceof HttpError)) throw error;
      }
    });
  };
  play(TRANSFER_STEPS[name]);
}
