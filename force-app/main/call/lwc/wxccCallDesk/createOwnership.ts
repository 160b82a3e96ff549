import { handoverLine, TASK_STATUS } from 'c/wxccActivity';
import type { CallSubmission, FieldValues } from 'c/wxccSalesforce';
import type { CallPapers } from './callPapers';
import type { DeskContext } from './deskContext';
import { receivedTaskId } from './sharedRecord';

/** What of a submission hangs on whose call it is. */
type Owned = Pick<CallSubmission, 'task' | 'taskId' | 'fallback' | 'history'>;

/** The Task follows the call from agent to agent (feature-dictionary §5.5), where the administrator wants it so. */
export interface Ownership {
  /** Before values are compared with what the outbox has: a call that comes back starts afresh, as its owner's. */
  claim(papers: CallPapers, task: FieldValues): FieldValues;
  /** @param given all values of this write · `changed`: those that the outbox does not have */
  submission(papers: CallPapers, values: { given: FieldValues; changed: FieldValues; isFinal: boolean }): Owned;
  /** Told of every change of the call. */
  follow(papers: CallPapers): void;
}

/** What belongs to the call as a whole: the first agent's word, which the next one's start does not change. */
const INHERITED = ['Subject', 'ActivityDate', 'Wxcc_Start_Time__c', 'Wxcc_Hour_of_Day__c', 'WhoId', 'WhatId'];

interface Standing {
  /** The leg for which this agent took the Task; 0 for none, or for a call that was handed over since. */
  takenLeg: number;
  taskId?: string;
  /** The first write of a Task that another agent made. */
  isTakeover: boolean;
  /** What the agent wrote since the call was handed over. */
  lateNote: string;
}

const without = (values: FieldValues, names: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

const NOTHING: Ownership = {
  claim: (_papers, task) => task,
  submission: (_papers, { changed }) => ({ task: changed }),
  follow: () => undefined,
};

type OwnershipContext = Pick<DeskContext, 'settings' | 'user' | 'clock'>;

class FollowingOwnership implements Ownership {
  private readonly context: OwnershipContext;
  private readonly standings = new WeakMap<CallPapers, Standing>();

  constructor(context: OwnershipContext) {
    this.context = context;
  }

  follow(papers: CallPapers): void {
    if (papers.session.isHandedOver) this.standingOf(papers).takenLeg = 0;
  }

  claim(papers: CallPapers, task: FieldValues): FieldValues {
    const { session } = papers;
    const standing = this.standingOf(papers);
    if (session.isHandedOver || standing.takenLeg === session.leg) return task;
    const taskId = receivedTaskId(session, this.context.settings.activity);
    Object.assign(standing, { takenLeg: session.leg, lateNote: '', isTakeover: taskId !== undefined });
    if (taskId !== undefined) standing.taskId = taskId;
    papers.submitted = undefined;
    return { ...task, OwnerId: this.context.user.userId };
  }

  submission(papers: CallPapers, values: { given: FieldValues; changed: FieldValues; isFinal: boolean }): Owned {
    const standing = this.standingOf(papers);
    if (papers.session.isHandedOver) return this.farewell(papers, standing, values);
    const { taskId } = standing;
    if (taskId === undefined) return { task: values.changed };
    const { interactionId, agentId } = papers.session;
    const fallback = { callKey: `${interactionId}|${agentId}`, task: without(papers.submitted ?? {}, ['OwnerId']) };
    const task = standing.isTakeover ? without(values.changed, INHERITED) : values.changed;
    standing.isTakeover = false;
    return { task, taskId, fallback };
  }

  /** The next agent's values stay; what this one wrote joins the line at the end. */
  private farewell(
    { session, submitted }: CallPapers,
    standing: Standing,
    { given, changed, isFinal }: { given: FieldValues; changed: FieldValues; isFinal: boolean },
  ): Owned {
    const { settings, user, clock } = this.context;
    const note = changed[settings.activity.notesField];
    if (typeof note === 'string') standing.lateNote = note;
    if (!isFinal) return { task: {} };
    const at = session.times.wrappedUpAt ?? session.times.endedAt ?? clock.now();
    const known = { ...submitted, ...given };
    const line = handoverLine({ at, task: known, note: standing.lateNote }, user);
    const { OwnerId: _, ...task } = changed;
    return { task: 'Status' in task ? { ...task, Status: TASK_STATUS.open } : task, history: { line, alone: true } };
  }

  private standingOf(papers: CallPapers): Standing {
    const known = this.standings.get(papers) ?? { takenLeg: 0, isTakeover: false, lateNote: '' };
    this.standings.set(papers, known);
    return known;
  }
}

export function createOwnership(context: OwnershipContext): Ownership {
  return context.settings.activity.changeOwnership ? new FollowingOwnership(context) : NOTHING;
}
