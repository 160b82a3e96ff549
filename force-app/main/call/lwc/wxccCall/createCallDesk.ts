import type { WrapUpReason } from 'c/wxccBase';
import { callKey, taskFields } from 'c/wxccActivity';
import { createCallerLookup, matchRelation } from 'c/wxccScreenpop';
import type { CallerLookup } from 'c/wxccScreenpop';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { FieldValues, RecordMatch } from 'c/wxccSalesforce';
import type { CallEffect } from './callEffect';
import { callFactsOf } from './callFactsOf';
import type { CallSession } from './callSession';
import type { WrapUpNames } from './createWrapUpNames';
import type { PhoneOptions } from './phoneOptions';
import type { CallView } from './phoneState';
import { within } from './within';

/** A Task without its caller is better than one that comes too late: so long (ms) a save waits for a search or a name. */
const SAVE_WAITS_MS = 5_000;

/** What Salesforce knows of a call, beside the session itself. */
export interface CallFile {
  readonly search?: CallView['search'];
  readonly matches: readonly RecordMatch[];
}

/** Turns what calls ask for into requests to Salesforce and the Desktop. */
export interface CallDesk {
  run(session: CallSession, effects: readonly CallEffect[]): void;
  fileOf(interactionId: string): CallFile;
  /** Key of a call's Task, as the outbox knows it. */
  keyOf(session: CallSession): string;
  forget(interactionId: string): void;
}

export interface CallDeskOptions extends Pick<
  PhoneOptions,
  'crm' | 'desktop' | 'outbox' | 'clock' | 'user' | 'onError'
> {
  readonly settings: CallCenterSettings;
  readonly names: WrapUpNames;
  /** A search has an answer. */
  readonly onChange: () => void;
}

/** Working papers of one call. */
interface Papers {
  /** The leg that was searched for: each one once. */
  searchedLeg: number;
  search: CallView['search'];
  matches: readonly RecordMatch[];
  /** Ends when the search has an answer, or failed. */
  lookup: Promise<void>;
  /** Values the outbox has already: only what differs is submitted again, so that an agent's edits stay. */
  submitted: FieldValues | undefined;
  /** Saves of one call, one after the other. */
  saves: Promise<void>;
}

class WorkingDesk implements CallDesk {
  private readonly options: CallDeskOptions;
  private readonly papers = new Map<string, Papers>();
  private readonly lookUp;

  constructor(options: CallDeskOptions) {
    this.options = options;
    this.lookUp = createCallerLookup(options.crm.pops);
  }

  run(session: CallSession, effects: readonly CallEffect[]): void {
    for (const effect of effects) {
      if (effect.kind === 'checkContacts') this.checkContacts();
      else if (!this.isOurs(session)) continue;
      else if (effect.kind === 'pop') this.pop(session, effect.moment);
      else this.queueSave(session, effect.moment);
    }
  }

  fileOf(interactionId: string): CallFile {
    const { search, matches } = this.papers.get(interactionId) ?? { matches: [] };
    return { matches, ...(search && { search }) };
  }

  keyOf(session: CallSession): string {
    return callKey(session, this.options.settings.activity);
  }

  forget(interactionId: string): void {
    this.papers.delete(interactionId);
  }

  /** Chats and e-mails have their own switch; advice given to another agent is nobody's record. */
  private isOurs({ contact, role }: CallSession): boolean {
    const isVoice = contact.mediaType === 'telephony';
    return role === 'owner' && (isVoice || this.options.settings.screenPop.digitalContacts);
  }

  private papersOf(interactionId: string): Papers {
    const known = this.papers.get(interactionId);
    if (known) return known;
    const fresh: Papers = {
      ...{ searchedLeg: 0, search: undefined, matches: [], submitted: undefined },
      ...{ lookup: Promise.resolve(), saves: Promise.resolve() },
    };
    this.papers.set(interactionId, fresh);
    return fresh;
  }

  private checkContacts(): void {
    this.options.desktop.request('refreshTaskMap', {}).catch(this.options.onError);
  }

  private pop(session: CallSession, moment: 'offered' | 'connected'): void {
    const { settings, crm, onError } = this.options;
    if (moment === 'offered' && settings.widget.openOnOffer && !session.isRecovered)
      crm.panel.show(true).catch(onError);
    const papers = this.papersOf(session.interactionId);
    const isEarly = moment === 'offered' && settings.screenPop.moment === 'connected';
    if (isEarly || papers.searchedLeg === session.leg) return;
    papers.searchedLeg = session.leg;
    papers.lookup = this.search(session, papers);
  }

  private async search(session: CallSession, papers: Papers): Promise<void> {
    const { settings, desktop, onError, onChange } = this.options;
    papers.search = 'searching';
    try {
      const facts = callFactsOf(session, desktop.agent.value);
      this.found(papers, await this.lookUp({ facts, settings: settings.screenPop, show: isToBeShown(session) }));
    } catch (error) {
      papers.search = 'failed';
      onError(error);
    }
    onChange();
    if (papers.submitted) this.submitChange(session, papers, relationFields(papers.matches));
  }

  private found(papers: Papers, lookup: CallerLookup): void {
    papers.search = lookup.kind === 'notSearched' ? undefined : lookup.kind;
    papers.matches = lookup.kind === 'notSearched' ? [] : lookup.matches;
  }

  private queueSave(session: CallSession, moment: 'connected' | 'closed'): void {
    const { activity } = this.options.settings;
    if (!activity.enabled || (moment === 'connected' && activity.createAt === 'wrappedUp')) return;
    const papers = this.papersOf(session.interactionId);
    papers.saves = papers.saves.then(() => this.save(session, moment, papers)).catch(this.options.onError);
  }

  private async save(session: CallSession, moment: 'connected' | 'closed', papers: Papers): Promise<void> {
    const { clock, names } = this.options;
    await within(clock, SAVE_WAITS_MS, papers.lookup);
    const reason = session.wrapUpId === '' ? undefined : within(clock, SAVE_WAITS_MS, names.find(session.wrapUpId));
    const wrapUp = (await reason) ?? (session.wrapUpId === '' ? undefined : names.known(session.wrapUpId));
    this.submit(session, papers, { isFinal: moment === 'closed', ...(wrapUp && { wrapUp }) });
  }

  private submit(session: CallSession, papers: Papers, how: { isFinal: boolean; wrapUp?: WrapUpReason }): void {
    const { settings, user, desktop } = this.options;
    const facts = callFactsOf(session, desktop.agent.value, how.wrapUp);
    const relation = matchRelation(papers.matches);
    const task = taskFields({ facts, settings, relation, isFinal: how.isFinal, when: user });
    this.submitChange(session, papers, task, how.isFinal);
  }

  /** Hands over what the outbox does not have yet. */
  private submitChange(session: CallSession, papers: Papers, task: FieldValues, isFinal = false): void {
    const changed = difference(task, papers.submitted ?? {});
    papers.submitted = { ...papers.submitted, ...task };
    if (Object.keys(changed).length === 0) return;
    const { interactionId } = session;
    this.options.outbox.submit({ callKey: this.keyOf(session), interactionId, task: changed, final: isFinal });
  }
}

/** Only a call that is there, comes in, and was not on the screen before a reload moves the agent's page. */
function isToBeShown({ state, isRecovered, contact }: CallSession): boolean {
  return (state === 'offered' || state === 'connected') && !isRecovered && contact.direction === 'inbound';
}

/** A search that took longer than the save waited: who it is about comes afterwards. */
function relationFields(matches: readonly RecordMatch[]): FieldValues {
  const { whoId, whatId } = matchRelation(matches);
  return { ...(whoId && { WhoId: whoId }), ...(whatId && { WhatId: whatId }) };
}

function difference(task: FieldValues, submitted: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(task).filter(([field, value]) => submitted[field] !== value));
}

export function createCallDesk(options: CallDeskOptions): CallDesk {
  return new WorkingDesk(options);
}
