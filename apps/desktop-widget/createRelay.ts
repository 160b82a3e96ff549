import type { Clock, Ids } from 'c/wxccBase';
import { isRecord } from 'c/wxccBase';
import { createRequestServer, createWidgetLink, withoutSecrets } from 'c/wxccDesktop';
import type { CheckedCommand, CodeEntry, WidgetLink, WindowMessages } from 'c/wxccDesktop';
import { foldAgentState } from './agentState';
import type { AgentState } from './agentState';
import { buildSnapshot } from './buildSnapshot';
import { executeCommand } from './executeCommand';
import { fetchCodes } from './fetchCodes';
import type { DesktopSdk } from './sdk';
import { REGISTRATIONS } from './sdkEvents';
import type { Registration } from './sdkEvents';
import { startSdk } from './startSdk';
import type { SdkStart } from './startSdk';
import type { WidgetEnvironment } from './widgetEnvironment';
import { isStoreValue } from './widgetProperties';
import type { WidgetProperties, WidgetPropertyName } from './widgetProperties';

export interface RelayOptions {
  /** Exact origins where the softphone may stand. */
  readonly origins: readonly string[];
  ancestors(): readonly unknown[];
  readonly messages: Pick<WindowMessages, 'listen' | 'post'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly environment: WidgetEnvironment;
  readonly hasDesktop: () => boolean;
  readonly loadSdk: () => DesktopSdk;
  /** Told of what went wrong; must not show it to the agent. */
  readonly onError: (error: unknown) => void;
}

/** The headless relay between the Desktop's SDK and the softphone. One a page. */
export interface Relay {
  readonly link: WidgetLink;
  start(): Promise<void>;
  stop(): void;
  /** The layout has set a property on the element. */
  setProperty(name: WidgetPropertyName, value: unknown): void;
}

/** The task map is a Map, or an object where it came through a frame boundary. */
function tasksIn(map: unknown): readonly unknown[] {
  if (map instanceof Map) return [...(map as Map<unknown, unknown>).values()];
  return isRecord(map) ? Object.values(map) : [];
}

class SdkRelay implements Relay {
  readonly link: WidgetLink;
  private readonly options: RelayOptions;
  private sdk: DesktopSdk | undefined;
  private state: AgentState = {};
  private properties: WidgetProperties = {};
  private idleCodes: readonly CodeEntry[] = [];
  private wrapUpCodes: readonly CodeEntry[] = [];
  private lastSnapshot = '';

  constructor(options: RelayOptions) {
    this.options = options;
    const answer = createRequestServer({ clock: options.clock, execute: (command) => this.execute(command) });
    this.link = createWidgetLink({ ...options, role: 'relay', ancestors: () => options.ancestors(), answer });
    this.link.connected.subscribe((connected) => connected && this.handleConnected());
  }

  async start(): Promise<void> {
    this.link.start();
    const { sdk, outcome } = await startSdk(this.options, (late) => this.handleSdk(late));
    if (sdk) await this.handleSdk({ sdk, outcome });
    else this.send('relay', 'status', { outcome });
  }

  stop(): void {
    this.link.stop();
  }

  setProperty(name: WidgetPropertyName, value: unknown): void {
    if (!isStoreValue(value)) return;
    this.properties = { ...this.properties, [name]: value };
    if (name === 'selectedTaskId') this.send('relay', 'selectedTask', { interactionId: value ?? '' });
    this.sendSnapshot();
  }

  /** A rejected `init` may leave modules that work: each is tried, none is trusted. */
  private async handleSdk({ sdk, outcome }: Required<SdkStart>): Promise<void> {
    this.sdk = sdk;
    REGISTRATIONS.forEach((registration) => this.register(sdk, registration));
    this.send('relay', 'status', { outcome });
    this.sendSnapshot();
    await Promise.all([this.refreshTaskMap(), this.readCodes(sdk)]);
  }

  private handleConnected(): void {
    if (!this.sdk) return;
    this.lastSnapshot = '';
    this.sendSnapshot();
    void this.refreshTaskMap();
  }

  private register(sdk: DesktopSdk, { module, events }: Registration): void {
    for (const event of events)
      this.guard(() => sdk[module].addEventListener(event, (message) => this.handle(module, event, message)));
  }

  /** Runs inside the Desktop's own dispatch loop: an exception here would starve the listeners of other widgets. */
  private handle(module: string, event: string, message: unknown): void {
    this.guard(() => {
      this.state = foldAgentState(this.state, event, message);
      this.send(module, event, message);
      this.sendSnapshot();
    });
  }

  private send(module: string, event: string, message: unknown): void {
    this.link.send({ module, event, message: withoutSecrets(message) });
  }

  private sendSnapshot(): void {
    if (!this.sdk) return;
    const { idleCodes, wrapUpCodes, properties, state } = this;
    const { environment } = this.options;
    const latest = this.sdk.agentStateInfo?.latestData;
    const snapshot = buildSnapshot({ latest, state, properties, idleCodes, wrapUpCodes, environment });
    const text = JSON.stringify(snapshot);
    if (text === this.lastSnapshot) return;
    this.lastSnapshot = text;
    this.send('relay', 'agent', snapshot);
  }

  private async refreshTaskMap(): Promise<void> {
    try {
      const map = await this.sdk?.actions.getTaskMap();
      // Undefined is no answer: an empty list would tell the softphone that all calls are over.
      if (map !== undefined) this.send('relay', 'taskMap', tasksIn(map));
    } catch (error) {
      this.options.onError(error);
    }
  }

  private async readCodes(sdk: DesktopSdk): Promise<void> {
    try {
      this.idleCodes = await fetchCodes(sdk, 'IDLE_CODE');
      this.wrapUpCodes = await fetchCodes(sdk, 'WRAP_UP_CODE');
      this.sendSnapshot();
    } catch (error) {
      // The lists of the agent's profile serve on.
      this.options.onError(error);
    }
  }

  private async execute(command: CheckedCommand): Promise<unknown> {
    if (!this.sdk) throw new Error('desktopNotReady');
    return executeCommand({ sdk: this.sdk, refreshTaskMap: () => this.refreshTaskMap() }, command);
  }

  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.options.onError(error);
    }
  }
}

export function createRelay(options: RelayOptions): Relay {
  return new SdkRelay(options);
}
