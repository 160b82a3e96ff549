import { caseFields, wantsCase } from 'c/wxccCases';
import { mappingNotices } from 'c/wxccMapping';
import type { DroppedField, FieldValues, LoggedCall } from 'c/wxccSalesforce';
import { factsOf } from './callPapers';
import type { CallPapers } from './callPapers';
import type { TaskWriter } from './createTaskWriter';
import type { DeskContext } from './deskContext';
import type { DeskHandler } from './deskHandler';
import { within } from './within';

/** So long (ms) the agent's own Case waits for a search that is still under way. */
const CASE_WAITS_MS = 5_000;

export interface CaseHandler extends DeskHandler {
  /** Is a Case to be made for this call by itself, and not asked for yet? */
  wants(papers: CallPapers): boolean;
  /** The fields of that Case, once: whoever takes them saves them. */
  take(papers: CallPapers): FieldValues | undefined;
  /** The agent wants a Case: makes one, or shows the one there is. A second click while it is made does nothing. */
  createCase(papers: CallPapers): void;
}

const isWholeCase = ({ objectType, field }: DroppedField): boolean =>
  objectType === 'Case' && (field === '*' || field === 'Id');

/** Makes a call's Case, at most one, and opens it when Salesforce has it. */
class WorkingCaseHandler implements CaseHandler {
  private readonly context: DeskContext;
  private readonly writer: TaskWriter;
  private readonly asked = new WeakSet<CallPapers>();
  private readonly byHand = new WeakSet<CallPapers>();

  constructor(context: DeskContext, writer: TaskWriter) {
    this.context = context;
    this.writer = writer;
  }

  wants(papers: CallPapers): boolean {
    const { session } = papers;
    const isAutomatic = wantsCase(session.contact.direction, this.context.settings.cases);
    return isAutomatic && session.role === 'owner' && session.isAnswered && !this.asked.has(papers);
  }

  take(papers: CallPapers): FieldValues | undefined {
    return this.wants(papers) ? this.fieldsOf(papers) : undefined;
  }

  createCase(papers: CallPapers): void {
    const { notify, onError } = this.context;
    const { isAnswered, interactionId } = papers.session;
    if (!isAnswered) {
      notify({ severity: 'info', code: 'caseTooEarly', params: {}, interactionId });
      return;
    }
    this.byHand.add(papers);
    if (papers.logged?.caseId) this.show(papers, papers.logged.caseId);
    else if (papers.logged?.isCaseUnsure) this.tellUnsure(papers);
    else if (!this.asked.has(papers)) this.create(papers).catch(onError);
  }

  handleLogged: NonNullable<DeskHandler['handleLogged']> = (papers, before) => {
    const { logged } = papers;
    if (logged?.caseId && !before?.caseId) this.handleMade(papers, logged.caseId);
    else if (logged?.isCaseUnsure && !before?.isCaseUnsure && this.asked.has(papers)) this.tellUnsure(papers);
    else if (logged && !logged.caseId) this.handleRefused(papers, logged, before);
  };

  private async create(papers: CallPapers): Promise<void> {
    this.asked.add(papers);
    await within(this.context.clock, CASE_WAITS_MS, papers.lookup);
    // A Task that is there is related to the Case; one that is still to come must not come earlier for it.
    const isAlone = !this.context.settings.activity.enabled || !papers.submitted;
    this.writer.write(papers, { task: {}, case: this.fieldsOf(papers), ...(isAlone && { withoutTask: true }) });
  }

  private fieldsOf(papers: CallPapers): FieldValues {
    this.asked.add(papers);
    const { settings, texts, notify } = this.context;
    const { notes } = texts.of(papers.session.interactionId);
    const mapped = caseFields({
      facts: factsOf(papers, this.context),
      settings: settings.cases,
      matches: papers.link ? [papers.link] : papers.matches,
      ...(notes !== undefined && { extra: { callNotes: notes } }),
    });
    mappingNotices(mapped, 'Case').forEach((notice) => notify(notice));
    return mapped.fields;
  }

  /** After a reload the agent has had it on the screen already. */
  private handleMade(papers: CallPapers, caseId: string): void {
    const isNews = this.asked.has(papers) && (!papers.session.isRecovered || this.byHand.has(papers));
    if (isNews) this.show(papers, caseId);
  }

  /** Another one might be the second: only the agent can look. */
  private tellUnsure({ session: { interactionId } }: CallPapers): void {
    this.context.notify({ severity: 'warning', code: 'caseUnsure', params: {}, interactionId });
  }

  private handleRefused(papers: CallPapers, logged: LoggedCall, before: LoggedCall | undefined): void {
    const isRefused = this.asked.has(papers) && logged.dropped.some(isWholeCase);
    if (!isRefused || before?.dropped.some(isWholeCase)) return;
    const { interactionId } = papers.session;
    this.context.notify({ severity: 'error', code: 'caseRefused', params: {}, interactionId });
  }

  private show(papers: CallPapers, recordId: string): void {
    const { settings, opener, notify, onError } = this.context;
    const { open } = settings.cases;
    const mode = this.byHand.has(papers) && open === 'none' ? 'edit' : open;
    const record = { recordId, objectType: 'Case' };
    if (mode !== 'none') opener.open(record, mode).catch(onError);
    else
      notify({
        ...{ severity: 'info', code: 'caseCreated', params: {}, interactionId: papers.session.interactionId },
        action: { kind: 'openRecord', ...record },
      });
  }
}

export function createCaseHandler(context: DeskContext, writer: TaskWriter): CaseHandler {
  return new WorkingCaseHandler(context, writer);
}
