import { placedKind } from 'c/wxccBase';
import {
  createCallerLookup,
  createFreshRecords,
  formObject,
  isSameRecord,
  matchRelation,
  noMatchForm,
  shownRecord,
} from 'c/wxccScreenpop';
import type { CallerLookup, CallerMemory, NoMatchForm } from 'c/wxccScreenpop';
import type { CallSession } from 'c/wxccCallSession';
import type { Contact } from 'c/wxccDesktop';
import type { PopTarget } from 'c/wxccSalesforce';
import { factsOf } from './callPapers';
import type { CallPapers } from './callPapers';
import type { ViewTracker } from './createViewTracker';
import type { DeskContext } from './deskContext';
import type { DeskHandler } from './deskHandler';
import { sharedRecordId } from './sharedRecord';

/** What handlers that deal with the caller's record share. */
export interface PopParts {
  readonly memory: CallerMemory;
  readonly view: ViewTracker;
}

interface Searched {
  readonly leg: number;
  readonly form: NoMatchForm;
  readonly target?: PopTarget;
}

/** An outbound call that nobody dialled by hand: it comes to the agent as an inbound one does. */
const comesByItself = ({ direction, outboundType }: Contact): boolean =>
  direction === 'outbound' && placedKind(outboundType) !== undefined;

/**
 * Only a call that is there and was not on the screen before a reload moves the agent's page: one that comes in, a callback
 * or a campaign's call, or a number dialled here without a record.
 */
function isToBeShown({ session, dial }: CallPapers): boolean {
  const { state, isRecovered, contact } = session;
  const isDialledBlindly = dial !== undefined && !dial.record;
  const isNews = contact.direction === 'inbound' || comesByItself(contact) || isDialledBlindly;
  return (state === 'offered' || state === 'connected') && !isRecovered && isNews;
}

/** A form over the page would cover Answer, and is nobody's business who only gives advice. */
const isTimeForForm = ({ state, role }: CallSession): boolean => state === 'connected' && role === 'owner';

function note(papers: CallPapers, lookup: CallerLookup): void {
  papers.search = lookup.kind === 'notSearched' ? undefined : lookup.kind;
  papers.matches = lookup.kind === 'notSearched' ? [] : lookup.matches;
  // Of an earlier leg the agent may have said who it is: that stays.
  if (!papers.link) papers.relation = matchRelation(papers.matches);
}

/** Whose number was clicked needs no search, and stands on the screen. */
function noteDialled(papers: CallPapers): boolean {
  const record = papers.dial?.record;
  if (!record) return false;
  papers.search = 'one';
  papers.matches = [{ ...record, fields: {} }];
  if (!papers.link) papers.relation = matchRelation(papers.matches);
  return true;
}

/** Softphone layouts pop nothing for outbound calls: who is on the line is shown all the same. */
function dialledTarget({ session, dial, matches }: CallPapers): PopTarget | undefined {
  const [match, another] = matches;
  return (dial ?? comesByItself(session.contact)) && match && !another
    ? { kind: 'record', recordId: match.id }
    : undefined;
}

/** Finds who calls and shows the record, once a leg; opens the panel when it rings. */
class PopHandler implements DeskHandler {
  private readonly context: DeskContext;
  private readonly parts: PopParts;
  private readonly lookUp: ReturnType<typeof createCallerLookup>;
  private readonly searched = new WeakMap<CallPapers, Searched>();
  /** Legs in which nobody was found and the form, or whatever the layout shows then, was opened. */
  private readonly opened = new WeakMap<CallPapers, number>();

  constructor(context: DeskContext, parts: PopParts) {
    this.context = context;
    this.parts = parts;
    const { crm, onError } = context;
    const fresh = createFreshRecords(crm.records, onError);
    this.lookUp = createCallerLookup(crm.pops, { memory: parts.memory, fresh });
  }

  handle: NonNullable<DeskHandler['handle']> = (papers, effect) => {
    if (effect.kind !== 'pop') return;
    const { settings, crm, onError } = this.context;
    const { session } = papers;
    const { moment } = effect;
    if (moment === 'offered' && settings.widget.openOnOffer && !session.isRecovered)
      crm.panel.show(true).catch(onError);
    if (noteDialled(papers)) return;
    if (moment === 'offered' && settings.screenPop.moment === 'connected') return;
    const isDone = this.searched.get(papers)?.leg === session.leg && papers.search !== 'failed';
    if (!isDone) papers.lookup = this.search(papers);
    else void papers.lookup.then(() => this.showNobody(papers)).catch(onError);
  };

  private async search(papers: CallPapers): Promise<void> {
    const { settings, desktop, onChange, onError } = this.context;
    const { leg } = papers.session;
    papers.search = 'searching';
    const facts = factsOf(papers, { desktop });
    const form = noMatchForm(facts, settings);
    this.searched.set(papers, { leg, form });
    const { defaultFieldValues } = form;
    try {
      const lookup = await this.lookUp({
        ...{ facts, settings: settings.screenPop },
        ...(defaultFieldValues && { defaultFieldValues }),
        ...(form.target && { formObject: formObject(form.target) }),
      });
      note(papers, lookup);
      const target = lookup.kind === 'notSearched' ? undefined : lookup.target;
      this.searched.set(papers, { leg, form, ...(target && { target }) });
      this.show(papers).catch(onError);
    } catch (error) {
      papers.search = 'failed';
      onError(error);
    }
    onChange();
  }

  private async show(papers: CallPapers): Promise<void> {
    const recordId = this.sharedRecord(papers);
    if (recordId !== undefined) {
      if (isToBeShown(papers)) await this.showFound({ kind: 'record', recordId });
      return;
    }
    if (papers.search === 'none') await this.showNobody(papers);
    const target = this.searched.get(papers)?.target ?? dialledTarget(papers);
    if (papers.search !== 'none' && target && isToBeShown(papers)) await this.showFound(target);
  }

  /** What the agent before shares is what this one sees, instead of what a search finds. */
  private sharedRecord({ session }: CallPapers): string | undefined {
    return sharedRecordId(session, this.context.settings.activity);
  }

  /** Once is enough: a record that the agent looks at is not opened again. */
  private async showFound(target: PopTarget): Promise<void> {
    const recordId = shownRecord(target);
    if (recordId !== '' && isSameRecord(recordId, await this.parts.view.inView())) return;
    await this.context.crm.pops.pop(target);
  }

  /** Our form instead of the layout's own choice, where the definition asks for it. */
  private async showNobody(papers: CallPapers): Promise<void> {
    const searched = this.searched.get(papers);
    const { session, search } = papers;
    if (!searched || search !== 'none' || !isToBeShown(papers) || !isTimeForForm(session)) return;
    if (this.opened.get(papers) === session.leg || this.sharedRecord(papers) !== undefined) return;
    this.opened.set(papers, session.leg);
    const target = searched.form.target ?? searched.target;
    if (!target) return;
    const objectType = formObject(target);
    if (objectType !== '') {
      searched.form.notices.forEach((notice) => this.context.notify(notice));
      await this.parts.view.inView();
      papers.form = { objectType, seen: this.parts.view.seen };
    }
    await this.context.crm.pops.pop(target);
  }
}

export function createPopHandler(context: DeskContext, parts: PopParts): DeskHandler {
  return new PopHandler(context, parts);
}
