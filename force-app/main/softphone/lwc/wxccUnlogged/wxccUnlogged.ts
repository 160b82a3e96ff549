import { LightningElement, api } from 'lwc';
import type { Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import type { DiscardReason } from 'c/wxccSalesforce';
import type { SoftphoneUi } from 'c/wxccScreen';
import { unloggedFile } from './unloggedFile';
import { unloggedRows, type UnloggedRow } from './unloggedRows';

const keyOf = (event: Event): string => (event.currentTarget as HTMLElement).dataset.key ?? '';

/** "Not logged yet": what waits, why, and what can be done about it. */
export default class WxccUnlogged extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  rows: UnloggedRow[] = [];
  private asking = '';
  /** Where the focus goes when what had it is gone: a key of `data-focus`. */
  private wanted = '';
  private unsubscribe: Unsubscribe = () => undefined;

  override connectedCallback(): void {
    this.unsubscribe = this.phone.unlogged.state.subscribe(() => this.update());
    this.update();
  }

  override disconnectedCallback(): void {
    this.unsubscribe();
  }

  override renderedCallback(): void {
    if (this.wanted === '') return;
    const list = this.refs?.list as HTMLElement | undefined;
    const target = [...(list?.querySelectorAll<HTMLElement>('button') ?? [])].find(
      ({ dataset }) => dataset.focus === this.wanted,
    );
    this.wanted = '';
    (target ?? list)?.focus();
  }

  get titleText(): string {
    return this.ui.labels.text('unlogged_title');
  }
  get retryAllText(): string {
    return this.ui.labels.text('unlogged_retryAll');
  }
  get downloadText(): string {
    return this.ui.labels.text('unlogged_download');
  }
  get downloadTitle(): string {
    return this.ui.labels.text('unlogged_downloadTitle');
  }
  get openText(): string {
    return this.ui.labels.text('unlogged_open');
  }
  get retryText(): string {
    return this.ui.labels.text('unlogged_retry');
  }
  get discardText(): string {
    return this.ui.labels.text('unlogged_discard');
  }
  get whyText(): string {
    return this.ui.labels.text('unlogged_why');
  }
  get savedText(): string {
    return this.ui.labels.text('unlogged_alreadySaved');
  }
  get unwantedText(): string {
    return this.ui.labels.text('unlogged_unwanted');
  }
  get keepText(): string {
    return this.ui.labels.text('unlogged_keep');
  }

  handleRetryAll(): void {
    this.phone.unlogged.retry();
  }

  handleRetry(event: Event): void {
    this.phone.unlogged.retry(keyOf(event));
  }

  handleOpen(event: Event): void {
    this.phone.unlogged.open(keyOf(event));
  }

  handleDiscard(event: Event): void {
    this.ask(keyOf(event), `why ${keyOf(event)}`);
  }

  handleKeep(event: Event): void {
    this.ask('', `discard ${keyOf(event)}`);
  }

  handleReason(event: Event): void {
    const reason = (event.currentTarget as HTMLElement).dataset.reason as DiscardReason;
    this.ask('', 'list');
    this.phone.unlogged.discard(keyOf(event), reason);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.asking === '') return;
    event.stopPropagation();
    this.ask('', `discard ${this.asking}`);
  }

  /** A link that the browser itself follows: nothing is opened and nothing leaves the computer. */
  handleDownload(): void {
    const file = new Blob([unloggedFile(this.phone.unlogged.state.value)], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${this.ui.labels.text('unlogged_file')}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private ask(key: string, focus: string): void {
    this.asking = key;
    this.wanted = focus;
    this.update();
  }

  private update(): void {
    this.rows = unloggedRows(this.phone.unlogged.state.value, this.ui.labels, this.asking);
  }
}
