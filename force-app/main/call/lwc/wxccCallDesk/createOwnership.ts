import { handoverLine, TASK_STATUS } from 'c/wxccActivity';
import type { CallSubmission, FieldValues } from 'c/wxccSalesforce';
import type { CallPapers } from './callPapers';
import type { DeskContext } from './deskContext';
import { receivedTaskId } from './sharedRecord';

/** What of a submission hangs on whose call it is. */
type Owned = Pick<CallSubmission, 'task' | 'taskId' | 'fallback' | 'history'>;

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

/** What was added to the notes; all of them when they were rewritten. */
function lateNote(field: string, changed: FieldValues, before: FieldValues = {}): string {
  const [old, text] = [before[field], changed[field]];
  if (typeof text !== 'string') return '';
  return typeof old === 'string' && text.startsWith(old) ? text.slice(old.length) : text;
}

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

  submission(papers: CallPapers, values: WrittenValues): Owned {
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

  /** The next agent's values stay; what this one wrote since joins the line at the end. */
  private farewell(papers: CallPapers, standing: Standing, { given, changed, before, isFinal }: WrittenValues): Owned {
    const { settings, user, clock } = this.context;
    const { session } = papers;
    standing.lateNote = lateNote(settings.activity.notesField, changed, before) || standing.lateNote;
    if (!isFinal) {
      // Not sent, so not had: the last write is whole, for the Task may not be there yet.
      papers.submitted = before;
      return { task: {} };
    }
    const at = session.times.wrappedUpAt ?? session.times.endedAt ?? clock.now();
    const line = handoverLine({ at, task: { ...before, ...given }, note: standing.lateNote }, user);
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
