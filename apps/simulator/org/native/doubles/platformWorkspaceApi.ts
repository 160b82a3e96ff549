/** Double of the workspace API in a standard app: no tabs, and the methods refuse as they do there. */
class Constant {
  private readonly callback: (value: unknown) => void;
  constructor(callback: (value: unknown) => void) {
    this.callback = callback;
  }
  connect(): void {
    this.callback(false);
  }
  update(): void {
    // Never changes.
  }
  disconnect(): void {
    // Nothing to end.
  }
}

export const IsConsoleNavigation = Constant;
export const EnclosingTabId = Constant;

const refuse = (): Promise<never> => Promise.reject(new Error('The workspace API works in console apps only.'));

export const getFocusedTabInfo = refuse;
export const getAllTabInfo = refuse;
export const openTab = refuse;
export const focusTab = refuse;
export const refreshTab = refuse;
