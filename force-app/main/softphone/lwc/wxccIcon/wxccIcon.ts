import { LightningElement, api } from 'lwc';
import type { SoftphoneUi } from 'c/wxccScreen';

/** An SLDS utility icon. Never the only bearer of a meaning: words stand beside it. */
export default class WxccIcon extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  /** Icon key, for example `call`. */
  @api name = '';
  /** `x-small` beside text and in buttons, `large` for a panel. */
  @api size: 'xx-small' | 'x-small' | 'small' | 'large' = 'x-small';
  /** `button`: in the colour of the button; `text`: of the text around it. */
  @api kind: 'button' | 'text' = 'text';

  get href(): string | undefined {
    const { icons } = this.ui;
    return icons === undefined || !this.name ? undefined : `${icons}#${this.name}`;
  }

  get svgClass(): string {
    const kind = this.kind === 'button' ? 'slds-button__icon slds-button__icon_left' : 'slds-icon wxcc-icon';
    return this.kind === 'button' ? kind : `${kind} slds-icon_${this.size}`;
  }
}
