import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { AgentSnapshot } from 'c/wxccDesktop';
import { callInFront, type SoftphoneUi } from 'c/wxccScreen';

const TYPING = 'input:focus, textarea:focus, select:focus';

/** The calls in hand: one tab for each where there are several, and the card of the one in front. */
export default class WxccCalls extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api agent?: AgentSnapshot;
  shown = '';
  private list: readonly CallView[] = [];

  @api get calls(): readonly CallView[] {
    return this.list;
  }

  set calls(calls: readonly CallView[]) {
    const known = this.list.map(({ interactionId }) => interactionId);
    this.list = calls;
    this.shown = callInFront({ calls, known, shown: this.shown, isTyping: this.isTyping });
  }

  get regionText(): string {
    return this.ui.labels.text('call_region');
  }

  get hasTabs(): boolean {
    return this.list.length > 1;
  }

  get panelRole(): string | undefined {
    return this.hasTabs ? 'tabpanel' : undefined;
  }

  get panelLabel(): string | undefined {
    const place = this.list.findIndex(({ interactionId }) => interactionId === this.shown);
    return this.hasTabs ? `wxcc-tab-${place}` : undefined;
  }

  /** A list of one, so that another call gets a card of its own and nothing half typed moves over. */
  get inFront(): readonly CallView[] {
    return this.list.filter(({ interactionId }) => interactionId === this.shown);
  }

  handleTab(event: CustomEvent<string>): void {
    this.shown = event.detail;
  }

  private get isTyping(): boolean {
    return this.querySelector(TYPING) !== null;
  }
}
