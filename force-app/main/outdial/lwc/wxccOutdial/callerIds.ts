import type { AgentSnapshot, CodeEntry } from 'c/wxccDesktop';

/** The caller ids that an agent may show, and the one that the next call shows. */
export interface CallerIds {
  /** Alphabetical, by what the agent reads. */
  readonly list: readonly CodeEntry[];
  /** Undefined: Webex takes the tenant's or the profile's own. */
  readonly chosen?: CodeEntry;
}

export interface CallerIdFacts {
  readonly agent: AgentSnapshot | undefined;
  /** reqIsOutDialAniToBeSet: where the agent has not chosen, the Desktop's own choice counts (layout, agent profile). */
  readonly isPreset: boolean;
  /** Id of the agent's last choice; empty: chosen to show none; undefined: never chose. */
  readonly remembered: string | undefined;
}

const nameOf = ({ id, name }: CodeEntry): string => name || id;

/** A caller id that the profile no longer has is not used, whoever chose it. */
export function callerIds({ agent, isPreset, remembered }: CallerIdFacts): CallerIds {
  const { anis = [], selectedAni } = agent?.outdial ?? {};
  const isListed = !selectedAni || anis.length === 0 || anis.some(({ id }) => id === selectedAni.id);
  const list = [...anis].sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en', { numeric: true }));
  const preset = isPreset && isListed ? selectedAni : undefined;
  const chosen = remembered === undefined ? preset : list.find(({ id }) => id === remembered);
  return { list, ...(chosen && { chosen }) };
}

/** What Webex wants as `origin`: the number, which tenants keep as the entry's name or as its id. */
export function originOf({ id, name }: CodeEntry): string {
  const numberIn = [name, id].map((text) => text.replace(/[\s().-]/g, '')).find((text) => /^\+?\d{3,}$/.test(text));
  return numberIn ?? name;
}
