import { LightningElement, api } from 'lwc';
import type { Unsubscribe } from 'c/wxccBase';
import type { DefinitionView, Phone, TraceEntry } from 'c/wxccCall';
import type { CallCenterSettings, Diagnostic } from 'c/wxccDefinition';
import type { SoftphoneHost, SoftphoneUi } from 'c/wxccScreen';
import { settingRows, type SettingRow } from './settingRows';
import { supportFile } from './supportFile';

/** More is in the file. */
const SHOWN_EVENTS = 8;

interface EventRow {
  readonly key: string;
  readonly time: string;
  readonly name: string;
  readonly id: string;
  readonly title: string;
}

interface FindingRow {
  readonly key: string;
  readonly what: string;
  readonly repair: string;
}

/** What to say when asking for help: version, settings in force, last events with their ids, and a file without secrets. */
export default class WxccHelp extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api host!: SoftphoneHost;
  trace: readonly TraceEntry[] = [];
  diagnostics: readonly Diagnostic[] = [];
  definition?: DefinitionView;
  inForce?: CallCenterSettings;
  notifications: SoftphoneHost['notifications']['value'] = 'unasked';
  private unsubscribes: Unsubscribe[] = [];
  private isFocused = false;

  override connectedCallback(): void {
    this.inForce = this.phone.settings.value;
    this.trace = this.phone.trace.value;
    this.notifications = this.host.notifications.value;
    this.diagnostics = this.phone.presence.findings.value;
    this.definition = this.phone.state.value.definition;
    this.unsubscribes = [
      this.phone.state.subscribe(({ definition }) => (this.definition = definition)),
      // Another definition shows other rows.
      this.phone.settings.subscribe((settings) => (this.inForce = settings)),
      this.phone.presence.findings.subscribe((found) => (this.diagnostics = found)),
      this.phone.trace.subscribe((trace) => (this.trace = trace)),
      this.host.notifications.subscribe((notifications) => (this.notifications = notifications)),
    ];
  }

  override disconnectedCallback(): void {
    this.unsubscribes.forEach((unsubscribe) => unsubscribe());
  }

  override renderedCallback(): void {
    if (this.isFocused) return;
    this.isFocused = true;
    (this.refs?.title as HTMLElement).focus();
  }

  get settings(): SettingRow[] {
    return this.inForce ? settingRows(this.inForce, this.ui.labels) : [];
  }

  get isWithoutSettings(): boolean {
    return this.settings.length === 0;
  }

  get events(): EventRow[] {
    const { labels } = this.ui;
    return this.trace
      .slice(-SHOWN_EVENTS)
      .reverse()
      .map(({ at, event, interactionId, trackingId }, index) => ({
        ...{ key: String(index), time: labels.time(at), name: event, id: trackingId || interactionId },
        title: [interactionId, trackingId].filter(Boolean).join(' · '),
      }));
  }

  get findings(): FindingRow[] {
    const { labels } = this.ui;
    return this.diagnostics.map(({ code, params }, index) => ({
      ...{ key: String(index), what: labels.text(`check_${code}`, params) },
      repair: labels.text(`repair_${code}`, params),
    }));
  }

  get hasFindings(): boolean {
    return this.diagnostics.length > 0;
  }

  get findingsText(): string {
    return this.ui.labels.text('help_findings');
  }

  get isWithoutEvents(): boolean {
    return this.trace.length === 0;
  }

  /** Only where the administrator wants notifications. */
  get notifyText(): string | undefined {
    if (this.inForce?.widget.browserNotifications !== true) return undefined;
    return this.ui.labels.text(`help_notify_${this.notifications}`);
  }

  get canAsk(): boolean {
    return this.notifications === 'unasked';
  }

  get titleText(): string {
    return this.ui.labels.text('help_title');
  }

  get closeText(): string {
    return this.ui.labels.text('help_close');
  }

  get versionText(): string {
    return this.ui.labels.text('help_version', { version: this.ui.version });
  }

  get allowText(): string {
    return this.ui.labels.text('help_allow');
  }

  get settingsText(): string {
    return this.ui.labels.text('help_settings');
  }

  /** Which definition, and since when this page has it: to compare with what the administrator sees. */
  get definitionText(): string | undefined {
    if (!this.definition) return undefined;
    const { version, readAt } = this.definition;
    return this.ui.labels.text('help_definition', { version, time: this.ui.labels.time(readAt) });
  }

  get standingText(): string {
    return this.ui.labels.text(`help_definition_${this.definition?.standing ?? 'inForce'}`);
  }

  get readAgainText(): string {
    return this.ui.labels.text('help_readAgain');
  }

  get isReading(): boolean {
    return this.definition?.standing === 'reading';
  }

  get noSettingsText(): string {
    return this.ui.labels.text('help_noSettings');
  }

  get eventsText(): string {
    return this.ui.labels.text('help_events');
  }

  get noEventsText(): string {
    return this.ui.labels.text('help_noEvents');
  }

  get fileText(): string {
    return this.ui.labels.text('help_file');
  }

  get downloadText(): string {
    return this.ui.labels.text('help_download');
  }

  handleNotify(): void {
    this.host.allowNotifications();
  }

  handleReadAgain(): void {
    this.phone.definition.readAgain();
  }

  handleDownload(): void {
    this.host.download('webex-softphone.json', supportFile(this.phone, this.ui));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('close', { bubbles: true }));
  }
}
