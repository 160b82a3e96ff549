import { LightningElement, api } from 'lwc';
import type { LoadComponent, SoftphoneUi } from 'c/wxccScreen';

/**
 * The place of a component that is loaded when it is first needed. Until it is there the place is empty; should it never
 * come (a lost line), words say so and everything around it works on. Events of the component must bubble to be heard
 * outside.
 */
export default class WxccLater extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  /** `() => import('c/wxcc…')`, written out where it is used: bundler and platform read the name from there. */
  @api load!: LoadComponent;
  /** The component's own properties. A new object for every change. */
  @api parts: Record<string, unknown> = {};
  component?: Awaited<ReturnType<LoadComponent>>['default'];
  isMissing = false;

  override connectedCallback(): void {
    void this.fetch();
  }

  get missingText(): string {
    return this.ui.labels.text('softphone_partMissing');
  }

  private async fetch(): Promise<void> {
    try {
      this.component = (await this.load()).default;
    } catch {
      // Browsers remember that a module did not come: only a new page asks again, and that is said.
      this.isMissing = true;
    }
  }
}
