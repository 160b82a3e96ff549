import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { DestinationLists } from 'c/wxccDesktop';
import type { SoftphoneUi } from 'c/wxccScreen';
import { transferRows, type TransferRow } from './transferRows';

interface ShownRow extends TransferRow {
  readonly icon: string;
  readonly checked: boolean;
  readonly rowClass: string;
  readonly standingText: string;
}

const ICONS: Record<TransferRow['kind'], string> = { agent: 'user', queue: 'queue', number: 'dialing' };

/** Picks whom a call goes to, or who is asked first. Fires `close` when it is done. */
export default class WxccTransfer extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;
  typed = '';
  chosen = '';
  lists?: DestinationLists;
  isAsking = true;
  private isFocused = false;

  override connectedCallback(): void {
    void this.ask();
  }

  override renderedCallback(): void {
    if (this.isFocused) return;
    this.isFocused = true;
    (this.refs?.input as HTMLInputElement).focus();
  }

  get titleText(): string {
    return this.ui.labels.text('transfer_title');
  }

  get inputText(): string {
    return this.ui.labels.text('transfer_input');
  }

  get transferText(): string {
    return this.ui.labels.text('transfer_now');
  }

  get consultText(): string {
    return this.ui.labels.text('transfer_consult');
  }

  get cancelText(): string {
    return this.ui.labels.text('transfer_cancel');
  }

  get statusText(): string | undefined {
    const { labels } = this.ui;
    if (this.isAsking) return labels.text('transfer_loading');
    if (!this.lists) return labels.text('transfer_noLists');
    return this.hasRows ? undefined : labels.text('transfer_nobody');
  }

  get rows(): ShownRow[] {
    const { labels } = this.ui;
    const lists = this.lists ?? { agents: [], queues: [] };
    return transferRows(lists, this.typed, labels.language).map((row) => ({
      ...row,
      icon: ICONS[row.kind],
      checked: row.key === this.chosen,
      rowClass: `wxcc-transfer__row${row.key === this.chosen ? ' wxcc-transfer__row_chosen' : ''}`,
      standingText: row.standing
        ? labels.text(`transfer_${row.standing}`)
        : labels.text(row.kind === 'agent' ? 'transfer_agent' : `transfer_${row.kind}`),
    }));
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isNobody(): boolean {
    return this.target === undefined;
  }

  handleInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.choose();
  }

  handleChoice(event: Event): void {
    this.chosen = (event.target as HTMLInputElement).value;
  }

  /** Enter chooses nothing by itself: giving a call away takes a click or a key on its button. */
  handleSubmit(event: Event): void {
    event.preventDefault();
  }

  handleEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
  }

  handleAction(event: Event): void {
    const { target } = this;
    if (!target) return;
    const action = (event.currentTarget as HTMLElement).dataset.action as 'transfer' | 'consult';
    this.phone.transfers[action](this.call.interactionId, target);
    this.close();
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  private get target(): TransferRow['target'] | undefined {
    return this.rows.find(({ key }) => key === this.chosen)?.target;
  }

  private async ask(): Promise<void> {
    const lists = await this.phone.transfers.destinations();
    this.isAsking = false;
    if (lists) this.lists = lists;
    // Who types faster than Webex answers has typed already.
    if (this.typed !== '') this.choose();
  }

  /** What is out of the list by typing is no longer chosen; a typed number, or the only one left, is. */
  private choose(): void {
    const { rows } = this;
    const [first] = rows;
    if (rows.some(({ key }) => key === this.chosen)) return;
    this.chosen = first && (rows.length === 1 || first.kind === 'number') ? first.key : '';
  }
}
