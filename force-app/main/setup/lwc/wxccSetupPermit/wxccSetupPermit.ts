import { LightningElement, api } from 'lwc';
import permit from '@salesforce/apex/WxccSetupController.permit';
import type { Labels } from 'c/wxccBase';
import { readPermitOutcome } from 'c/wxccSetupCheck';
import type { UserFact } from 'c/wxccSetupCheck';
import { reasonOf } from 'c/wxccSetupRows';
import { permitView, type PermitState, type PermitView } from './permitView';

/**
 * Asks before agents are given the softphone's permission set, gives it, and tells what became of it. Sends `permitted` when the
 * org has changed, `close` when it is no longer wanted.
 */
export default class WxccSetupPermit extends LightningElement {
  @api labels!: Labels;
  @api users: readonly UserFact[] = [];
  state: PermitState = 'asking';
  private hasFocus = false;

  /** Who asked for the repair with the keyboard goes on with it. */
  override renderedCallback(): void {
    if (this.hasFocus) return;
    this.hasFocus = true;
    this.template?.querySelector<HTMLElement>('[data-id="permit"]')?.focus();
  }

  get view(): PermitView {
    return permitView(this.labels, this.users, this.state);
  }
  get titleText(): string {
    return this.labels.text('setup_permitTitle');
  }
  get linesClass(): string {
    return this.view.isBad ? 'wxcc-permit__bad' : '';
  }

  async handlePermit(): Promise<void> {
    this.state = 'working';
    try {
      this.state = readPermitOutcome(await permit({ userIds: this.users.map(({ id }) => id) }));
      this.dispatchEvent(new CustomEvent('permitted'));
    } catch (error) {
      this.state = { fault: reasonOf(error) };
    }
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
