/** Storage of a page, or undefined: a frame of another site is refused it by a getter that throws. */
export function pageStorage(page: Window, kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return page[kind];
  } catch {
    // Refused here: what needs it says so where it matters.
    return undefined;
  }
}
