import { LightningElement, api } from 'lwc';
import type { Phone, PhoneState } from 'c/wxccCall';
import type { Connection, LoadComponent, SoftphoneUi } from 'c/wxccScreen';
import { announce } from './announce';
import { AVAILABLE, agentStates, currentState, type StateEntry } from './agentStates';

const DOTS: Record<Connection, string> = {
  connecting: 'busy',
  signIn: 'busy',
  offline: 'off',
  elsewhere: 'busy',
  ready: 'on',
};

/** The slim bar: how the line is, what the agent is, which calls there are. Works alone in the smallest panel. */
export default class WxccBar extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api state!: PhoneState;
  @api connection!: Connection;
  /** The Desktop is in view. */
  @api unfolded = false;
  /** There is a Desktop that could be folded. */
  @api canFold = false;

  /** The help drawer is open. */
  @api helping = false;

  readonly loadCalls: LoadComponent = () => import('c/wxccCalls');
  private isPrepared = false;
  /** The dial pad is open. */
  @api dialing = false;

  override renderedCallback(): void {
    this.prepareCalls();
    // A choice is a request: the menu shows what the Desktop says, not what was clicked.
    const menu = this.refs?.states;
    if (menu) (menu as HTMLSelectElement).value = this.current;
  }

  get word(): string {
    if (this.connection !== 'ready') return this.ui.labels.text(`bar_${this.connection}`);
    return this.state.agent
      ? (currentState(this.state.agent, this.ui.labels)?.name ?? '')
      : this.ui.labels.text('bar_ready');
  }

  get canChooseState(): boolean {
    return this.connection === 'ready' && this.states.length > 1;
  }

  /** `off` is the attribute itself: the template compiler does not know that one of an option has no value. */
  get states(): (StateEntry & { readonly off?: string })[] {
    const states = this.state.agent ? agentStates(this.state.agent, this.ui.labels) : [];
    return states.map((state) => (state.disabled ? { ...state, off: '' } : state));
  }

  /** A call rang and was not answered: no other comes until the agent says so. */
  get isRona(): boolean {
    return this.connection === 'ready' && this.state.agent?.subStatus === 'RONA';
  }

  get availableText(): string {
    return this.ui.labels.text('bar_availableAgain');
  }

  get stateSince(): number | undefined {
    return this.connection === 'ready' ? this.state.agent?.stateSince : undefined;
  }

  get dotClass(): string {
    const isIdle = this.connection === 'ready' && this.state.agent && this.current !== AVAILABLE;
    return `wxcc-dot wxcc-dot_${isIdle ? 'idle' : DOTS[this.connection]}`;
  }

  /** Also in a tab without the phone: the other one dials. */
  get canCallOut(): boolean {
    return this.connection === 'ready' || (this.connection === 'elsewhere' && this.phone.dialer.state.value.canDial);
  }

  get dialingText(): string {
    return String(this.dialing);
  }

  get callOutText(): string {
    return this.ui.labels.text('bar_callOut');
  }

  get hasCalls(): boolean {
    return this.state.calls.length > 0;
  }

  get callParts(): Record<string, unknown> {
    const { calls, agent } = this.state;
    return { ui: this.ui, phone: this.phone, calls, agent };
  }

  get announcement(): string {
    return announce(this.state.calls, this.ui.labels);
  }

  get expanded(): string {
    return String(this.unfolded);
  }

  get foldIcon(): string {
    return this.unfolded ? 'chevronup' : 'chevrondown';
  }

  get foldText(): string {
    return this.ui.labels.text(this.unfolded ? 'softphone_fold' : 'softphone_unfold');
  }

  get helpText(): string {
    return this.ui.labels.text('help_title');
  }

  get helpExpanded(): string {
    return String(this.helping);
  }

  get desktopText(): string {
    return this.ui.labels.text('bar_desktop');
  }

  get agentStateText(): string {
    return this.ui.labels.text('bar_agentState');
  }

  get inStateText(): string {
    return this.ui.labels.text('bar_inState');
  }

  handleState(event: Event): void {
    const select = event.currentTarget as HTMLSelectElement;
    const chosen = select.value;
    select.value = this.current;
    if (chosen !== this.current) this.phone.controls.setAgentState(chosen);
  }

  handleAvailable(): void {
    this.phone.controls.setAgentState(AVAILABLE);
  }

  handleHelp(): void {
    this.dispatchEvent(new CustomEvent('help'));
  }

  handleDialPad(): void {
    this.dispatchEvent(new CustomEvent('dialpad'));
  }

  handleFold(): void {
    this.dispatchEvent(new CustomEvent('fold'));
  }

  /** Before the first call rings: its card is there at once. Should it fail here, it is said where it is needed. */
  private prepareCalls(): void {
    if (this.isPrepared || this.connection !== 'ready') return;
    this.isPrepared = true;
    this.loadCalls().catch(() => undefined);
  }

  private get current(): string {
    return (this.state.agent && currentState(this.state.agent, this.ui.labels)?.id) ?? '';
  }
}
