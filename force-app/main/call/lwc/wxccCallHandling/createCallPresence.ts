import type { Notice, WritableStore } from 'c/wxccBase';
import type { CallView, PhoneOptions, PresenceMemories } from 'c/wxccCall';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { CallPresence, Leaving, Presence, PresenceView } from 'c/wxccOmnichannel';
import type { PageMessage } from 'c/wxccPageMessages';

/** Presence beside the calls: nothing of it is loaded where the definition asks for none. */
export interface OwnPresence {
  readonly isOnCall: boolean;
  leave(): void;
  endSession(): void;
  /** Takes every readable message of the page's channel. */
  hear(message: PageMessage): void;
  tellCalls(calls: readonly CallView[]): void;
  dispose(): void;
}

export interface OwnPresenceOptions {
  readonly phone: PhoneOptions;
  readonly settings: CallCenterSettings;
  readonly store: WritableStore<PresenceView>;
  readonly notify: (notice: Notice) => void;
}

/** Wrapping up is part of the call: the agent is not free before that is done. */
function callPresence(calls: readonly CallView[]): CallPresence {
  const voice = calls.filter(({ mediaType, state }) => mediaType === 'telephony' && state !== 'closed');
  return { isTalking: voice.some(({ connectedAt }) => connectedAt !== undefined), isEngaged: voice.length > 0 };
}

class StartingPresence implements OwnPresence {
  private readonly options: OwnPresenceOptions;
  private calls: CallPresence = { isTalking: false, isEngaged: false };
  private presence: Presence | undefined;
  private leaving: Leaving | undefined;
  private isDisposed = false;
  private isSessionOver = false;

  constructor(options: OwnPresenceOptions) {
    this.options = options;
    this.open(options.settings).catch(options.phone.onError);
  }

  get isOnCall(): boolean {
    return this.calls.isEngaged;
  }

  leave(): void {
    this.leaving?.leave();
  }

  endSession(): void {
    this.isSessionOver = true;
    this.leaving?.endSession();
  }

  hear(message: PageMessage): void {
    this.presence?.hear(message);
  }

  tellCalls(calls: readonly CallView[]): void {
    this.calls = callPresence(calls);
    this.presence?.tellCalls(this.calls);
  }

  dispose(): void {
    this.isDisposed = true;
    this.presence?.dispose();
    this.leaving?.dispose();
  }

  private async open({ omniChannel, leaving }: CallCenterSettings): Promise<void> {
    if (!omniChannel.enabled && leaving.idleCode === '') return;
    const { phone, store, notify } = this.options;
    const [room, memories] = await Promise.all([import('c/wxccOmnichannel'), this.readMemories()]);
    if (this.isDisposed) return;
    const { crm, desktop, clock, ids, otherTabs, onDiagnostics, onError } = phone;
    const common = { desktop, clock, notify, onError, ...(onDiagnostics && { onDiagnostics }) };
    if (leaving.idleCode !== '')
      this.leaving = room.createLeaving({
        ...{ ...common, settings: leaving, isOnCall: () => this.isOnCall },
        ...(otherTabs && { otherTabs }),
        ...(memories && { memory: memories.leavingMemory }),
      });
    if (this.isSessionOver) this.leaving?.endSession();
    if (!omniChannel.enabled) return;
    this.presence = room.createPresence({
      ...{ ...common, ids, store, settings: omniChannel, messages: crm.messages, crm: crm.presence },
      ...(memories && { memory: memories.presenceMemory }),
    });
    this.presence.tellCalls(this.calls);
  }

  private async readMemories(): Promise<PresenceMemories | undefined> {
    return this.options.phone.openPresenceMemories?.();
  }
}

export function createCallPresence(options: OwnPresenceOptions): OwnPresence {
  return new StartingPresence(options);
}
