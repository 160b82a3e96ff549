import type { Clock } from 'c/wxccBase';
import type { DesktopSdk } from './sdk';

/** How long the Desktop may take to be ready, ms. `init` itself would wait for ever. */
export const INIT_LIMIT = 60_000;
/** How often we look whether the Desktop's services are there, ms. */
const LOOK_INTERVAL = 250;

/**
 * - `ready`: everything works
 * - `partial`: `init` was refused; what works is found out by trying
 * - `notReady`: the Desktop did not get ready in time
 * - `absent`: this page is no Agent Desktop
 */
export type SdkOutcome = 'ready' | 'partial' | 'notReady' | 'absent';

export interface SdkStart {
  readonly sdk?: DesktopSdk;
  readonly outcome: SdkOutcome;
}

export interface StartOptions {
  readonly clock: Clock;
  readonly hasDesktop: () => boolean;
  loadSdk(): DesktopSdk;
  readonly onError: (error: unknown) => void;
}

function sleep(clock: Clock, delay: number): Promise<void> {
  return new Promise((resolve) => clock.after(delay, resolve));
}

async function waitForDesktop({ clock, hasDesktop }: StartOptions): Promise<boolean> {
  const deadline = clock.now() + INIT_LIMIT;
  while (!hasDesktop() && clock.now() < deadline) await sleep(clock, LOOK_INTERVAL);
  return hasDesktop();
}

/** `init` wants its argument, may reject after having started the modules, and must run only once. */
async function init(sdk: DesktopSdk, onError: (error: unknown) => void): Promise<Required<SdkStart>> {
  try {
    await sdk.config.init({ widgetName: 'wxcc-relay', widgetProvider: 'open-softphone' });
    return { sdk, outcome: 'ready' };
  } catch (error) {
    onError(error);
    return { sdk, outcome: 'partial' };
  }
}

/**
 * Evaluates and initialises the SDK, once.
 * @param onLate called when the Desktop gets ready after all, later than INIT_LIMIT
 */
export async function startSdk(
  options: StartOptions,
  onLate: (start: Required<SdkStart>) => Promise<void>,
): Promise<SdkStart> {
  if (!(await waitForDesktop(options))) return { outcome: 'absent' };
  const starting = init(options.loadSdk(), options.onError);
  const tooLate = sleep(options.clock, INIT_LIMIT).then((): SdkStart => ({ outcome: 'notReady' }));
  const start = await Promise.race([starting, tooLate]);
  if (!start.sdk) void starting.then(onLate);
  return start;
}
