import { createElement } from 'lwc';
import WxccPanel from 'c/wxccPanel';
import { createStore } from 'c/wxccBase';
import type { SoftphoneUi } from 'c/wxccScreen';
import { createCryptoIds } from '../browser/cryptoIds';
import { createSystemClock } from '../browser/systemClock';
import { createBrowserMessages } from '../softphone/browserMessages';
import { ancestorsOf } from './ancestorsOf';
import { createPanel } from './createPanel';
import type { Panel } from './createPanel';
import { panelLabels } from './panelLabels';
import { createPanelRoot } from './panelLook';
import { showTab } from './showTab';
import { parseOrigins } from './softphoneOrigins';

export const PANEL_TAG = 'wxcc-panel';

const clock = createSystemClock();

/** For developers only, and never with a message's content: an error of ours may hold callers' data. */
function report(error: unknown): void {
  console.debug(`${PANEL_TAG}: ${error instanceof Error ? error.name : 'error'}`);
}

const openPanel = (origins: readonly string[]): Panel =>
  createPanel({
    ...{ origins, clock, ids: createCryptoIds(), onError: report },
    ancestors: () => ancestorsOf(window),
    messages: createBrowserMessages(window, () => undefined),
  });

function uiOf(language: string): SoftphoneUi {
  const labels = panelLabels(language || navigator.language);
  return { labels, icons: '', version: '', tick: createStore(clock.now(), report) };
}

/** Properties of the component inside, as far as the layout and the softphone decide them. */
type View = Pick<WxccPanel, 'status' | 'dark' | 'selected' | 'ui'>;

/** Defines the element, once a page. */
export function definePanel(registry: CustomElementRegistry): void {
  if (registry.get(PANEL_TAG)) return;

  class PanelElement extends HTMLElement {
    private panel: Panel | undefined;
    private inner: (HTMLElement & View) | undefined;
    private isDark = false;
    private selectedId = '';
    private callCount = 0;

    connectedCallback(): void {
      if (this.panel) return;
      const panel = openPanel(parseOrigins(this.getAttribute('softphone-origins')));
      this.panel = panel;
      this.adopt('darkMode');
      this.adopt('selectedTaskId');
      this.mount(panel);
      panel.language.subscribe((language) => this.show({ ui: uiOf(language) }));
      panel.status.subscribe((status) => this.show({ status }));
      panel.phone.state.subscribe(({ calls }) => this.comeForward(calls.length));
      window.addEventListener('pagehide', () => panel.stop());
      panel.start();
    }

    get darkMode(): unknown {
      return this.isDark;
    }

    set darkMode(dark: unknown) {
      this.isDark = dark === true || dark === 'true';
      this.show({ dark: this.isDark });
    }

    get selectedTaskId(): unknown {
      return this.selectedId;
    }

    set selectedTaskId(id: unknown) {
      this.selectedId = typeof id === 'string' ? id : '';
      this.show({ selected: this.selectedId });
    }

    private mount(panel: Panel): void {
      const inner = createElement('c-wxcc-panel', { is: WxccPanel });
      this.inner = Object.assign(inner, {
        ...{ phone: panel.phone, status: panel.status.value, ui: uiOf('') },
        ...{ dark: this.isDark, selected: this.selectedId },
      });
      createPanelRoot(this).append(inner);
    }

    private show(change: Partial<View>): void {
      if (this.inner) Object.assign(this.inner, change);
    }

    /** A call arrives: what there is to do about it must not have to be looked for. */
    private comeForward(count: number): void {
      if (count > this.callCount) showTab(this);
      this.callCount = count;
    }

    /** A property set before the script had loaded hides our accessor: take its value and remove it. */
    private adopt(name: 'darkMode' | 'selectedTaskId'): void {
      if (!Object.prototype.hasOwnProperty.call(this, name)) return;
      const own = this as unknown as Record<string, unknown>;
      const value = own[name];
      delete own[name];
      this[name] = value;
    }
  }

  registry.define(PANEL_TAG, PanelElement);
}
