import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { AgentSnapshot } from 'c/wxccDesktop';
import type { SoftphoneUi } from 'c/wxccScreen';
import { talkButtons, type TalkButton, type TalkCommand } from './talkButtons';

interface ButtonRow extends TalkButton {
  readonly text: string;
  readonly expanded?: string;
}

/** The Desktop's SDK passes digits only: star and hash would arrive as something else. */
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
type Drawer = 'transfer' | 'keypad';
const isDrawer = (command: TalkCommand): command is Drawer => command === 'transfer' || command === 'keypad';

/** Controls while talking. Each asks the Desktop; what is shown is what its events say. */
export default class WxccTalkControls extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;
  @api agent?: AgentSnapshot;
  open?: Drawer;
  readonly keys = KEYS;

  get buttons(): ButtonRow[] {
    return talkButtons(this.call, this.agent).map((button) => ({
      ...button,
      text: this.ui.labels.text(`talk_${button.command}`),
      ...(isDrawer(button.command) && { expanded: String(this.open === button.command) }),
    }));
  }

  /** The drawer goes with its button: once somebody is asked there is nobody to pick. */
  get isPicking(): boolean {
    return this.open === 'transfer' && this.buttons.some(({ command }) => command === 'transfer');
  }

  get isKeypadOpen(): boolean {
    return this.open === 'keypad' && this.buttons.some(({ command }) => command === 'keypad');
  }

  get keypadText(): string {
    return this.ui.labels.text('talk_keypad');
  }

  get statusText(): string | undefined {
    const { activity, consult, recording } = this.call;
    if (activity === 'consulting' && consult === 'initiated') return this.ui.labels.text('talk_asking');
    if (activity) return this.ui.labels.text(`talk_${activity}`);
    return recording === 'paused' ? this.ui.labels.text('talk_recordingPaused') : undefined;
  }

  get statusIcon(): string {
    return this.call.activity ? 'people' : 'pause';
  }

  handleCommand(event: Event): void {
    const command = (event.currentTarget as HTMLElement).dataset.command as TalkCommand;
    const { interactionId } = this.call;
    const { transfers, audio } = this.phone;
    if (isDrawer(command)) this.open = this.open === command ? undefined : command;
    else if (command === 'toggleMute') audio.toggleMute();
    else if (command === 'pauseRecording' || command === 'resumeRecording') audio[command](interactionId);
    else transfers[command](interactionId);
  }

  handleKey(event: Event): void {
    this.phone.dialer.sendTone((event.currentTarget as HTMLElement).dataset.tone ?? '');
  }

  handleEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.handleClose();
  }

  /** The focus goes back to where it came from. */
  handleClose(): void {
    const { open } = this;
    this.open = undefined;
    this.querySelector<HTMLElement>(`[data-command="${open}"]`)?.focus();
  }
}
