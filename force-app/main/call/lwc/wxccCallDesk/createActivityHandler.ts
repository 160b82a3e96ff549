import { callTask } from 'c/wxccActivity';
import type { CallTask, Relation } from 'c/wxccActivity';
import type { WrapUpReason } from 'c/wxccBase';
import { textFields, TYPING_PAUSE_MS } from 'c/wxccNotes';
import type { AgentTexts } from 'c/wxccNotes';
import type { FieldValues, LoggedCall } from 'c/wxccSalesforce';
import { factsOf } from './callPapers';
import type { CallPapers, RelatedRecord } from './callPapers';
import type { CaseHandler } from './createCaseHandler';
import type { TaskWriter } from './createTaskWriter';
import type { DeskContext } from './deskContext';
import type { DeskHandler } from './deskHandler';
import { relationTo } from './relationTo';
import { within } from './within';

/** ms. Who leaves the notes to wrap up gets one save, not two. */
const LEAVING_PAUSE_MS = 500;

/** A Task without its caller is better than one that comes too late: so long (ms) a save waits for a search or a name. */
const SAVE_WAITS_MS = 5_000;

type Moment = 'connected' | 'wrapUp' | 'closed';

const relationFields = ({ whoId, whatId }: Relation): FieldValues => ({
  ...(whoId && { WhoId: whoId }),
  ...(whatId && { WhatId: whatId }),
});

/** What agents may ask of a call's Task. */
export interface ActivityHandler extends DeskHandler {
  /** Keeps what was typed, and saves it while it grows. */
  setTexts(papers: CallPapers, texts: AgentTexts, isDone?: boolean): void;
  /** Opens the Task; makes it first where there is none yet. */
  openActivity(papers: CallPapers): void;
  /** Relates the Task to a record. */
  associate(papers: CallPapers, record: RelatedRecord): void;
}

/** Writes the call's Task: at connect by flag, at wrap-up where it is to be opened then, and at the end. */
class WorkingActivityHandler implements ActivityHandler {
  private readonly context: DeskContext;
  private readonly writer: TaskWriter;
  private readonly cases: CaseHandler;
  /** Saves of one call, one after the other. */
  private readonly saves = new WeakMap<CallPapers, Promise<void>>();
  /** To be opened as soon as there is a Task. */
  private readonly toOpen = new WeakSet<CallPapers>();
  private readonly refreshed = new WeakSet<CallPapers>();
  /** Their Task was asked for: before that it is kept back in the journal. */
  private readonly asked = new WeakSet<CallPapers>();

  constructor(context: DeskContext, writer: TaskWriter, cases: CaseHandler) {
    this.context = context;
    this.writer = writer;
    this.cases = cases;
  }

  handle: NonNullable<DeskHandler['handle']> = (papers, effect) => {
    if (effect.kind !== 'saveActivity' || papers.session.role !== 'owner') return;
    const { moment } = effect;
    const isTaskWanted = this.wantsTask(papers, moment);
    // The save waits for the search, and a page may die meanwhile.
    if (moment === 'connected' && papers.session.isAnswered) this.keep(papers);
    if (isTaskWanted || this.cases.wants(papers)) this.queue(papers, moment, isTaskWanted);
    if (this.opensAt(papers, moment)) this.open(papers);
  };

  handleLogged: NonNullable<DeskHandler['handleLogged']> = (papers, before) => {
    const { logged } = papers;
    if (!logged?.taskId || before?.taskId) return;
    this.refresh(papers, logged);
    const isWanted = this.toOpen.has(papers) && papers.session.state !== 'closed';
    if (isWanted) this.open(papers);
  };

  setTexts(papers: CallPapers, texts: AgentTexts, isDone = false): void {
    const { settings, clock, texts: kept } = this.context;
    const { session } = papers;
    kept.set(session.interactionId, texts);
    if (!settings.activity.enabled || !session.isAnswered || session.role !== 'owner') return;
    const now = clock.now();
    if (this.isThere(papers)) {
      const task = textFields(kept.of(session.interactionId), settings.activity);
      this.writer.write(papers, { task, notBefore: now + TYPING_PAUSE_MS });
      if (isDone) clock.after(LEAVING_PAUSE_MS, () => this.hurry(papers));
    } else {
      this.keepBack(papers);
    }
  }

  openActivity(papers: CallPapers): void {
    const { settings, notify } = this.context;
    const { interactionId, isAnswered } = papers.session;
    if (!settings.activity.enabled || !isAnswered) {
      const code = isAnswered ? 'activityDisabled' : 'activityTooEarly';
      notify({ severity: 'info', code, params: {}, interactionId });
      return;
    }
    if (!papers.logged?.taskId) this.queue(papers, 'connected', true);
    this.open(papers);
  }

  associate(papers: CallPapers, { id, name, personContactId }: RelatedRecord): void {
    const recordId = personContactId ?? id;
    const change = relationTo(recordId, papers.relation);
    papers.related = { ...papers.related, [recordId]: name };
    papers.relation = change.relation;
    if (!this.context.settings.activity.enabled) return;
    if (this.isThere(papers)) this.writer.write(papers, { task: change.fields });
    else this.keepBack(papers);
  }

  /** Is the Task made, or on its way? Its first write has to be the whole one: whoever gets the call may leave it as it is. */
  private isThere(papers: CallPapers): boolean {
    return this.asked.has(papers) || papers.logged?.taskId !== undefined;
  }

  /** Where the Task is made later, the journal has it from the start: a page that dies loses no call. */
  private keepBack(papers: CallPapers): void {
    if (!this.isThere(papers) && papers.session.isAnswered) this.keep(papers);
  }

  private keep(papers: CallPapers): void {
    const { settings, outbox } = this.context;
    const { interactionId } = papers.session;
    if (!settings.activity.enabled) return;
    const { fields: task, optional } = this.taskOf(papers, 'connected');
    outbox.keep({ callKey: this.writer.keyOf(papers.session), interactionId, task, optional });
  }

  /** What waits for a pause in the typing leaves now. What failed keeps its own pace. */
  private hurry(papers: CallPapers): void {
    const key = this.writer.keyOf(papers.session);
    const { outbox } = this.context;
    if (outbox.state.value.calls[key]?.log === 'saving') outbox.retry(key);
  }

  /** Opening at connect without making it then contradicts itself: it is made (D4 of the feature dictionary). */
  private createsAtConnect(): boolean {
    const { createAt, openAtConnected } = this.context.settings.activity;
    return createAt === 'connected' || openAtConnected;
  }

  private wantsTask(papers: CallPapers, moment: Moment): boolean {
    const { enabled, openAtWrapUp } = this.context.settings.activity;
    if (!enabled || moment === 'closed') return enabled;
    return moment === 'connected' ? this.createsAtConnect() : openAtWrapUp && !papers.logged?.taskId;
  }

  /** Not after a reload: the agent has had it on the screen already. */
  private opensAt({ session }: CallPapers, moment: Moment): boolean {
    const { enabled, openAtConnected, openAtWrapUp } = this.context.settings.activity;
    if (!enabled || moment === 'closed') return false;
    return moment === 'connected' ? openAtConnected && !session.isRecovered : openAtWrapUp;
  }

  private queue(papers: CallPapers, moment: Moment, isTaskWanted: boolean): void {
    const earlier = this.saves.get(papers) ?? Promise.resolve();
    const { session } = papers;
    const next = earlier.then(() => this.save({ papers, session, moment, isTaskWanted }));
    this.saves.set(papers, next.catch(this.context.onError));
  }

  private async save(wanted: {
    papers: CallPapers;
    session: CallPapers['session'];
    moment: Moment;
    isTaskWanted: boolean;
  }): Promise<void> {
    const { papers, session, moment, isTaskWanted } = wanted;
    const { clock, names } = this.context;
    await within(clock, SAVE_WAITS_MS, papers.lookup);
    const reason = session.wrapUpId === '' ? undefined : within(clock, SAVE_WAITS_MS, names.find(session.wrapUpId));
    const wrapUp = (await reason) ?? (session.wrapUpId === '' ? undefined : names.known(session.wrapUpId));
    const newCase = this.cases.take(papers);
    const options = { final: moment === 'closed', ...(newCase && { case: newCase }) };
    if (isTaskWanted) this.asked.add(papers);
    if (isTaskWanted) this.write(papers, this.taskOf({ ...papers, session }, moment, wrapUp), options);
    else if (newCase) this.writer.write(papers, { task: {}, withoutTask: true, ...options });
    if (papers.search === 'searching') void this.addRelation(papers, papers.lookup);
  }

  private taskOf(papers: CallPapers, moment: Moment, wrapUp?: WrapUpReason): CallTask {
    const { settings, user, texts } = this.context;
    const facts = factsOf(papers, this.context, wrapUp);
    const typed = texts.of(papers.session.interactionId);
    const extra: Readonly<Record<string, string>> = typed.notes === undefined ? {} : { callNotes: typed.notes };
    const isFinal = moment === 'closed';
    const task = callTask({ facts, settings, relation: papers.relation, isFinal, when: user, extra });
    return { ...task, fields: { ...task.fields, ...textFields(typed, settings.activity) } };
  }

  private write(
    papers: CallPapers,
    { fields, optional, notices }: CallTask,
    options: { final?: boolean; notBefore?: number; case?: FieldValues },
  ): void {
    notices.forEach((notice) => this.context.notify(notice));
    this.writer.write(papers, { task: fields, optional, ...options });
  }

  /** A search that took longer than the save waited: who it is about comes afterwards. */
  private async addRelation(papers: CallPapers, lookup: Promise<void>): Promise<void> {
    await lookup;
    if (papers.submitted && this.isThere(papers)) this.writer.write(papers, { task: relationFields(papers.relation) });
  }

  private open(papers: CallPapers): void {
    const { opener, settings, onError } = this.context;
    const recordId = papers.logged?.taskId;
    if (!recordId) {
      this.toOpen.add(papers);
      return;
    }
    this.toOpen.delete(papers);
    opener.open({ recordId, objectType: 'Task' }, settings.activity.openMode).catch(onError);
  }

  /** Once a call: the record page shows the new Task (reqIsActivityAutoRefreshEnabled). */
  private refresh(papers: CallPapers, _logged: LoggedCall): void {
    const { settings, crm, onError } = this.context;
    if (!settings.activity.autoRefresh || this.refreshed.has(papers)) return;
    this.refreshed.add(papers);
    crm.pops.refresh().catch(onError);
  }
}

export function createActivityHandler(context: DeskContext, writer: TaskWriter, cases: CaseHandler): ActivityHandler {
  return new WorkingActivityHandler(context, writer, cases);
}
