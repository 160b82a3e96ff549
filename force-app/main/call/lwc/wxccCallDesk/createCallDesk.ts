import type { CallEffect, CallSession } from 'c/wxccCallSession';
import type { LoggedCall, RecordInView } from 'c/wxccSalesforce';
import { createCallerMemory } from 'c/wxccScreenpop';
import { createCallPapers } from './callPapers';
import type { CallPapers } from './callPapers';
import { createActivityHandler } from './createActivityHandler';
import { createCaseHandler } from './createCaseHandler';
import { createDeskCommands } from './createDeskCommands';
import type { DeskCommands } from './createDeskCommands';
import { createLinkHandler } from './createLinkHandler';
import { createOwnership } from './createOwnership';
import { createPopHandler } from './createPopHandler';
import { createTransferHandler } from './createTransferHandler';
import { createTaskWriter } from './createTaskWriter';
import type { TaskWriter } from './createTaskWriter';
import { createViewTracker } from './createViewTracker';
import type { DeskContext } from './deskContext';
import type { DeskHandler } from './deskHandler';

/** Turns what calls ask for into requests to Salesforce and the Desktop. */
export interface CallDesk {
  /** What agents ask for by hand. */
  readonly commands: DeskCommands;
  run(session: CallSession, effects: readonly CallEffect[]): void;
  /** What Salesforce knows of a call; undefined for one that nothing was done for. */
  papersOf(interactionId: string): CallPapers | undefined;
  /** Key of a call's Task, as the outbox knows it. */
  keyOf(session: CallSession): string;
  /** News of the outbox, by callKey. */
  tellLogged(calls: Readonly<Record<string, LoggedCall>>): void;
  tellNavigation(record: RecordInView | undefined): void;
  /** The agent says which of several matches it is; empty: none of them. */
  choose(interactionId: string, recordId: string): void;
  undoLink(interactionId: string): void;
  /** Calls with papers: for tests of growth. */
  readonly size: number;
  forget(interactionId: string): void;
}

class WorkingDesk implements CallDesk {
  readonly commands: DeskCommands;
  private readonly context: DeskContext;
  private readonly writer: TaskWriter;
  private readonly handlers: readonly DeskHandler[];
  private readonly papers = new Map<string, CallPapers>();

  constructor(context: DeskContext) {
    this.context = context;
    const ownership = createOwnership(context);
    this.writer = createTaskWriter(context, ownership);
    const pops = { memory: createCallerMemory(), view: createViewTracker(context.crm.session, context.clock) };
    const link = createLinkHandler(context, this.writer, pops);
    const cases = createCaseHandler(context, this.writer);
    const activity = createActivityHandler(context, this.writer, cases);
    const { texts, onChange, onError } = context;
    const find = (interactionId: string): CallPapers | undefined => this.papers.get(interactionId);
    this.commands = createDeskCommands({ find, activity, cases, texts, onChange, onError });
    this.handlers = [createPopHandler(context, pops), link, activity, cases, createTransferHandler(context, ownership)];
  }

  get size(): number {
    return this.papers.size;
  }

  run(session: CallSession, effects: readonly CallEffect[]): void {
    if (effects.some(({ kind }) => kind === 'checkContacts')) this.checkContacts();
    if (!this.isOurs(session)) return;
    const papers = this.draw(session);
    for (const effect of effects) this.ask((handler) => handler.handle?.(papers, effect));
    this.ask((handler) => handler.follow?.(papers));
  }

  papersOf(interactionId: string): CallPapers | undefined {
    return this.papers.get(interactionId);
  }

  keyOf(session: CallSession): string {
    return this.writer.keyOf(session);
  }

  tellLogged(calls: Readonly<Record<string, LoggedCall>>): void {
    for (const papers of this.papers.values()) {
      const before = papers.logged;
      const logged = calls[this.keyOf(papers.session)];
      if (!logged || logged === before) continue;
      papers.logged = logged;
      this.ask((handler) => handler.handleLogged?.(papers, before));
    }
  }

  tellNavigation(record: RecordInView | undefined): void {
    const open = [...this.papers.values()].filter(({ session }) => session.state !== 'closed');
    this.ask((handler) => handler.handleNavigation?.(record, open));
  }

  choose(interactionId: string, recordId: string): void {
    const papers = this.papers.get(interactionId);
    if (papers) this.ask((handler) => handler.choose?.(papers, recordId));
  }

  undoLink(interactionId: string): void {
    const papers = this.papers.get(interactionId);
    if (papers) this.ask((handler) => handler.undoLink?.(papers));
  }

  forget(interactionId: string): void {
    this.papers.delete(interactionId);
    this.context.texts.forget(interactionId);
  }

  /** One handler's fault must not cost the call the others. */
  private ask(question: (handler: DeskHandler) => void): void {
    for (const handler of this.handlers)
      try {
        question(handler);
      } catch (error) {
        this.context.onError(error);
      }
  }

  /** Chats and e-mails have their own switch. */
  private isOurs({ contact }: CallSession): boolean {
    return contact.mediaType === 'telephony' || this.context.settings.screenPop.digitalContacts;
  }

  private draw(session: CallSession): CallPapers {
    const papers = this.papers.get(session.interactionId) ?? createCallPapers(session);
    papers.session = session;
    papers.dial ??= this.context.claimDial?.(session.contact);
    this.papers.set(session.interactionId, papers);
    return papers;
  }

  private checkContacts(): void {
    const { desktop, onError } = this.context;
    desktop.request('refreshTaskMap', {}).catch(onError);
  }
}

export function createCallDesk(context: DeskContext): CallDesk {
  return new WorkingDesk(context);
}
