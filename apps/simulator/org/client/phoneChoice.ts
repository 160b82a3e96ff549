/** Which of the two softphones this tab runs. */
export type PhoneKind = 'openCti' | 'lightning';

/** Only one at a time: they would both sign in as the same agent, and log every call twice. */
export interface PhoneChoice {
  readonly kind: PhoneKind;
  /** Remembered for this tab: a reload keeps it. The one in the frame goes at once. */
  chooseLightning(): void;
  /** Back to the one in the frame, by a new page: a component cannot be asked to be as it was. */
  chooseOpenCti(): void;
}

export interface PhoneChoiceOptions {
  readonly frame: HTMLIFrameElement;
  /** Of the softphone's page. */
  readonly address: string;
  readonly storage: Storage;
}

const KEY = 'sim.phone';

/** Loads the page in the frame, unless this tab runs the other one. */
export function createPhoneChoice({ frame, address, storage }: PhoneChoiceOptions): PhoneChoice {
  let kind: PhoneKind = storage.getItem(KEY) === 'lightning' ? 'lightning' : 'openCti';
  frame.src = kind === 'openCti' ? address : 'about:blank';
  return {
    get kind() {
      return kind;
    },
    chooseLightning() {
      if (kind === 'lightning') return;
      kind = 'lightning';
      storage.setItem(KEY, kind);
      frame.src = 'about:blank';
    },
    chooseOpenCti() {
      if (kind === 'openCti') return;
      storage.setItem(KEY, 'openCti');
      location.reload();
    },
  };
}
