import { isWxccError } from 'c/wxccBase';
import type { Clock, Ids, Notice, Unsubscribe, WritableStore } from 'c/wxccBase';
import type { OmniChannelSettings } from 'c/wxccDefinition';
import type { Diagnostic } from 'c/wxccDiagnostic';
import type { CodeEntry, DesktopPort } from 'c/wxccDesktop';
import type { OmniState, OmniWorkEvent, PageMessage } from 'c/wxccPageMessages';
import type { CrmPresence, PageMessages, PresenceStatus } from 'c/wxccSalesforce';
import { createOmniLink } from './createOmniLink';
import type { OmniLink } from './createOmniLink';
import { createPresenceRules } from './createPresenceRules';
import { fetchIdleCodes } from './fetchIdleCodes';
import type { PresenceEffect, PresenceEvent, StateCause } from './presenceEvent';
import { problemDiagnostic, problemNotice, refusalNotice } from './presenceNotices';
import type { PresenceProblem } from './presenceProblem';
import type { PresenceRules } from './presenceRules';
import { AVAILABLE, initialPresence } from './presenceState';
import type { PresenceSide, PresenceState, RememberedChoices } from './presenceState';
import type { PresenceView } from './presenceView';
import { reducePresence } from './reducePresence';
import { busyValue } from './sideSteps';
import { webexStateOf } from './webexStateOf';

/** What the agent had chosen before a call or work, kept over a reload. */
export interface PresenceMemory {
  readonly last?: RememberedChoices;
  /** Undefined: nothing to remember. */
  remember(choices: RememberedChoices | undefined): void;
}

export interface PresenceOptions {
  readonly desktop: DesktopPort;
  readonly messages: PageMessages;
  readonly crm: CrmPresence;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: OmniChannelSettings;
  readonly store: WritableStore<PresenceView>;
  /** Left out: until a reload. */
  readonly memory?: PresenceMemory;
  readonly notify: (notice: Notice) => void;
  readonly onDiagnostics?: (diagnostics: readonly Diagnostic[]) => void;
  readonly onError: (error: unknown) => void;
}

/** What the agent's calls say of presence. */
export interface CallPresence {
  /** A voice call is talked on or wrapped up. */
  readonly isTalking: boolean;
  /** There is a voice call, ringing ones too. */
  readonly isEngaged: boolean;
}

/** Keeps both presences in step. */
export interface Presence {
  tellCalls(calls: CallPresence): void;
  hear(message: PageMessage): void;
  dispose(): void;
}

/** Without a word from the utility for so long (ms) we say that it is missing. It may still come. */
const LINK_LIMIT = 15_000;
const ID_LENGTH = 15;
const OWN_REASON = 'OmniToolkitStatusChange';
/** The status of a session that begins, or an answer to our question. */
const LOGIN_REASONS: readonly string[] = ['', 'OmniLoginStatusChange'];

function causeOf(reason: string): StateCause {
  if (reason === OWN_REASON) return 'own';
  return LOGIN_REASONS.includes(reason) ? 'login' : 'chosen';
}

const reasonOf = (error: unknown): string =>
  isWxccError(error) ? String(error.details.reason || error.code) : 'unexpected';

class WorkingPresence implements Presence {
  private readonly options: PresenceOptions;
  private readonly link: OmniLink;
  private readonly goodbyes: Unsubscribe[] = [];
  private readonly told = new Set<string>();
  private state: PresenceState;
  private statuses: readonly PresenceStatus[] = [];
  private codes: readonly CodeEntry[] = [];
  /** Undefined until the names of both sides are there: until then nothing is handled. */
  private rules: PresenceRules | undefined;
  private calls: CallPresence = { isTalking: false, isEngaged: false };
  private isLinked = false;

  constructor(options: PresenceOptions) {
    this.options = options;
    const { messages, clock, ids, onError, memory } = options;
    this.state = initialPresence(memory?.last);
    this.link = createOmniLink({
      ...{ messages, clock, ids, onError },
      onState: (state) => this.handleOmni(state),
      onWork: (event, workId) => this.handleWork(event, workId),
    });
    this.start().catch(onError);
  }

  tellCalls(calls: CallPresence): void {
    const isSame = calls.isTalking === this.calls.isTalking && calls.isEngaged === this.calls.isEngaged;
    this.calls = calls;
    if (!isSame) this.tell({ kind: 'calls', ...calls, at: this.options.clock.now() });
  }

  hear(message: PageMessage): void {
    this.link.hear(message);
  }

  dispose(): void {
    this.goodbyes.forEach((goodbye) => goodbye());
    this.link.dispose();
  }

  private async start(): Promise<void> {
    const { desktop, crm, clock } = this.options;
    this.draw('starting');
    [this.statuses, this.codes] = await Promise.all([this.readStatuses(crm), fetchIdleCodes(desktop, this.goodbyes)]);
    if (this.statuses.length === 0) return this.draw('noStatuses');
    this.rules = this.createRules();
    this.goodbyes.push(desktop.agent.subscribe(() => this.followWebex()));
    this.followWebex();
    this.tell({ kind: 'calls', ...this.calls, at: clock.now() });
    this.goodbyes.push(clock.after(LINK_LIMIT, () => !this.isLinked && this.draw('noLink')));
    return this.link.ask();
  }

  /** Without the Apex class nobody knows the ids of statuses: the agent is told why nothing happens. */
  private async readStatuses(crm: CrmPresence): Promise<readonly PresenceStatus[]> {
    try {
      return await crm.statuses();
    } catch (error) {
      this.options.onError(error);
      this.tellOnce({ severity: 'warning', code: 'presenceStatusesUnread', params: { reason: reasonOf(error) } });
      return [];
    }
  }

  private createRules(): PresenceRules {
    const { settings } = this.options;
    const { statuses, codes } = this;
    return createPresenceRules({ settings, statuses, codes, report: (problem) => this.tellProblem(problem) });
  }

  private followWebex(): void {
    const { desktop, clock } = this.options;
    const id = webexStateOf(desktop.agent.value);
    const at = clock.now();
    if (id === undefined) this.tell({ kind: 'offline', side: 'webex', at });
    else if (id !== '') this.tell({ kind: 'state', side: 'webex', id, cause: 'untold', at });
  }

  private handleOmni({ isLoggedIn, status, reason, works }: OmniState): void {
    this.isLinked = true;
    if (!this.rules) return;
    const at = this.options.clock.now();
    if (isLoggedIn && status) {
      const id = status.id.slice(0, ID_LENGTH);
      this.tell({ kind: 'state', side: 'omni', id, cause: causeOf(reason), at });
      this.draw('on', status.name);
    } else {
      this.tell({ kind: 'offline', side: 'omni', keepsWork: reason.startsWith('DuplicateLogin'), at });
      this.draw('loggedOut');
    }
    if (works) this.tell({ kind: 'works', ids: works.map((id) => id.slice(0, ID_LENGTH)), at });
  }

  private handleWork(event: OmniWorkEvent, workId: string): void {
    if (event === 'assigned') return;
    const id = workId.slice(0, ID_LENGTH);
    const others = (this.state.works ?? []).filter((each) => each !== id);
    this.tell({ kind: 'works', ids: event === 'accepted' ? [...others, id] : others, at: this.options.clock.now() });
  }

  private tell(event: PresenceEvent): void {
    if (!this.rules) return;
    const { state, effects } = reducePresence(this.state, event, this.rules);
    this.state = state;
    this.remember(this.rules);
    effects.forEach((effect) => this.run(effect));
  }

  /** Only while a side shows what we set is there something that a reload would lose. */
  private remember(rules: PresenceRules): void {
    const choices = Object.fromEntries(
      (['webex', 'omni'] as const)
        .filter((side) => busyValue(this.state, side, rules) !== undefined && this.state[side].chosen !== undefined)
        .map((side) => [side, this.state[side].chosen]),
    ) as RememberedChoices;
    this.options.memory?.remember(Object.keys(choices).length > 0 ? choices : undefined);
  }

  private run(effect: PresenceEffect): void {
    if (effect.kind === 'write') void this.write(effect.side, effect.id);
    // The rules have told of the name already, which they know and the reducer does not.
  }

  private async write(side: PresenceSide, id: string): Promise<void> {
    const { clock, notify, onError } = this.options;
    let outcome: 'done' | 'refused' | 'unknown' = 'done';
    try {
      await (side === 'omni' ? this.link.set(id) : this.setWebex(id));
    } catch (error) {
      onError(error);
      outcome = isWxccError(error, 'timedOut') ? 'unknown' : 'refused';
      notify(refusalNotice(side, this.nameOf(side, id), reasonOf(error)));
    }
    this.tell({ kind: 'written', side, id, outcome, at: clock.now() });
  }

  private setWebex(id: string): Promise<unknown> {
    const state = id === AVAILABLE ? 'Available' : 'Idle';
    return this.options.desktop.request('stateChange', { state, auxCodeId: id });
  }

  private nameOf(side: PresenceSide, id: string): string {
    if (side === 'omni') return this.statuses.find((status) => status.id === id)?.label ?? id;
    return id === AVAILABLE ? 'Available' : (this.codes.find((code) => code.id === id)?.name ?? id);
  }

  private tellProblem(problem: PresenceProblem): void {
    const diagnostic = problemDiagnostic(problem);
    if (this.tellOnce(problemNotice(problem)) && diagnostic) this.options.onDiagnostics?.([diagnostic]);
  }

  /** @returns false when it was said before */
  private tellOnce(notice: Notice): boolean {
    const key = JSON.stringify(notice);
    if (this.told.has(key)) return false;
    this.told.add(key);
    this.options.notify(notice);
    return true;
  }

  private draw(sync: PresenceView['sync'], status?: string): void {
    this.options.store.set({ sync, ...(status !== undefined && { status }) });
  }
}

/** Starts the sync: statuses and idle codes are read at once, the utility is asked when both are there. */
export function createPresence(options: PresenceOptions): Presence {
  return new WorkingPresence(options);
}
