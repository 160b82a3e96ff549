import type { CancelTimer, Notice, Unsubscribe, WritableStore } from 'c/wxccBase';
import type {
  DefinitionStanding,
  DefinitionView,
  KeptSettings,
  OpenedCalls,
  OwnDialer,
  PhoneOptions,
} from 'c/wxccCall';
import type { CallCenterSettings, Diagnostic } from 'c/wxccDefinition';
import type { PresenceView } from 'c/wxccOmnichannel';
import { createDialer } from 'c/wxccOutdial';
import type { Dialer } from 'c/wxccOutdial';
import type { Outbox, SoftphoneLayout } from 'c/wxccSalesforce';
import { createCallHandling } from './createCallHandling';
import type { ChangingHandling } from './createCallHandling';
import { createSettingsRefresh } from './createSettingsRefresh';
import type { SettingsRefresh } from './createSettingsRefresh';
import { fingerprint } from './fingerprint';
import { readSetupState } from './readSetupState';

export interface CallsOptions {
  /** What the phone itself stands on. */
  readonly phone: PhoneOptions;
  readonly outbox: Outbox;
  readonly dialer: OwnDialer;
  /** What the phone began with. */
  readonly first: KeptSettings;
  /** When Salesforce gave that, ms since 1970. */
  readonly firstAt: number;
  /** The definition as Salesforce has it now; the very same object while it is the same. */
  readonly readDefinition: (last: KeptSettings) => Promise<KeptSettings>;
  /** Where the Desktop was loaded from. */
  readonly desktopFrom: () => string;
  /** The user's softphone layout, as soon as it is read. */
  readonly layout: () => SoftphoneLayout | undefined;
  readonly presence: WritableStore<PresenceView>;
  readonly findings: WritableStore<readonly Diagnostic[]>;
  readonly isSessionOver: () => boolean;
  readonly notify: (notice: Notice) => void;
  /** From here on these settings count. */
  readonly onSettings: (settings: CallCenterSettings) => void;
  /** Something that components draw is no longer as it was. */
  readonly onChange: () => void;
}

class WorkingCalls implements OpenedCalls {
  readonly handling: ChangingHandling;
  private readonly options: CallsOptions;
  private readonly refresh: SettingsRefresh;
  private readonly stopListening: Unsubscribe;
  private stopTimer: CancelTimer = () => undefined;
  private outdial: Dialer;
  private inForce: KeptSettings;
  private version: string;
  private isDisposed = false;

  constructor(options: CallsOptions) {
    this.options = options;
    const { phone, first, firstAt, readDefinition, dialer } = options;
    this.inForce = first;
    this.version = fingerprint(first.source);
    this.refresh = createSettingsRefresh({
      ...{ clock: phone.clock, first, firstAt, onError: phone.onError },
      read: readDefinition,
      changedAgo: () => phone.crm.session.settingsChangedAgo(),
      onChange: () => this.tellChange(),
    });
    this.outdial = this.openDialer(first.settings);
    this.handling = this.createHandling();
    this.stopListening = dialer.state.subscribe(() => this.settleSoon());
  }

  get definition(): DefinitionView {
    return { version: this.version, readAt: this.refresh.readAt, standing: this.standing };
  }

  readAgain(): void {
    void this.refresh.read();
  }

  dispose(): void {
    this.isDisposed = true;
    this.stopListening();
    this.stopTimer();
    this.handling.dispose();
  }

  private get standing(): DefinitionStanding {
    const { standing } = this.refresh;
    if (standing === 'reading') return standing;
    if (this.isBehind) return 'waiting';
    return this.hasMoved ? 'moved' : standing;
  }

  private get isBehind(): boolean {
    return this.refresh.latest !== this.inForce;
  }

  private get hasMoved(): boolean {
    const { url } = this.inForce.settings.desktop;
    return url !== '' && url !== this.options.desktopFrom();
  }

  /** Neither a call, nor a number on its way, nor a question to the agent would lose what it began with. */
  private get isQuiet(): boolean {
    const { dialling, waiting, asking } = this.options.dialer.state.value;
    return this.handling.calls.length === 0 && !dialling && !waiting && !asking;
  }

  private tellChange(): void {
    this.settleSoon();
    this.options.onChange();
  }

  /** Not at once: a call that just closed is still being told of. */
  private settleSoon(): void {
    if (!this.isBehind || this.isDisposed) return;
    this.stopTimer();
    this.stopTimer = this.options.phone.clock.after(0, () => this.settle());
  }

  private settle(): void {
    if (!this.isBehind || !this.isQuiet) return;
    const { onSettings, onChange, findings } = this.options;
    this.inForce = this.refresh.latest;
    const { settings, source } = this.inForce;
    this.version = fingerprint(source);
    findings.set([]);
    this.outdial = this.openDialer(settings);
    this.handling.use(settings);
    if (this.options.isSessionOver()) this.handling.presence.endSession();
    onSettings(settings);
    onChange();
  }

  private createHandling(): ChangingHandling {
    const { phone, outbox, presence, layout, notify, isSessionOver } = this.options;
    const handling = createCallHandling({
      ...{ phone: this.withFindings(phone), settings: this.inForce.settings, outbox, notify, layout, presence },
      outdial: () => this.outdial,
      setup: () =>
        readSetupState({
          ...{ desktop: phone.desktop, version: this.version, definition: this.inForce.source, layout: layout() },
        }),
      onChange: () => this.tellChange(),
    });
    if (isSessionOver()) handling.presence.endSession();
    return handling;
  }

  private openDialer(settings: CallCenterSettings): Dialer {
    const { phone, dialer, notify } = this.options;
    const { crm, desktop, clock, onError, callerIdMemory, recentMemory } = phone;
    return dialer.open((store) =>
      createDialer({
        ...{ desktop, clock, store, notify, onError, settings: settings.outdial },
        records: crm.records,
        ...(callerIdMemory && { memory: callerIdMemory }),
        ...(recentMemory && { recentMemory }),
        isOnCall: () => this.handling?.isOnCall ?? false,
      }),
    );
  }

  private withFindings(phone: PhoneOptions): PhoneOptions {
    const { findings } = this.options;
    return {
      ...phone,
      onDiagnostics(found) {
        findings.set([...findings.value, ...found]);
        phone.onDiagnostics?.(found);
      },
    };
  }
}

/** Handles calls by the definition that the phone began with, and by a newer one as soon as there is one and no call is open. */
export function openCalls(options: CallsOptions): OpenedCalls {
  return new WorkingCalls(options);
}
