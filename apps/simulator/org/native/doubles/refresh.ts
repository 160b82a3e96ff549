/** Double of `lightning/refresh`: the page of the simulated org draws itself anew. */
export class RefreshEvent extends CustomEvent<void> {
  constructor() {
    super('lightning__refresh', { bubbles: true, composed: true });
    globalThis.dispatchEvent(new PopStateEvent('popstate'));
  }
}
