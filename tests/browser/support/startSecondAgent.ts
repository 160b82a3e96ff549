import type { AgentPage, PhoneHost } from './agentPage';
import type { Stage } from './openStage';

/** Another user of the same org, in a browser of their own: signed in to both sides and ready for calls. */
export async function startSecondAgent(stage: Stage, host?: PhoneHost): Promise<AgentPage> {
  const ben = await stage.agent(2, host);
  await ben.signInToOrg(2);
  await ben.start();
  return ben;
}
