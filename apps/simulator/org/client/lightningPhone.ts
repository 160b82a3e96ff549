import { h } from '../../desktop/page/dom';
import type { NativeComponents } from './nativeComponents';
import type { OpenCtiPage } from './openCtiHost';
import type { PhoneChoice } from './phoneChoice';
import type { UtilityBar } from './utilityBar';

const NAME = 'c/wxccLightningPhone';
/** What the double of the utility bar API calls its utility. */
const UTILITY = 'lightning-phone';

const page = globalThis as { simUtilities?: Map<string, OpenCtiPage['panel']> };

export interface LightningPhoneOptions {
  readonly components: NativeComponents;
  readonly bar: UtilityBar;
  readonly phones: PhoneChoice;
  /** px. */
  readonly size: { readonly height: number; readonly width: number };
}

/**
 * The softphone as a native utility. It starts when it is first opened, and takes the place of the one in Open CTI's frame
 * then; in a tab that ran it before it starts by itself.
 */
export function addLightningPhone({ components, bar, phones, size }: LightningPhoneOptions): void {
  if (!components.components.some(({ name }) => name === NAME)) return;
  const content = h('div', { class: 'sim-lightning-phone' });
  const start = (): void => {
    if (content.firstChild) return;
    phones.chooseLightning();
    components.mount(NAME, content);
  };
  const own = { id: `${UTILITY}-utility`, label: 'Phone without Open CTI', icon: 'call', content };
  const panel = bar.addOwn({ ...own, ...size, onOpen: start });
  page.simUtilities = new Map([[UTILITY, panel]]);
  if (phones.kind === 'lightning') start();
  document.getElementById('phone-utility')?.addEventListener('click', () => phones.chooseOpenCti());
}
