import { callKey, handoverLine, TASK_STATUS } from 'c/wxccActivity';
import type { CallSubmission, FieldValues, LaterSave } from 'c/wxccSalesforce';
import type { CallPapers } from './callPapers';
import type { DeskContext } from './deskContext';
import { receivedTaskId } from './sharedRecord';
import { sharedTextNames } from './sharedTextNames';
import { withoutDividers } from './withoutDividers';

/** What of a submission hangs on whose call it is. */
type Owned = Pick<CallSubmission, 'task' | 'taskId' | 'fallback' | 'history' | 'later' | 'sharedTexts'>;

/** One write of a Task. */
export interface WrittenValues {
  readonly given: FieldValues;
  /** Those that the outbox does not have. */
  readonly changed: FieldValues;
  /** What it had before this write. */
  readonly before: FieldValues | undefined;
  readonly isFinal: boolean;
}

/** The Task follows the call from agent to agent (feature-dictionary §5.5), where the administrator wants it so. */
export interface Ownership {
  /** Before values are compared with what the outbox has: a call that comes back starts afresh, as its owner's. */
  claim(papers: CallPapers, task: FieldValues): FieldValues;
  submission(papers: CallPapers, values: WrittenValues): Owned;
  /** Told of every change of the call. */
  follow(papers: CallPapers): void;
}

/** What belongs to the call as a whole: the first agent's word, which the next one's start does not change. */
const INHERITED = ['Subject', 'ActivityDate', 'Wxcc_Start_Time__c', 'Wxcc_Hour_of_Day__c', 'WhoId', 'WhatId'];

/** A Task with a result is some agent's finished one (WxccHandover): of a call that may go on it must not be there yet. */
const RESULT = ['CallDisposition'];

interface Standing {
  /** The leg for which this agent took the Task; 0 for none, or for a call that was handed over since. */
  takenLeg: number;
  taskId?: string;
  /** The first write of a Task that another agent made. */
  isTakeover: boolean;
  /** What finishes the Task if nobody takes the call that was handed over. */
  last?: LaterSave;
}

/** So long (ms) after an agent's part a call that nobody took counts as over: longer than callers wait in a queue. */
const ABANDONED_AFTER_MS = 30 * 60_000;

const without = (values: FieldValues, names: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

const NOTHING: Ownership = {
  claim: (_papers, task) => task,
  submission: (_papers, { changed }) => ({ task: changed }),
  follow: () => undefined,
};

type OwnershipContext = Pick<DeskContext, 'settings' | 'user' | 'clock' | 'outbox'>;

class FollowingOwnership implements Ownership {
  private readonly context: OwnershipContext;
  private readonly standings = new WeakMap<CallPapers, Standing>();

  constructor(context: OwnershipContext) {
    this.context = context;
  }

  follow(papers: CallPapers): void {
    const { session } = papers;
    if (!session.isHandedOver) return;
    this.standingOf(papers).takenLeg = 0;
    this.context.outbox.handOver(callKey(session, this.context.settings.activity));
  }

  claim(papers: CallPapers, task: FieldValues): FieldValues {
    const { session } = papers;
    const standing = this.standingOf(papers);
    if (session.isHandedOver || standing.takenLeg === session.leg) return task;
    const taskId = receivedTaskId(session, this.context.settings.activity);
    Object.assign(standing, { takenLeg: session.leg, isTakeover: taskId !== undefined });
    if (taskId !== undefined) standing.taskId = taskId;
    papers.submitted = undefined;
    return { ...task, OwnerId: this.context.user.userId };
  }

  submission(papers: CallPapers, values: WrittenValues): Owned {
    const owned = this.owned(papers, values);
    const names = sharedTextNames(this.context.settings.activity);
    // Without Apex it is decided at once, before the agent types, whether a Task can be taken.
    const mayWrite = owned.fallback !== undefined && this.context.settings.activity.notes;
    const isShared = mayWrite || names.some((name) => name in owned.task);
    return { ...owned, task: withoutDividers(owned.task, names), ...(isShared && { sharedTexts: names }) };
  }

  private owned(papers: CallPapers, values: WrittenValues): Owned {
    const standing = this.standingOf(papers);
    if (papers.session.isHandedOver) return this.farewell(papers, values);
    const { taskId } = standing;
    if (taskId === undefined) return { task: values.changed };
    const { interactionId, agentId } = papers.session;
    const fallback = { callKey: `${interactionId}|${agentId}`, task: without(papers.submitted ?? {}, ['OwnerId']) };
    const task = standing.isTakeover ? without(values.changed, INHERITED) : values.changed;
    standing.isTakeover = false;
    return { task, taskId, fallback };
  }

  /**
   * The next agent's values stay: of this one's there are the notes and a line. Where there is no next agent, because the
   * caller gave up in the queue, the values follow and the Task is finished.
   */
  private farewell(papers: CallPapers, { given, changed, before, isFinal }: WrittenValues): Owned {
    const { user, clock } = this.context;
    const { session } = papers;
    const isLate = session.state === 'closed';
    if (!isFinal && !isLate) {
      // Not sent, so not had: the last write is whole, for the Task may not be there yet.
      papers.submitted = before;
      return { task: {} };
    }
    // The same however often it is asked for: Apex keeps a line once.
    const at = session.times.wrappedUpAt ?? session.times.endedAt ?? session.lastAt;
    const line = handoverLine({ at, task: { ...before, ...given } }, user);
    const { OwnerId: _, ...task } = changed;
    const standing = this.standingOf(papers);
    const values = { ...standing.last?.task, ...without(task, sharedTextNames(this.context.settings.activity)) };
    const notBefore = clock.now() + ABANDONED_AFTER_MS;
    standing.last = { notBefore, task: values, history: { line, alone: true, finish: true } };
    const now = without(task, RESULT);
    return {
      task: 'Status' in now ? { ...now, Status: TASK_STATUS.open } : now,
      history: { line, alone: true },
      later: standing.last,
    };
  }

  private standingOf(papers: CallPapers): Standing {
    const known = this.standings.get(papers) ?? { takenLeg: 0, isTakeover: false };
    this.standings.set(papers, known);
    return known;
  }
}

export function createOwnership(context: OwnershipContext): Ownership {
  return context.settings.activity.changeOwnership ? new FollowingOwnership(context) : NOTHING;
}
