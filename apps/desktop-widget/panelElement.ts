import { createWidgetLink } from 'c/wxccDesktop';
import type { WidgetLink } from 'c/wxccDesktop';
import { createCryptoIds } from '../browser/cryptoIds';
import { createSystemClock } from '../browser/systemClock';
import { createBrowserMessages } from '../softphone/browserMessages';
import { ancestorsOf } from './ancestorsOf';
import { panelText } from './panelText';
import type { PanelState } from './panelText';
import { parseOrigins } from './softphoneOrigins';

export const PANEL_TAG = 'wxcc-panel';

/** When a framed Desktop without an answer says that the softphone is missing, ms. */
const PATIENCE = 10_000;

const clock = createSystemClock();

const STYLE = `
  :host { display: block; padding: 1rem; font: 400 0.875rem/1.25rem system-ui, sans-serif; color: #181818; }
  :host([dark]) { color: #f3f3f3; }
  p { margin: 0; display: flex; align-items: baseline; gap: 0.5rem; }
  i { flex: none; width: 0.625rem; height: 0.625rem; border-radius: 50%; background: #747474; }
  p[data-state='connected'] i { background: #2e844a; }
`;

function createPanelLink(origins: readonly string[]): WidgetLink {
  return createWidgetLink({
    role: 'panel',
    origins,
    ancestors: () => ancestorsOf(window),
    messages: createBrowserMessages(window, () => undefined),
    clock,
    ids: createCryptoIds(),
    answer: async ({ id }) => ({
      kind: 'response',
      id,
      ok: false,
      error: { code: 'notSupported', reason: 'unknown command' },
    }),
    onError: () => console.debug(`${PANEL_TAG}: error`),
  });
}

/** Defines the element, once a page. */
export function definePanel(registry: CustomElementRegistry): void {
  if (registry.get(PANEL_TAG)) return;

  class PanelElement extends HTMLElement {
    private link: WidgetLink | undefined;

    connectedCallback(): void {
      if (this.link) return;
      const framed = ancestorsOf(window).length > 0;
      this.render(framed ? 'connecting' : 'outside');
      this.link = createPanelLink(parseOrigins(this.getAttribute('softphone-origins')));
      this.link.connected.subscribe((connected) => this.render(connected ? 'connected' : 'missing'));
      this.link.start();
      window.addEventListener('pagehide', () => this.link?.stop());
      if (framed) clock.after(PATIENCE, () => this.link?.connected.value || this.render('missing'));
    }

    get darkMode(): boolean {
      return this.hasAttribute('dark');
    }

    set darkMode(dark: unknown) {
      this.toggleAttribute('dark', dark === true || dark === 'true');
    }

    private render(state: PanelState): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const style = document.createElement('style');
      style.textContent = STYLE;
      const line = document.createElement('p');
      line.dataset['state'] = state;
      line.setAttribute('role', 'status');
      line.append(document.createElement('i'), panelText(state, navigator.language));
      root.replaceChildren(style, line);
    }
  }

  registry.define(PANEL_TAG, PanelElement);
}
