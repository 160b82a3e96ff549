import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { RecordMatch } from 'c/wxccSalesforce';
import type { SoftphoneUi } from 'c/wxccScreen';
import { actionButtons, whyNot, type ActionButton, type ActionName } from './actionButtons';

interface ButtonRow extends ActionButton {
  readonly text: string;
  /** Only of a button that shows and hides something. */
  readonly expanded?: string;
}

/** Salesforce Actions: what the agent does about a call in Salesforce. The same in the softphone and in the Desktop's panel. */
export default class WxccActions extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;
  isSearchOpen = false;

  get titleText(): string {
    return this.ui.labels.text('actions_title');
  }

  get isOff(): boolean {
    return whyNot(this.call) !== undefined;
  }

  get reasonText(): string | undefined {
    const reason = whyNot(this.call);
    return reason && this.ui.labels.text(`actions_${reason}`);
  }

  get isSearching(): boolean {
    return this.isSearchOpen && !this.isOff;
  }

  get buttons(): ButtonRow[] {
    return actionButtons(this.call, this.phone.state.value.switches).map((button) => ({
      ...button,
      text: this.ui.labels.text(`actions_${button.label}`),
      ...(button.name === 'search' && { expanded: String(this.isSearching) }),
    }));
  }

  get relatedText(): string | undefined {
    const { related = [] } = this.call;
    return related.length > 0 ? this.ui.labels.text('actions_related', { names: related.join(', ') }) : undefined;
  }

  handleAction(event: Event): void {
    const { interactionId } = this.call;
    const { actions } = this.phone;
    const run: Record<ActionName, () => void> = {
      openActivity: () => actions.openActivity(interactionId),
      createCase: () => actions.createCase(interactionId),
      associate: () => actions.associate(interactionId),
      search: () => (this.isSearchOpen = !this.isSearchOpen),
    };
    run[(event.currentTarget as HTMLElement).dataset.action as ActionName]();
  }

  handleChoose(event: CustomEvent<RecordMatch>): void {
    this.phone.actions.associate(this.call.interactionId, event.detail);
    this.closeSearch();
  }

  handleSearchKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.closeSearch();
  }

  /** The focus goes back to where it came from. */
  private closeSearch(): void {
    this.isSearchOpen = false;
    this.querySelector<HTMLElement>('[data-action="search"]')?.focus();
  }
}
