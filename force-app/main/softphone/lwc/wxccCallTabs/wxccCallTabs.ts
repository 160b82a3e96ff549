import { LightningElement, api } from 'lwc';
import type { CallView } from 'c/wxccCall';
import { callerOf, iconOf, stateCodeOf, type SoftphoneUi } from 'c/wxccScreen';

interface CallTab {
  readonly id: string;
  readonly tabId: string;
  readonly tabClass: string;
  readonly selected: string;
  /** One stop for the Tab key; arrows move inside. */
  readonly tabindex: string;
  readonly icon: string;
  readonly caller: string;
  readonly state: string;
  readonly title: string;
}

/** Where a key leads from a tab. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * One tab for each call in hand; the element `wxcc-call` beside it is what they control. Tells by the event `choose` which
 * call the agent wants in front (`detail`: its interaction id).
 */
export default class WxccCallTabs extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api calls: readonly CallView[] = [];
  /** The one in front. */
  @api shown = '';

  get regionText(): string {
    return this.ui.labels.text('call_region');
  }

  get tabs(): CallTab[] {
    const { labels } = this.ui;
    return this.calls.map((call, place) => {
      const isShown = call.interactionId === this.shown;
      const [caller, state] = [callerOf(call, labels), labels.text(stateCodeOf(call))];
      return {
        ...{ id: call.interactionId, tabId: `wxcc-tab-${place}`, caller, state, title: `${caller} · ${state}` },
        tabClass: `wxcc-tab wxcc-tab_${call.held ? 'held' : call.state}${isShown ? ' wxcc-tab_shown' : ''}`,
        selected: String(isShown),
        tabindex: isShown ? '0' : '-1',
        icon: iconOf(call),
      };
    });
  }

  handleTab(event: Event): void {
    this.choose((event.currentTarget as HTMLElement).dataset.id);
  }

  handleKey(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
    const next = tabs[move(tabs.indexOf(event.target as HTMLElement), tabs.length)];
    this.choose(next?.dataset.id);
    next?.focus();
  }

  private choose(id: string | undefined): void {
    if (id !== undefined) this.dispatchEvent(new CustomEvent('choose', { detail: id }));
  }
}
