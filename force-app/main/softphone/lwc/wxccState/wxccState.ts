import { LightningElement, api } from 'lwc';
import type { Screen, SoftphoneUi } from 'c/wxccScreen';

/** Why there is no phone yet, and what to do: icon, words and, where something can be done here, a button. */
export default class WxccState extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api screen!: Screen;
  /** The Desktop is folded away: only then does "show the Desktop" make sense. */
  @api folded = false;

  get isBusy(): boolean {
    return this.screen.icon === undefined;
  }

  get sectionClass(): string {
    return `wxcc-state wxcc-state_${this.screen.fill ? 'fill' : 'strip'} wxcc-state_${this.screen.tone}`;
  }

  get iconSize(): string {
    return this.screen.fill ? 'large' : 'small';
  }

  get heading(): string {
    return this.ui.labels.text(`state_${this.screen.code}_title`, this.screen.params);
  }

  get text(): string {
    return this.ui.labels.text(`state_${this.screen.code}_text`, this.screen.params);
  }

  get actionText(): string | undefined {
    const { action, actionLabel } = this.screen;
    if (!action || !actionLabel || (action === 'unfold' && !this.folded)) return undefined;
    return this.ui.labels.text(`state_${actionLabel}_action`);
  }

  handleAction(): void {
    this.dispatchEvent(new CustomEvent('action', { detail: this.screen.action }));
  }
}
