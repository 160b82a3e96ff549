import { createStore, type Store } from 'c/wxccBase';
import type { PanelSize } from './softphoneHost';

/** The Desktop's own minimum, in CSS px (Cisco: 500 × 500 at 100 % zoom). Below it the bar works alone. */
export const DESKTOP_MINIMUM: PanelSize = { width: 500, height: 500 };
/** Enough for the Desktop and the bar above it. */
const ROOMY: PanelSize = { width: 500, height: 600 };
/** A whole call fits without the Desktop: controls, details, notes. CSS px */
const CALL_ALONE = 550;

/** Whether the Desktop is to be seen. The frame stays loaded either way. */
export interface Fold {
  readonly open: Store<boolean>;
  toggle(): void;
  unfold(): void;
}

export interface FoldPorts {
  readonly size: Store<PanelSize>;
  /** May reject: then the Desktop opens in what room there is. */
  resize(size: PanelSize): Promise<void>;
  /** The size the definition asks for; undefined while it is not known. */
  wanted(): PanelSize | undefined;
  onError(error: unknown): void;
}

/** A panel asked for at the minimum loses a border: that is no reason to hide the Desktop. CSS px */
const BORDERS = 4;

const holds = (size: PanelSize, least: PanelSize): boolean =>
  size.width + BORDERS >= least.width && size.height + BORDERS >= least.height;

const larger = (a: PanelSize, b: PanelSize): PanelSize => ({
  width: Math.max(a.width, b.width),
  height: Math.max(a.height, b.height),
});

/**
 * Folds and unfolds the Desktop. Until the agent chooses, room decides. Unfolding in a small panel enlarges it, folding
 * gives the old size back; a panel that was large from the start shrinks to what a call needs.
 */
export function createFold(ports: FoldPorts): Fold {
  const { size } = ports;
  const onError = (error: unknown): void => ports.onError(error);
  const open = createStore(holds(size.value, DESKTOP_MINIMUM), onError);
  let chosen = false;
  let before: PanelSize | undefined;
  let opened: PanelSize | undefined;
  size.subscribe((next) => {
    if (!chosen) open.set(holds(next, DESKTOP_MINIMUM));
  });
  const ask = (next: PanelSize): void => void ports.resize(next).catch(onError);
  const unfold = (): void => {
    if (open.value) return;
    chosen = true;
    open.set(true);
    const enough = larger(opened ?? ROOMY, larger(ROOMY, ports.wanted() ?? ROOMY));
    if (holds(size.value, enough)) return;
    before = size.value;
    ask(larger(enough, size.value));
  };
  const fold = (): void => {
    chosen = true;
    open.set(false);
    opened = size.value;
    ask(before ?? { width: size.value.width, height: Math.min(size.value.height, CALL_ALONE) });
    before = undefined;
  };
  return { open, unfold, toggle: () => (open.value ? fold() : unfold()) };
}
