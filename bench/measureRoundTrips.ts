import type { PhoneHost } from '../tests/browser/support/agentPage';
import type { Stage } from '../tests/browser/support/openStage';
import { startSecondAgent } from '../tests/browser/support/startSecondAgent';
import { countRoundTrips } from './countRoundTrips';
import type { RoundTrips } from './countRoundTrips';
import { pause } from './pause';
import type { PlayedCall } from './playedCalls';

/** ms of each answer of Salesforce: enough to tell who waited for whom. */
const LATENCY = 150;
/** After the last answer nothing more comes, ms. */
const QUIET = 1_500;

/** Plays a call in the browser and counts its requests on the wire, from the ringing to the finished log. */
export async function measureRoundTrips(stage: Stage, call: PlayedCall, host?: PhoneHost): Promise<RoundTrips> {
  await stage.reset();
  const { org } = stage.simulator;
  org.useSettings({ ...org.settings(), ...call.settings });
  const ada = await stage.agent(1, host);
  await ada.start();
  const ben = call.needsTwo ? await startSecondAgent(stage, host) : undefined;
  await pause(QUIET);
  org.door.set('*', { latency: LATENCY });
  const before = org.door.operations().length;
  await call.play(stage, [ada, ben]);
  await pause(QUIET);
  return countRoundTrips(org.door.operations().slice(before), LATENCY);
}
