/** How often a window is looked at, ms: its owner hears nothing when it closes. */
const LOOK = 500;
const FEATURES = 'popup,width=600,height=800';

/**
 * Shows the sign-in in a window of its own and resolves when the person is back on this page: the window has closed, or
 * this page has the focus again. Some sign-in pages cut the tie to their opener; then the window seems closed at once, and
 * only the focus tells.
 */
export function visitSignIn(address: string): Promise<void> {
  const opened = window.open(address, '_blank', FEATURES);
  return new Promise((resolve) => {
    const watch = { stop: (): void => undefined };
    const finish = (): void => {
      watch.stop();
      resolve();
    };
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by `finish`
    const look = setInterval(() => opened?.closed && finish(), LOOK);
    window.addEventListener('focus', finish);
    watch.stop = () => {
      clearInterval(look);
      window.removeEventListener('focus', finish);
    };
  });
}
