import { createElement } from 'lwc';
import WxccSoftphone from 'c/wxccSoftphone';
import type { Phone } from 'c/wxccCall';
import type { SoftphoneHost, SoftphoneUi } from 'c/wxccScreen';

export interface SoftphoneParts {
  readonly ui: SoftphoneUi;
  readonly host: SoftphoneHost;
  readonly phone: Phone;
}

/** Puts the softphone in the place of what `root` shows (the page's own words for "loading"). */
export function mountSoftphone(root: Element, parts: SoftphoneParts): HTMLElement {
  const softphone = createElement('c-wxcc-softphone', { is: WxccSoftphone });
  Object.assign(softphone, parts);
  root.replaceChildren(softphone);
  return softphone;
}
