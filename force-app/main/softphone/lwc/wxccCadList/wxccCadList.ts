import { LightningElement, api } from 'lwc';
import type { CadVariable } from 'c/wxccBase';
import type { SoftphoneUi } from 'c/wxccScreen';

/** The CAD variables agents may see, by the Desktop's labels and in its order. Values are text that anybody may have written. */
export default class WxccCadList extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api cad: readonly CadVariable[] = [];

  /** Empty ones say nothing and would push the others out of sight. */
  get rows(): readonly CadVariable[] {
    return this.cad.filter(({ value }) => value.trim() !== '');
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get listName(): string {
    return this.ui.labels.text('call_details');
  }
}
