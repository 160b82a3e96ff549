/** What of a storage the SDK's logger uses. */
type LogStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps nothing, and refuses nothing. */
const FORGETFUL: LogStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/**
 * The frame's storage, or one that forgets where the browser refuses it.
 * @param scope whose `sessionStorage` throws on the first touch when it is refused
 */
export function safeStorage(scope: Pick<Window, 'sessionStorage'>): LogStorage {
  try {
    return scope.sessionStorage;
  } catch {
    // Refused for this frame; the bar tells the agent so.
    return FORGETFUL;
  }
}

/**
 * Stands in our bundle for `window.sessionStorage`, which the SDK's logger writes to now and then: where that is refused, the
 * command that happened to be logged would fail.
 */
export const wxccSessionStorage = safeStorage(window);
