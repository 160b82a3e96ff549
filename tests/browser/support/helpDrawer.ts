import type { Locator } from 'playwright-core';
import type { AgentPage } from './agentPage';
import type { Stage } from './openStage';

/** The phone's help, where an agent sees which settings are in force. */
export const helpDrawer = {
  /** The org, an agent whose Desktop signs in by itself, and the help drawer open. */
  async open(stage: Stage): Promise<AgentPage> {
    stage.simulator.engine.settings.autoSignIn = '1';
    const agent = await stage.agent();
    await agent.openOrg();
    await agent.openPhone();
    await agent.waitForReady();
    stage.simulator.engine.agents.setState(agent.profile.id, '0');
    await agent.softphone.getByRole('button', { name: 'Help' }).click();
    await agent.softphone.getByText(/^Definition [0-9a-f]{8}, read at /).waitFor();
    return agent;
  },
  /** Says whether live notes are on. */
  notesRow: ({ softphone }: AgentPage): Locator => softphone.locator('.wxcc-help__row', { hasText: 'Live notes' }),
  readAgain: ({ softphone }: AgentPage): Promise<void> =>
    softphone.getByRole('button', { name: 'Read settings again' }).click(),
};
