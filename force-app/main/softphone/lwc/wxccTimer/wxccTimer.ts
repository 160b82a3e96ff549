import { LightningElement, api } from 'lwc';
import type { Unsubscribe } from 'c/wxccBase';
import type { SoftphoneUi } from 'c/wxccScreen';

/** Time since a moment. Re-renders itself once a second, and nothing around it. */
export default class WxccTimer extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  /** ms since 1970. */
  @api since = 0;
  /** What the time means, for screen readers. */
  @api label = '';
  now = 0;
  private unsubscribe?: Unsubscribe;

  override connectedCallback(): void {
    this.now = this.ui.tick.value;
    this.unsubscribe = this.ui.tick.subscribe((now) => {
      this.now = now;
    });
  }

  override disconnectedCallback(): void {
    this.unsubscribe?.();
  }

  get text(): string {
    return this.ui.labels.duration(this.now - this.since);
  }
}
