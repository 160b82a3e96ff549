import { WxccError } from 'c/wxccBase';
import type { Clock } from 'c/wxccBase';
import { FLOW_POP_EVENT } from 'c/wxccCallDesk';
import { readDesktopEvent } from 'c/wxccCallSession';
import type { CallBook } from 'c/wxccCallSession';
import type { Contact, DesktopEvent } from 'c/wxccDesktop';

export interface EventFeedOptions {
  readonly book: CallBook;
  readonly clock: Clock;
  /** Undefined until the Desktop told who is signed in. */
  readonly agentId: () => string | undefined;
  readonly openFlowPop: (message: unknown) => void;
  readonly onOutdialFailed: (contact: Contact) => void;
  /** The Desktop said which contacts there are. */
  readonly onTaskMap: () => void;
  readonly onError: (error: unknown) => void;
}

/** Brings the Desktop's events to the calls. */
export interface EventFeed {
  take(event: DesktopEvent): void;
}

class FoldingFeed implements EventFeed {
  private readonly options: EventFeedOptions;

  constructor(options: EventFeedOptions) {
    this.options = options;
  }

  take(event: DesktopEvent): void {
    try {
      this.fold(event);
    } catch (error) {
      // One bad event must not stop the next.
      this.options.onError(error);
    }
  }

  private fold(event: DesktopEvent): void {
    const { book, clock, openFlowPop, onOutdialFailed, onTaskMap } = this.options;
    if (event.event === FLOW_POP_EVENT) openFlowPop(event.message);
    const read = readDesktopEvent(event);
    if (read.kind === 'foreign') return;
    if (read.kind === 'unreadable')
      throw new WxccError('badInput', 'A desktop event has no readable contact', { event: event.event });
    // The relay's clock is this machine's; a message from the future would stop every timer.
    const at = Math.min(read.at, clock.now());
    if (read.kind === 'taskMap') {
      const ours = read.contacts.filter((contact) => this.isOurs(contact));
      book.tellTaskMap(ours, at);
      onTaskMap();
    } else if (this.isOurs(read.contact)) {
      book.tell({ ...read, at });
      if (read.name === 'eOutdialFailed') onOutdialFailed(read.contact);
    }
  }

  /** In a conference the Desktop also tells what other agents are told. */
  private isOurs({ agentId }: { readonly agentId: string }): boolean {
    const ours = this.options.agentId() ?? '';
    return ours === '' || agentId === '' || agentId === ours;
  }
}

export function createEventFeed(options: EventFeedOptions): EventFeed {
  return new FoldingFeed(options);
}
