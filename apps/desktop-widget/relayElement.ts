import { createCryptoIds } from '../browser/cryptoIds';
import { createSystemClock } from '../browser/systemClock';
import { createBrowserMessages } from '../softphone/browserMessages';
import { ancestorsOf } from './ancestorsOf';
import { createRelay } from './createRelay';
import type { Relay } from './createRelay';
import { hasDesktop, loadSdk } from './sdk';
import { parseOrigins } from './softphoneOrigins';
import { probeEnvironment } from './widgetEnvironment';
import { WIDGET_PROPERTIES } from './widgetProperties';
import type { WidgetPropertyName } from './widgetProperties';

export const RELAY_TAG = 'wxcc-relay';

/** For developers only, and never with a message's content: an error of ours may hold callers' data. */
function report(error: unknown): void {
  console.debug(`${RELAY_TAG}: ${error instanceof Error ? error.name : 'error'}`);
}

/** One relay a page, whatever number of elements the layout makes: `init` twice would double the SDK's subscriptions. */
let relay: Relay | undefined;

function startRelay(origins: readonly string[]): Relay {
  const started = createRelay({
    origins,
    ancestors: () => ancestorsOf(window),
    messages: createBrowserMessages(window, () => undefined),
    clock: createSystemClock(),
    ids: createCryptoIds(),
    environment: probeEnvironment(window),
    hasDesktop: () => hasDesktop(),
    loadSdk,
    onError: report,
  });
  window.addEventListener('pagehide', () => started.stop());
  void started.start();
  return started;
}

const PROPERTIES = Object.keys(WIDGET_PROPERTIES) as WidgetPropertyName[];

/** Makes the element's class; HTMLElement does not exist where tests of the rest run. */
export function defineRelay(registry: CustomElementRegistry): void {
  // The layout may load the script for several elements, and other pages of the Desktop again.
  if (registry.get(RELAY_TAG)) return;

  class RelayElement extends HTMLElement {
    private readonly values = new Map<WidgetPropertyName, unknown>();

    connectedCallback(): void {
      this.style.display = 'none';
      relay ??= startRelay(parseOrigins(this.getAttribute('softphone-origins')));
      PROPERTIES.forEach((name) => this.adopt(name));
      this.values.forEach((value, name) => relay?.setProperty(name, value));
    }

    getValue(name: WidgetPropertyName): unknown {
      return this.values.get(name);
    }

    setValue(name: WidgetPropertyName, value: unknown): void {
      this.values.set(name, value);
      if (this.isConnected) relay?.setProperty(name, value);
    }

    /** A property set before the script had loaded hides our accessor: take its value and remove it. */
    private adopt(name: WidgetPropertyName): void {
      if (!Object.prototype.hasOwnProperty.call(this, name)) return;
      const own = this as unknown as Record<string, unknown>;
      const value = own[name];
      delete own[name];
      this.setValue(name, value);
    }
  }

  for (const name of PROPERTIES)
    Object.defineProperty(RelayElement.prototype, name, {
      configurable: true,
      get(this: RelayElement) {
        return this.getValue(name);
      },
      set(this: RelayElement, value: unknown) {
        this.setValue(name, value);
      },
    });
  registry.define(RELAY_TAG, RelayElement);
}
