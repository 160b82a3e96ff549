/**
 * May this address be framed as the Agent Desktop? https only; http for `localhost` and names below it (the simulator),
 * which browsers treat as secure. The definition reader has already chosen it; the frame asks again, because what stands
 * in `src` runs with the microphone.
 */
export function isDesktopUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  if (username) return false;
  return protocol === 'https:' || (protocol === 'http:' && /(^|\.)localhost$/.test(hostname));
}
