import { LightningElement, api } from 'lwc';
import type { Store, Unsubscribe } from 'c/wxccBase';
import type { Phone, PhoneState } from 'c/wxccCall';
import type { DialerState } from 'c/wxccOutdial';
import {
  createFold,
  readConnection,
  readScreen,
  type Connection,
  type Fold,
  type HostView,
  type LoadComponent,
  type PanelSize,
  type Screen,
  type ScreenAction,
  type SoftphoneHost,
  type SoftphoneUi,
} from 'c/wxccScreen';

/** The whole softphone. Draws what the phone's state and the host say, and passes on what the agent does. */
export default class WxccSoftphone extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api host!: SoftphoneHost;
  @api phone!: Phone;

  state!: PhoneState;
  view!: HostView;
  screen?: Screen;
  isOpen = false;
  isHelping = false;
  readonly loadHelp: LoadComponent = () => import('c/wxccHelp');
  isPadOpen = false;
  asking: DialerState['asking'];
  readonly loadDialPad: LoadComponent = () => import('c/wxccDialPad');
  readonly loadQuestion: LoadComponent = () => import('c/wxccDialQuestion');
  private fold!: Fold;
  private changedAt = 0;
  private changedKey = '';
  private unsubscribes: Unsubscribe[] = [];

  override connectedCallback(): void {
    this.state = this.phone.state.value;
    this.view = this.host.view.value;
    this.fold = createFold({
      size: this.host.size,
      resize: (size) => this.host.resize(size),
      wanted: () => this.wantedSize(),
      onError: (error) => this.host.report(error),
    });
    this.isOpen = this.fold.open.value;
    this.watch(this.fold.open, (open) => (this.isOpen = open));
    this.watch(this.phone.state, (state) => (this.state = state));
    this.watch(this.host.view, (view) => (this.view = view));
    this.watch(this.phone.settings, () => undefined);
    this.asking = this.phone.dialer.state.value.asking;
    this.watch(this.phone.dialer.state, ({ asking }) => (this.asking = asking));
    this.watch(this.ui.tick, () => undefined);
    this.updateScreen();
  }

  override disconnectedCallback(): void {
    this.unsubscribes.forEach((unsubscribe) => unsubscribe());
    this.unsubscribes = [];
  }

  get heading(): string {
    return this.ui.labels.text('softphone_title');
  }

  get desktopText(): string {
    return this.ui.labels.text('softphone_desktop');
  }

  get connection(): Connection {
    return readConnection(this.view, this.state);
  }

  /** With a problem of the page itself there is no phone to show, only the words about it. */
  get isPhoneHere(): boolean {
    return !this.view.problem;
  }

  /** Stays for as long as this tab holds the phone, whatever is shown: taking it out would end the session. */
  get hasFrame(): boolean {
    return !this.view.problem && this.view.tab === 'holder';
  }

  /** While words fill the panel there is nothing to unfold. */
  get canFold(): boolean {
    return this.hasFrame && !this.screen?.fill;
  }

  get isFolded(): boolean {
    return !this.isOpen;
  }

  get isFrameHidden(): boolean {
    return !this.isOpen || Boolean(this.screen?.fill);
  }

  get rootClass(): string {
    return `wxcc-softphone${this.state.agent?.darkMode ? ' wxcc-dark' : ''}`;
  }

  get helpParts(): Record<string, unknown> {
    const { ui, phone, host } = this;
    return { ui, phone, host };
  }

  handleHelp(): void {
    this.isHelping = !this.isHelping;
  }

  /** The focus goes back to where it came from. */
  handleHelpClose(): void {
    this.isHelping = false;
    this.querySelector<HTMLElement>('[data-action="help"]')?.focus();
  }

  get padParts(): Record<string, unknown> {
    return { ui: this.ui, dialer: this.phone.dialer };
  }

  get questionParts(): Record<string, unknown> {
    return { ...this.padParts, asking: this.asking };
  }

  handleDialPad(): void {
    this.isPadOpen = !this.isPadOpen;
  }

  handlePadClose(): void {
    this.isPadOpen = false;
    this.querySelector<HTMLElement>('.wxcc-bar__dial')?.focus();
  }

  handleFold(): void {
    this.fold.toggle();
  }

  handleFrameReady(event: CustomEvent<HTMLIFrameElement>): void {
    this.host.frameReady(event.detail);
  }

  handleAction(event: CustomEvent<ScreenAction>): void {
    const actions: Record<ScreenAction, () => void> = {
      retry: () => this.phone.retryDesktop(),
      takeOver: () => this.host.takeOver(),
      reload: () => this.host.reload(),
      unfold: () => this.fold.unfold(),
    };
    actions[event.detail]();
  }

  private watch<T>(store: Store<T>, take: (value: T) => void): void {
    const listen = (value: T): void => {
      take(value);
      this.updateScreen();
    };
    this.unsubscribes.push(store.subscribe(listen));
  }

  private wantedSize(): PanelSize | undefined {
    const general = this.phone.settings.value?.general;
    return general && { width: general.softphoneWidth, height: general.softphoneHeight };
  }

  /** Runs every second too, since some words change with waiting; a new value is set only when they do. */
  private updateScreen(): void {
    const now = this.ui.tick.value;
    const key = JSON.stringify([this.view.problem, this.view.tab, this.state.readiness]);
    if (key !== this.changedKey) this.changedAt = now;
    this.changedKey = key;
    const facts = { host: this.view, state: this.state, settings: this.phone.settings.value };
    const next = readScreen({ ...facts, waited: now - this.changedAt });
    if (JSON.stringify(next) !== JSON.stringify(this.screen)) this.screen = next;
  }
}
