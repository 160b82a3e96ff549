import type { Store, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';

/** What the browser tells of the focus, and nothing more: it hides the windows that a frame of another origin opens. */
export interface FocusView {
  /** The focus is in the Desktop's frame, or was when another window took it. */
  readonly isInFrame: () => boolean;
  /** `document.hasFocus()`: false as soon as a window outside this page has the focus. */
  readonly hasFocus: () => boolean;
}

export interface SignInWatchParts extends FocusView {
  readonly phone: Pick<Phone, 'state'>;
  /** Once a second. */
  readonly tick: Store<number>;
  /** Told when the answer changes: the agent clicked in the Desktop to sign in, and no window took the focus. */
  readonly onChange: (isMissing: boolean) => void;
}

/**
 * Watches for the sign-in window. A pop-up that opens takes the focus from our page; after a click in the Desktop's frame
 * during sign-in, a focus that never leaves means that none opened: blocked, or not needed. Both are said in the words.
 */
export function watchSignIn({ phone, tick, onChange, ...focus }: SignInWatchParts): Unsubscribe {
  let hasClicked = false;
  let hasLeft = false;
  let isMissing = false;
  const look = (): void => {
    const isSigningIn = phone.state.value.readiness.desktop === 'signingIn';
    const isHere = focus.hasFocus();
    hasClicked = isSigningIn && (hasClicked || (isHere && focus.isInFrame()));
    hasLeft = hasClicked && (hasLeft || !isHere);
    const next = hasClicked && !hasLeft;
    if (next === isMissing) return;
    isMissing = next;
    onChange(next);
  };
  return tick.subscribe(look);
}
