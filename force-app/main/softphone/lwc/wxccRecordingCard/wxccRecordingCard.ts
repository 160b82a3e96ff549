import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import { createPlayback } from 'c/wxccRecording';
import type { Playback } from 'c/wxccRecording';
import { createBrowserAudio } from 'c/wxccRecordingView';
import type { SoftphoneUi } from 'c/wxccScreen';
import { createDesktopSource } from './createDesktopSource';

/** Plays the call that has just ended to a supervisor, who is signed in to the Desktop already. */
export default class WxccRecordingCard extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;
  playback: Playback | undefined;
  place: HTMLElement | undefined;

  override connectedCallback(): void {
    const audio = createBrowserAudio();
    this.place = audio.place;
    this.playback = createPlayback({
      audio,
      source: createDesktopSource(this.phone.recordings, this.call),
      clock: {
        now: () => Date.now(),
        after(delay, task) {
          // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with the playback
          const timer = setTimeout(task, delay);
          return () => clearTimeout(timer);
        },
      },
      openLink: (link) => void window.open(link, '_blank', 'noopener'),
      // Its state says what a person can do about it; an address must not reach a log.
      onError: () => undefined,
    });
  }

  override disconnectedCallback(): void {
    this.playback?.dispose();
  }
}
