import budgets from '../../bench/budgets.json';
import { loadedLater } from '../../bench/loadedLater';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

describe('the page in Open CTI’s frame', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('loads what a call needs and no more, when the first one comes', async () => {
    const agent = await stage.agent();
    await agent.start();
    const interactionId = agent.call('+14155550123');
    await agent.answer();
    await agent.end();
    await agent.wrapUp('Resolved');
    await waitForTask(stage, interactionId, 'Completed');
    const { names, kib } = await loadedLater(await agent.frame());
    expect(names).toEqual(expect.arrayContaining(['wxccCallHandling.js', 'openPageOutbox.js']));
    expect(names).not.toContain('wxccDialPad.js');
    expect(names).not.toContain('labels.es.js');
    expect(kib).toBeLessThanOrEqual(budgets.laterOfCallKiB);
  });
});
