import type { Clock, JsonValue } from 'c/wxccBase';
import type { PresenceStatus } from '../org/engine';
import type { OmniFaults, OmniListener, OmniStatus, OmniView, OmniWork, WorkKind } from './omniTypes';

/** Omni-Channel of one agent: statuses, work, capacity, and the toolkit that tells of them. */
export interface OmniDesk {
  view(): OmniView;
  readonly faults: OmniFaults;
  setFaults(faults: Partial<OmniFaults>): void;
  /** Somebody sets the status; who is logged out is logged in. @throws OmniRefusal for an unknown status */
  setStatus(status: string, reason?: string): void;
  logOut(reason?: string): void;
  /** Work is pushed to the agent. @returns its id @throws OmniRefusal when nobody takes work now */
  offer(work: OfferedWork): string;
  accept(workId: string): void;
  decline(workId: string, reason?: string): void;
  close(workId: string): void;
  /** A method of `lightning:omniToolkitAPI`. @throws OmniRefusal */
  call(method: string, args: Readonly<Record<string, unknown>>): Promise<JsonValue>;
  onEvent(listener: OmniListener): () => void;
  onChange(listener: () => void): () => void;
}

export interface OfferedWork {
  readonly kind: WorkKind;
  readonly title: string;
  readonly workItemId?: string;
  readonly workId?: string;
}

/** What Omni-Channel will not do, in words like its own. */
export class OmniRefusal extends Error {}

export interface OmniDeskOptions {
  readonly statuses: readonly PresenceStatus[];
  readonly clock: Clock;
  /** Units that fit; a chat has one, a case two. */
  readonly capacity?: number;
}

const SIZES: Readonly<Record<WorkKind, number>> = { chat: 1, case: 2 };
const PREFIXES: Readonly<Record<WorkKind, string>> = { chat: '0Mw', case: '500' };
const ID_LENGTH = 15;
const NO_FAULTS: OmniFaults = { eventDelay: 0, answerDelay: 0, refusal: '' };

const short = (id: string): string => id.slice(0, ID_LENGTH);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const toStatus = ({ Id, MasterLabel, DeveloperName, isOnline = false }: PresenceStatus): OmniStatus => ({
  ...{ id: short(Id), name: MasterLabel, apiName: DeveloperName, isOnline },
});

class SimulatedDesk implements OmniDesk {
  faults: OmniFaults = NO_FAULTS;
  private readonly options: OmniDeskOptions;
  private readonly statuses: readonly OmniStatus[];
  private readonly listeners = new Set<OmniListener>();
  private readonly watchers = new Set<() => void>();
  private status: OmniStatus | undefined;
  private works: readonly OmniWork[] = [];
  private count = 0;

  constructor(options: OmniDeskOptions) {
    this.options = options;
    this.statuses = options.statuses.map(toStatus);
  }

  view(): OmniView {
    const { statuses, status, works } = this;
    return { statuses, ...(status && { status }), works, capacity: this.capacity, workload: this.workload };
  }

  setFaults(faults: Partial<OmniFaults>): void {
    this.faults = { ...this.faults, ...faults };
    this.watchers.forEach((watch) => watch());
  }

  setStatus(wanted: string, reason = 'OmniManualStatusChange'): void {
    const status = this.statuses.find(
      ({ id, name, apiName }) => id === short(wanted) || name === wanted || apiName === wanted,
    );
    if (!status) throw new OmniRefusal(`There is no presence status ${wanted} for this user.`);
    const isLogin = this.status === undefined;
    this.status = status;
    if (isLogin) this.tell('omniChannelLoginSuccess', { statusId: status.id });
    this.tell('omniChannelStatusChanged', { ...this.statusParams(status), reason });
  }

  logOut(reason = 'Logout'): void {
    if (!this.status) return;
    this.status = undefined;
    this.works = [];
    this.tell('omniChannelLogout', { reason });
  }

  offer({ kind, title, workItemId, workId }: OfferedWork): string {
    if (!this.status?.isOnline) throw new OmniRefusal('The agent’s status takes no work.');
    const size = SIZES[kind];
    if (this.workload + size > this.capacity) throw new OmniRefusal('The agent’s capacity is used up.');
    this.count += 1;
    const work: OmniWork = {
      ...{ kind, title, size, isAccepted: false },
      workId: workId ?? `0Bz${String(this.count).padStart(12, '0')}`,
      workItemId: workItemId ?? `${PREFIXES[kind]}${String(this.count).padStart(12, '0')}`,
    };
    this.works = [...this.works, work];
    this.tellWork('omniChannelWorkAssigned', work);
    return work.workId;
  }

  accept(workId: string): void {
    const before = this.workload;
    const work = this.find(workId);
    if (work.isAccepted) return;
    this.works = this.works.map((each) => (each === work ? { ...work, isAccepted: true } : each));
    this.tellWork('omniChannelWorkAccepted', work);
    this.tellWorkload(before);
  }

  decline(workId: string, reason = ''): void {
    this.remove(this.find(workId), 'omniChannelWorkDeclined', reason === '' ? {} : { declineReason: reason });
  }

  close(workId: string): void {
    this.remove(this.find(workId), 'omniChannelWorkClosed');
  }

  async call(method: string, args: Readonly<Record<string, unknown>>): Promise<JsonValue> {
    if (this.faults.answerDelay > 0)
      await new Promise<void>((resolve) => void this.options.clock.after(this.faults.answerDelay, resolve));
    return this.perform(method, args);
  }

  onEvent(listener: OmniListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  onChange(listener: () => void): () => void {
    this.watchers.add(listener);
    return () => void this.watchers.delete(listener);
  }

  private get capacity(): number {
    return this.options.capacity ?? 4;
  }

  private get workload(): number {
    return this.works.filter(({ isAccepted }) => isAccepted).reduce((sum, { size }) => sum + size, 0);
  }

  private find(workId: string): OmniWork {
    const work = this.works.find((each) => short(each.workId) === short(workId));
    if (!work) throw new OmniRefusal(`There is no work ${workId}.`);
    return work;
  }

  private remove(work: OmniWork, event: string, more: Readonly<Record<string, JsonValue>> = {}): void {
    const before = this.workload;
    this.works = this.works.filter((each) => each !== work);
    this.tellWork(event, work, more);
    if (work.isAccepted) this.tellWorkload(before);
  }

  private statusParams({ id, name, apiName, isOnline }: OmniStatus): Record<string, JsonValue> {
    const channels = isOnline ? [{ channelId: '0N9000000000001', developerName: 'Wxcc_Cases' }] : [];
    return { statusId: id, statusName: name, statusApiName: apiName, channels: JSON.stringify(channels) };
  }

  private perform(method: string, args: Readonly<Record<string, unknown>>): JsonValue {
    const { status } = this;
    switch (method) {
      case 'getServicePresenceStatusId':
        if (!status) throw new OmniRefusal('The user is not logged in to Omni-Channel.');
        return { statusId: status.id, statusName: status.name, statusApiName: status.apiName };
      case 'login':
      case 'setServicePresenceStatus':
        if (this.faults.refusal !== '') throw new OmniRefusal(this.faults.refusal);
        this.setStatus(textOf(args.statusId), method === 'login' ? 'OmniLoginStatusChange' : 'OmniToolkitStatusChange');
        return this.status ? this.statusParams(this.status) : null;
      case 'logout':
        this.logOut();
        return true;
      case 'getAgentWorks':
        return { works: JSON.stringify(this.works.map((work) => ({ ...work, isEngaged: work.isAccepted }))) };
      case 'getAgentWorkload':
        return { configuredCapacity: this.capacity, currentWorkload: this.workload };
      default:
        throw new OmniRefusal(`The simulator’s toolkit has no method ${method}.`);
    }
  }

  private tellWork(
    name: string,
    { workId, workItemId }: OmniWork,
    more: Readonly<Record<string, JsonValue>> = {},
  ): void {
    this.tell(name, { workItemId, workId, ...more });
  }

  private tellWorkload(previousWorkload: number): void {
    const configuredCapacity = this.capacity;
    this.tell('omniChannelWorkloadChanged', { configuredCapacity, previousWorkload, newWorkload: this.workload });
  }

  private tell(name: string, params: Readonly<Record<string, JsonValue>>): void {
    this.watchers.forEach((watch) => watch());
    this.options.clock.after(this.faults.eventDelay, () =>
      this.listeners.forEach((listener) => listener(name, params)),
    );
  }
}

/** Opens an agent's Omni-Channel: logged out, without work. */
export function createOmniDesk(options: OmniDeskOptions): OmniDesk {
  return new SimulatedDesk(options);
}
