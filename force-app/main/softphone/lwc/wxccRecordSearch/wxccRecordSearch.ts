import { LightningElement, api } from 'lwc';
import type { FoundRecords, Phone } from 'c/wxccCall';
import type { RecordMatch } from 'c/wxccSalesforce';
import type { SoftphoneUi } from 'c/wxccScreen';

/** Finds a record by name or number. Tells by the event `choose` which one the agent means (`detail`: the record). */
export default class WxccRecordSearch extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  isBusy = false;
  found?: FoundRecords;
  private isFocused = false;

  override renderedCallback(): void {
    if (this.isFocused) return;
    this.isFocused = true;
    this.input.focus();
  }

  get titleText(): string {
    return this.ui.labels.text('actions_searchTitle');
  }

  get inputText(): string {
    return this.ui.labels.text('actions_searchInput');
  }

  get searchText(): string {
    return this.ui.labels.text('actions_search');
  }

  get listText(): string {
    return this.ui.labels.text('actions_found');
  }

  get records(): readonly RecordMatch[] {
    return this.found?.kind === 'found' ? this.found.records : [];
  }

  get hasRecords(): boolean {
    return this.records.length > 0;
  }

  get statusText(): string {
    const { labels } = this.ui;
    if (this.isBusy) return labels.text('actions_searching');
    if (!this.found) return '';
    if (this.found.kind !== 'found') return labels.text(`actions_search_${this.found.kind}`);
    return this.hasRecords ? '' : labels.text('actions_search_none');
  }

  async handleSubmit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    this.isBusy = true;
    this.found = await this.phone.records.find(this.input.value);
    this.isBusy = false;
  }

  handleChoose(event: CustomEvent<string>): void {
    const record = this.records.find(({ id }) => id === event.detail);
    if (record) this.dispatchEvent(new CustomEvent('choose', { detail: record }));
  }

  private get input(): HTMLInputElement {
    return this.refs?.input as HTMLInputElement;
  }
}
