import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { AgentSnapshot } from 'c/wxccDesktop';
import { callerOf, iconOf, stateCodeOf, type SoftphoneUi } from 'c/wxccScreen';
import { callInFront } from './callInFront';

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

const TYPING = 'input:focus, textarea:focus, select:focus';

/** The calls in hand: one tab for each where there are several, and the card of the one in front. */
export default class WxccCalls extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api agent?: AgentSnapshot;
  shown = '';
  private list: readonly CallView[] = [];

  @api get calls(): readonly CallView[] {
    return this.list;
  }

  set calls(calls: readonly CallView[]) {
    const known = this.list.map(({ interactionId }) => interactionId);
    this.list = calls;
    this.shown = callInFront({ calls, known, shown: this.shown, isTyping: this.isTyping });
  }

  get regionText(): string {
    return this.ui.labels.text('call_region');
  }

  get hasTabs(): boolean {
    return this.list.length > 1;
  }

  get panelRole(): string | undefined {
    return this.hasTabs ? 'tabpanel' : undefined;
  }

  get panelLabel(): string | undefined {
    const place = this.list.findIndex(({ interactionId }) => interactionId === this.shown);
    return this.hasTabs ? `wxcc-tab-${place}` : undefined;
  }

  /** A list of one, so that another call gets a card of its own and nothing half typed moves over. */
  get inFront(): readonly CallView[] {
    return this.list.filter(({ interactionId }) => interactionId === this.shown);
  }

  get tabs(): CallTab[] {
    const { labels } = this.ui;
    return this.list.map((call, place) => {
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
    this.shown = (event.currentTarget as HTMLElement).dataset.id ?? '';
  }

  handleKey(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
    const next = tabs[move(tabs.indexOf(event.target as HTMLElement), tabs.length)];
    this.shown = next?.dataset.id ?? this.shown;
    next?.focus();
  }

  private get isTyping(): boolean {
    return this.querySelector(TYPING) !== null;
  }
}
