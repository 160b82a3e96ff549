import { isWxccError } from 'c/wxccBase';
import type { CancelTimer, Clock, Notice, Store, Unsubscribe } from 'c/wxccBase';
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
  /** Is another tab there that takes the phone over? Left out: never. */
  readonly otherTabs?: Store<boolean>;
  readonly notify: (notice: Notice) => void;
  readonly onDiagnostics?: (diagnostics: readonly Diagnostic[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Sees to it that nobody stays routable who has left Salesforce. */
export interface Leaving {
  /** The page is about to go, by a closed tab, a sign-out or a reload: nobody can tell which. */
  leave(): void;
  /** Salesforce signed the user out: in every tab, and for as long as nobody signs in. */
  endSession(): void;
  dispose(): void;
}

/** The page is still there so long (ms) after it was about to go: the agent, or another part of the page, kept it. */
const STAYED_AFTER = 3_000;

const MS = 1_000;

class WorkingLeaving implements Leaving {
  private readonly options: LeavingOptions;
  private readonly goodbyes: readonly Unsubscribe[];
  private stopTimer: CancelTimer = () => undefined;
  /** When the agent left before this page came; undefined: not, or dealt with. */
  private leftAt: number | undefined;
  private isNameTold = false;
  /** When this tab was about to go while others stayed (ms since 1970). */
  private leftOthersAt = -Infinity;
  /** Salesforce signed the user out, and the agent is still routable: on a call, or not known yet. */
  private isDue = false;

  constructor(options: LeavingOptions) {
    this.options = options;
    this.leftAt = options.memory?.last;
    const { agent } = options.desktop;
    this.goodbyes = [
      agent.subscribe(() => this.look()),
      options.otherTabs?.subscribe((areThere) => this.handleOthers(areThere)) ?? (() => undefined),
    ];
    this.look();
  }

  /** Another tab takes the phone over, and the agent with it. */
  leave(): void {
    const { otherTabs, clock } = this.options;
    if (otherTabs?.value === true) this.leftOthersAt = clock.now();
    else this.leaveAlone();
  }

  endSession(): void {
    this.isDue = true;
    this.followSession();
  }

  dispose(): void {
    this.goodbyes.forEach((goodbye) => goodbye());
    this.stopTimer();
  }

  /** A window that is closed asks its tabs one after the other: this one may have been asked before the last other one. */
  private handleOthers(areThere: boolean): void {
    const isGoing = this.options.clock.now() - this.leftOthersAt <= STAYED_AFTER;
    if (!areThere && isGoing) this.leaveAlone();
  }

  private followSession(): void {
    if (this.isDue && this.setIdle()) this.isDue = false;
  }

  private leaveAlone(): void {
    if (!this.setIdle()) return;
    this.stopTimer();
    this.stopTimer = this.options.clock.after(STAYED_AFTER, () => void this.comeBack());
  }

  /**
   * At once, for nothing runs after it. @returns false for who is not routable, or on a call: left alone
   */
  private setIdle(): boolean {
    const { desktop, clock, memory, isOnCall, onError } = this.options;
    const id = this.codeId;
    if (id === undefined || isOnCall() || webexStateOf(desktop.agent.value) !== AVAILABLE) return false;
    memory?.remember(clock.now());
    desktop.request('stateChange', { state: 'Idle', auxCodeId: id }).catch(onError);
    return true;
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
    this.followSession();
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
