import { LightningElement, api } from 'lwc';
import type { Labels, Unsubscribe } from 'c/wxccBase';
import type { Outcome, Playback, PlaybackState, PlaybackStatus } from 'c/wxccRecording';
import { choiceLists, choiceOf } from './choiceLists';
import type { ChoiceList, ListName } from './choiceLists';

export { createBrowserAudio } from './createBrowserAudio';

const PLAY_TEXTS: Readonly<Record<PlaybackStatus, string>> = {
  idle: 'play',
  asking: 'play',
  ready: 'resume',
  playing: 'pause',
  ended: 'again',
  stopped: 'tryAgain',
};

/** A recording's controls. The same on the Task page and in the phone: texts and icons are handed in. */
export default class WxccRecordingView extends LightningElement {
  static override renderMode = 'light' as const;
  @api playback!: Playback;
  @api labels!: Labels;
  /** Where the sound's own element stands. */
  @api place!: HTMLElement;
  /** Address of the SLDS utility sprite; empty: it stands in the page. Undefined: no icons, the words remain. */
  @api icons: string | undefined;

  state!: PlaybackState;
  private unsubscribe: Unsubscribe = () => undefined;

  override connectedCallback(): void {
    this.state = this.playback.state.value;
    this.unsubscribe = this.playback.state.subscribe((next) => (this.state = next));
  }

  override renderedCallback(): void {
    const sound = this.querySelector('.wxcc-recording__sound');
    if (sound && this.place.parentNode !== sound) sound.append(this.place);
  }

  override disconnectedCallback(): void {
    this.unsubscribe();
  }

  get status(): PlaybackStatus {
    return this.state.status;
  }

  get titleText(): string {
    return this.text('title');
  }

  get isAsking(): boolean {
    return this.state.status === 'asking';
  }

  get hasSound(): boolean {
    return this.state.legs.length > 0;
  }

  get playText(): string {
    return this.text(PLAY_TEXTS[this.state.status]);
  }

  get playIcon(): string | undefined {
    if (this.icons === undefined) return undefined;
    return `${this.icons}#${this.state.status === 'playing' ? 'pause' : 'play'}`;
  }

  /** Told to screen readers as well, so it says only what nothing else on the page says. */
  get statusText(): string {
    if (this.isAsking || this.state.isWaiting) return this.text('asking');
    if (this.state.needsClick) return this.text('needsClick');
    return this.state.hasArrived && this.state.status === 'ready' ? this.text('ready') : '';
  }

  get duration(): number {
    return Math.ceil(this.state.duration);
  }

  get second(): number {
    return Math.floor(this.state.position);
  }

  get atText(): string {
    return this.labels.duration(this.state.position * 1000);
  }

  get lengthText(): string {
    return this.labels.duration(this.state.duration * 1000);
  }

  get positionText(): string {
    return this.text('position');
  }

  get positionValue(): string {
    return this.text('positionText', { at: this.atText, length: this.lengthText });
  }

  get backText(): string {
    return this.text('back');
  }

  get forwardText(): string {
    return this.text('forward');
  }

  get lists(): readonly ChoiceList[] {
    return choiceLists(this.state, this.labels);
  }

  get hasTranscripts(): boolean {
    return this.hasSound && this.state.transcripts.length > 0;
  }

  get transcripts(): { id: string; label: string }[] {
    return this.state.transcripts.map(({ id, language }) => ({
      id,
      label: language === '' ? this.text('transcript') : this.text('transcriptIn', { language }),
    }));
  }

  get newTabText(): string {
    return this.text('newTab');
  }

  get hints(): string[] {
    const { isSensitive, isChannelRefused } = this.state;
    const codes = [isSensitive && this.hasSound && 'sensitivePart', isChannelRefused && 'channelRefused'];
    return codes.filter((code): code is string => Boolean(code)).map((code) => this.text(code));
  }

  get outcome(): Outcome | undefined {
    return this.state.outcome;
  }

  get outcomeCode(): string | undefined {
    return this.outcome?.code;
  }

  get outcomeText(): string {
    if (!this.outcome) return '';
    const { code, params, retryAt } = this.outcome;
    const words = this.text(code, { ...params, site: params.site || '–' });
    return retryAt === undefined ? words : `${words} ${this.text('retryAt', { time: this.labels.time(retryAt) })}`;
  }

  get outcomeClass(): string {
    return `wxcc-recording__outcome wxcc-recording__outcome_${this.outcome?.retryAt === undefined ? 'end' : 'wait'}`;
  }

  get canSignIn(): boolean {
    return this.outcomeCode === 'notSignedIn' || this.outcomeCode === 'scopeMissing';
  }

  get signInText(): string {
    return this.text('signIn');
  }

  handleToggle(): void {
    this.playback.toggle();
  }

  handleSkip(event: Event): void {
    const { seconds = '0' } = (event.currentTarget as HTMLElement).dataset;
    this.playback.seek(this.state.position + Number(seconds));
  }

  handleSeek(event: Event): void {
    this.playback.seek(Number((event.currentTarget as HTMLInputElement).value));
  }

  handleChoice(event: Event): void {
    const { value, dataset } = event.currentTarget as HTMLSelectElement;
    const choice = choiceOf(dataset.list as ListName, value);
    if ('leg' in choice || 'part' in choice) this.playback.choose(choice);
    else this.playback.tune(choice);
  }

  handleTranscript(event: Event): void {
    this.playback.openTranscript((event.currentTarget as HTMLElement).dataset.id ?? '');
  }

  handleSignIn(): void {
    this.playback.signIn();
  }

  private text(code: string, params: Readonly<Record<string, string | number>> = {}): string {
    return this.labels.text(`recording_${code}`, params);
  }
}
