/** Class of a wire adapter that always gives the same value. */
export const constantWire = <T>(value: T) =>
  class {
    private readonly callback: (value: T) => void;
    constructor(callback: (value: T) => void) {
      this.callback = callback;
    }
    connect(): void {
      this.callback(value);
    }
    update(): void {
      // Never changes.
    }
    disconnect(): void {
      // Nothing to end.
    }
  };
