import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { RecordMatch } from 'c/wxccSalesforce';
import type { SoftphoneUi } from 'c/wxccScreen';
import { copyText } from './copyText';

/** Whom the call is about, what the flow collected, and the id that support asks for. */
export default class WxccCallDetails extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;
  private copied?: boolean;

  /** The one record it is; several are the chooser's. */
  get records(): readonly RecordMatch[] {
    const { link, matches } = this.call;
    if (link) return [link];
    return matches.length === 1 ? matches.filter(({ name }) => name !== '') : [];
  }

  get hasRecord(): boolean {
    return this.records.length > 0;
  }

  get recordText(): string {
    return this.ui.labels.text('details_record');
  }

  get noMatchText(): string | undefined {
    const { search, state } = this.call;
    if (this.hasRecord || search !== 'none') return undefined;
    return this.ui.labels.text(state === 'offered' ? 'details_noMatchYet' : 'details_noMatch');
  }

  get factsText(): string {
    const { labels } = this.ui;
    const { direction, offeredAt } = this.call;
    const facts = [labels.text(`details_${direction}`), offeredAt && labels.time(offeredAt)];
    return facts.filter(Boolean).join(' · ');
  }

  get copyTitle(): string {
    return this.ui.labels.text('details_copyTitle', { id: this.call.interactionId });
  }

  get copyText(): string {
    return this.ui.labels.text(this.copied ? 'details_copied' : 'details_copy');
  }

  get copyIcon(): string {
    return this.copied ? 'check' : 'copy';
  }

  get copiedText(): string {
    if (this.copied === undefined) return '';
    return this.ui.labels.text(this.copied ? 'details_copied' : 'details_notCopied', { id: this.call.interactionId });
  }

  handleOpen(event: CustomEvent<string>): void {
    const record = this.records.find(({ id }) => id === event.detail);
    if (record) this.phone.records.open(record.id, record.objectType);
  }

  handleCopy(event: Event): void {
    this.copied = copyText(this.call.interactionId, event.currentTarget as HTMLElement);
  }
}
