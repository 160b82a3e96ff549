/**
 * Asks for the page's own address without its content. Salesforce sends whoever has no session to the sign-in page.
 * @returns true as well when nobody answers: a lost line is no sign-out
 */
export async function isPageServed({ location, fetch }: Pick<Window, 'location' | 'fetch'>): Promise<boolean> {
  try {
    const answer = await fetch(location.pathname, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
    return answer.type !== 'opaqueredirect' && answer.status !== 401 && answer.status !== 403;
  } catch {
    // Offline, or refused on the way: what we wanted to know stays unknown.
    return true;
  }
}
