import type { AgentPage } from '../tests/browser/support/agentPage';
import type { Stage } from '../tests/browser/support/openStage';
import { openRecord } from '../tests/browser/support/openRecord';
import { until } from '../tests/browser/support/until';
import { waitForTask } from '../tests/browser/support/waitForTask';
import { pause } from './pause';

/** Between two steps of a person, ms: longer than anything that follows from the step before. */
const STEP = 1_200;
const KNOWN = '+14155550123';
const NOBODY = '+14155550199';

export interface PlayedCall {
  /** Of the call center definition, over the simulator's own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A second agent takes part. */
  readonly needsTwo?: boolean;
  /** Plays it to the end: logged and complete. */
  play(stage: Stage, agents: readonly [AgentPage, AgentPage?]): Promise<void>;
}

const AT_CONNECT = { '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true' };

async function finish(stage: Stage, agent: AgentPage, id: string): Promise<void> {
  await pause(STEP);
  await agent.end();
  await pause(STEP);
  await agent.wrapUp('Resolved');
  await waitForTask(stage, id, 'Completed');
}

async function inbound(stage: Stage, agent: AgentPage, from: string): Promise<void> {
  const id = agent.call(from);
  await agent.answer();
  await until(() => stage.tasksOf(id).length === 1, 'a Task');
  await finish(stage, agent, id);
}

async function withNotes(stage: Stage, agent: AgentPage): Promise<void> {
  const id = agent.call(KNOWN);
  await agent.answer();
  await until(() => stage.tasksOf(id).length === 1, 'a Task');
  await pause(STEP);
  await agent.end();
  await agent.softphone.getByLabel('Notes').fill('Wants her invoice again.');
  await agent.wrapUp('Resolved');
  await waitForTask(stage, id, 'Completed');
}

async function transfer(stage: Stage, ada: AgentPage, ben: AgentPage | undefined): Promise<void> {
  if (!ben) throw new Error('A transfer needs a second agent.');
  const id = ada.call(KNOWN, { ActivityId: '' });
  await ada.answer();
  await until(() => stage.simulator.engine.findCall(id).variables[0]?.value !== '', 'the shared record');
  await pause(STEP);
  await ada.softphone.getByRole('button', { name: 'Transfer…' }).click();
  await ada.softphone.getByText('Ben Okafor').click();
  await ada.softphone.getByRole('button', { name: 'Transfer', exact: true }).click();
  await ben.answer();
  await pause(STEP);
  await ada.wrapUp('Resolved');
  await finish(stage, ben, id);
}

async function outbound(stage: Stage, agent: AgentPage): Promise<void> {
  await openRecord(stage, agent, 'Contact', 'Grace Hall');
  await agent.clickNumber();
  await agent.softphone.getByText('Connected').first().waitFor();
  await finish(stage, agent, stage.simulator.engine.listCalls()[0]?.interactionId ?? '');
}

/** The calls whose requests are counted, by the names of `budgets.json`. */
export const PLAYED_CALLS: Readonly<Record<string, PlayedCall>> = {
  'inbound, one match': { settings: AT_CONNECT, play: (stage, [ada]) => inbound(stage, ada, KNOWN) },
  'inbound, with case and notes': {
    settings: { ...AT_CONNECT, '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true' },
    play: (stage, [ada]) => withNotes(stage, ada),
  },
  'inbound, no match': { settings: AT_CONNECT, play: (stage, [ada]) => inbound(stage, ada, NOBODY) },
  'transfer to a second agent': {
    settings: {
      ...AT_CONNECT,
      '/reqActivityRecordConfig/isActivityRecordOwnershiptobeChangedForTransferredCalls': 'true',
      '/reqActivityRecordConfig/nameOfTheCadvariableHoldingActivityRecordId': 'ActivityId',
    },
    needsTwo: true,
    play: (stage, [ada, ben]) => transfer(stage, ada, ben),
  },
  'outbound by a click': { settings: AT_CONNECT, play: (stage, [ada]) => outbound(stage, ada) },
};
