import type { AgentPage } from './agentPage';
import type { Stage } from './openStage';

/** Another user of the same org, in a browser of their own: signed in to both sides and ready for calls. */
export async function startSecondAgent(stage: Stage): Promise<AgentPage> {
  const ben = await stage.agent(2);
  await ben.signInToOrg(2);
  await ben.start();
  return ben;
}
