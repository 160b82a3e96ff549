import { isRecord } from 'c/wxccBase';
import type { Unsubscribe } from 'c/wxccBase';
import type { AgentSnapshot, CodeEntry, DesktopPort } from 'c/wxccDesktop';

/** Waits for the agent to sign in. @param goodbyes takes what ends the waiting */
function whenSignedIn({ agent }: DesktopPort, goodbyes: Unsubscribe[]): Promise<AgentSnapshot> {
  return new Promise((resolve) => {
    const look = (snapshot: AgentSnapshot | undefined): void => {
      // Resolving twice is harmless; so is looking on until the phone is put down.
      if (snapshot?.stationReady) resolve(snapshot);
    };
    goodbyes.push(agent.subscribe(look));
    look(agent.value);
  });
}

const isCode = (value: unknown): value is CodeEntry =>
  isRecord(value) && typeof value.id === 'string' && typeof value.name === 'string';

/**
 * All idle codes of the agent, as soon as one is signed in. The profile holds only the first of many, so that the paged
 * lists are asked for; where the Desktop does not answer, the profile's serve.
 */
export async function fetchIdleCodes(desktop: DesktopPort, goodbyes: Unsubscribe[]): Promise<readonly CodeEntry[]> {
  const { idleCodes } = await whenSignedIn(desktop, goodbyes);
  const paged = await desktop.request('fetchCodes', { workType: 'IDLE_CODE' }).catch(() => undefined);
  const more = Array.isArray(paged) ? (paged as unknown[]).filter(isCode) : [];
  return [...idleCodes, ...more.filter(({ id }) => !idleCodes.some((code) => code.id === id))];
}
