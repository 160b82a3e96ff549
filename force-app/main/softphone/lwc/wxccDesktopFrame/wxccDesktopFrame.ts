import { LightningElement, api } from 'lwc';

/**
 * The frame that holds the Agent Desktop. It never leaves the document and is never `display: none`: folded away it has
 * no height and takes no focus, but keeps running, for a call may come at any moment. What it loads is decided by the
 * desktop link, which gets the element by the event `frameready`.
 */
export default class WxccDesktopFrame extends LightningElement {
  static override renderMode = 'light' as const;
  @api label = '';
  @api folded = false;
  private isTold = false;

  get boxClass(): string {
    return this.folded ? 'wxcc-desktop wxcc-desktop_folded' : 'wxcc-desktop';
  }

  override renderedCallback(): void {
    const { box, frame } = this.refs ?? {};
    // Neither tabbing nor a screen reader may wander into a Desktop that nobody sees.
    if (box) (box as HTMLElement).inert = this.folded;
    if (this.isTold || !frame) return;
    this.isTold = true;
    this.dispatchEvent(new CustomEvent('frameready', { detail: frame }));
  }
}
