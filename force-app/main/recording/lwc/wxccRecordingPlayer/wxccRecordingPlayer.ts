import { LightningElement, api } from 'lwc';
import LANGUAGE from '@salesforce/i18n/lang';
import fetchCaptures from '@salesforce/apex/WxccRecordingController.fetch';
import startSignIn from '@salesforce/apex/WxccRecordingController.signIn';
import { createLabelSource } from 'c/wxccBase';
import type { Labels } from 'c/wxccBase';
import { createPlayback } from 'c/wxccRecording';
import type { Playback } from 'c/wxccRecording';
import { createBrowserAudio } from 'c/wxccRecordingView';
import { createApexSource } from './createApexSource';
import { recordingTexts } from './recordingTexts';
import { visitSignIn } from './visitSignIn';

/** Where Lightning serves the design system's icons. */
const ICONS = '/_slds/icons/utility-sprite/svg/symbols.svg';

/** Plays the recordings of the call that a Task logs. Asks nobody before the first click. */
export default class WxccRecordingPlayer extends LightningElement {
  labels: Labels = createLabelSource(recordingTexts, LANGUAGE);
  icons = ICONS;
  playback: Playback | undefined;
  place: HTMLElement | undefined;
  private taskId = '';

  /** The Task; another one is another call. */
  @api
  get recordId(): string {
    return this.taskId;
  }
  set recordId(taskId: string) {
    if (taskId === this.taskId) return;
    this.taskId = taskId;
    if (this.playback) this.open();
  }

  override connectedCallback(): void {
    this.open();
  }

  override disconnectedCallback(): void {
    this.playback?.dispose();
    this.playback = undefined;
  }

  get heading(): string {
    return this.labels.text('recording_title');
  }

  private open(): void {
    this.playback?.dispose();
    const audio = createBrowserAudio();
    this.place = audio.place;
    this.playback = createPlayback({
      audio,
      source: createApexSource({
        taskId: this.taskId,
        fetch: fetchCaptures,
        signIn: () => startSignIn(),
        visit: visitSignIn,
      }),
      clock: {
        now: () => Date.now(),
        after(delay, task) {
          // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with the playback
          const timer = setTimeout(task, delay);
          return () => clearTimeout(timer);
        },
      },
      openLink: (link) => void window.open(link, '_blank', 'noopener'),
      // Its state says what a person can do about it; an address must not reach the console.
      onError: () => undefined,
    });
  }
}
