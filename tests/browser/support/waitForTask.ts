import type { OrgRecord } from '../../../apps/simulator/org/engine';
import type { Stage } from './openStage';

/** How long a Task may take to get there, ms. */
const PATIENCE = 10_000;

/** The one Task of an interaction, as soon as it has this status. @throws when there is a second one, or none in 10 s */
export async function waitForTask(stage: Stage, interactionId: string, status: string): Promise<OrgRecord> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const tasks = stage.tasksOf(interactionId);
    if (tasks.length > 1) throw new Error(`There are ${tasks.length} Tasks of one interaction.`);
    if (tasks[0]?.Status === status) return tasks[0];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No Task with status ${status}: ${JSON.stringify(stage.tasksOf(interactionId))}`);
}
