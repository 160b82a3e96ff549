import { isWxccError } from 'c/wxccBase';
import type { CancelTimer, Clock, Notice, Unsubscribe } from 'c/wxccBase';
import type { LeavingSettings } from 'c/wxccDefinition';
import type { DesktopPort } from 'c/wxccDesktop';
import { SETTING_ITEMS as ITEM } from 'c/wxccDefinitionItems';
import type { Diagnostic } from 'c/wxccDiagnostic';
import { matchName } from './matchName';
import { problemDiagnostic, problemNotice, refusalNotice } from './presenceNotices';
import { AVAILABLE } from './presenceState';
import { webexStateOf } from './webexStateOf';

/** When the agent left (ms since 1970), kept for who comes back. */
export interface LeavingMemory {
  readonly last?: number;
  /** Undefined: nobody left. */
  remember(leftAt: number | undefined): void;
}

export interface LeavingOptions {
  readonly desktop: DesktopPort;
  readonly clock: Clock;
  readonly settings: LeavingSettings;
  /** Left out: who comes back by a reload keeps the idle code. */
  readonly memory?: LeavingMemory;
  readonly isOnCall: () => boolean;
  readonly notify: (notice: Notice) => void;
  readonly onDiagnostics?: (diagnostics: readonly Diagnostic[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Sees to it that nobody stays routable who has left Salesforce. */
export interface Leaving {
  /** The page is about to go, by a closed tab, a sign-out or a reload: nobody can tell which. */
  leave(): void;
  dispose(): void;
}

/** The page is still there so long (ms) after it was about to go: the agent, or another part of the page, kept it. */
const STAYED_AFTER = 3_000;

const MS = 1_000;

class WorkingLeaving implements Leaving {
  private readonly options: LeavingOptions;
  private readonly stopListening: Unsubscribe;
  private stopTimer: CancelTimer = () => undefined;
  /** When the agent left before this page came; undefined: not, or dealt with. */
  private leftAt: number | undefined;
  private isNameTold = false;

  constructor(options: LeavingOptions) {
    this.options = options;
    this.leftAt = options.memory?.last;
    const { agent } = options.desktop;
    this.stopListening = agent.subscribe(() => this.look());
    this.look();
  }

  /** At once, for nothing runs after it. Whoever is not routable, or on a call, is left alone. */
  leave(): void {
    const { desktop, clock, memory, isOnCall } = this.options;
    const id = this.codeId;
    if (id === undefined || isOnCall() || webexStateOf(desktop.agent.value) !== AVAILABLE) return;
    memory?.remember(clock.now());
    desktop.request('stateChange', { state: 'Idle', auxCodeId: id }).catch(this.options.onError);
    this.stopTimer();
    this.stopTimer = clock.after(STAYED_AFTER, () => void this.comeBack());
  }

  dispose(): void {
    this.stopListening();
    this.stopTimer();
  }

  private get codeId(): string | undefined {
    const { desktop, settings } = this.options;
    if (settings.idleCode === '') return undefined;
    const match = matchName(settings.idleCode, this.codes(desktop));
    return match.kind === 'unknown' ? undefined : match.id;
  }

  private codes({ agent }: DesktopPort): { id: string; names: string[] }[] {
    return (agent.value?.idleCodes ?? []).map(({ id, name }) => ({ id, names: [name] }));
  }

  /** The agent is signed in: is the name right, and did somebody come back in time? */
  private look(): void {
    const { desktop, clock, settings, memory } = this.options;
    const state = webexStateOf(desktop.agent.value);
    if (state === undefined || state === '') return;
    this.checkName();
    if (this.leftAt === undefined) return;
    const isInTime = clock.now() - this.leftAt <= settings.graceSeconds * MS;
    this.leftAt = undefined;
    if (isInTime && state === this.codeId) void this.comeBack();
    else memory?.remember(undefined);
  }

  private checkName(): void {
    const { desktop, settings, notify, onDiagnostics } = this.options;
    const codes = this.codes(desktop);
    if (this.isNameTold || settings.idleCode === '' || codes.length === 0) return;
    const match = matchName(settings.idleCode, codes);
    if (match.kind === 'exact') return;
    this.isNameTold = true;
    const [path = ''] = ITEM.leaveIdleCode.paths;
    const meant = match.kind === 'near' ? match.name : (match.suggestion ?? '');
    const problem = { side: 'webex', name: settings.idleCode, kind: match.kind, meant, path } as const;
    notify(problemNotice(problem));
    const diagnostic = problemDiagnostic(problem);
    if (diagnostic) onDiagnostics?.([diagnostic]);
  }

  private async comeBack(): Promise<void> {
    const { desktop, memory, notify, onError } = this.options;
    memory?.remember(undefined);
    try {
      await desktop.request('stateChange', { state: 'Available', auxCodeId: AVAILABLE });
    } catch (error) {
      onError(error);
      const reason = isWxccError(error) ? String(error.details.reason || error.code) : 'unexpected';
      notify(refusalNotice('webex', 'Available', reason));
    }
  }
}

export function createLeaving(options: LeavingOptions): Leaving {
  return new WorkingLeaving(options);
}
