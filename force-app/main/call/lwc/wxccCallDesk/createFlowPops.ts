import { readFlowPop } from 'c/wxccScreenpop';
import type { Notice } from 'c/wxccBase';

/** The SDK's event (module `screenpop`). */
export const FLOW_POP_EVENT = 'eScreenPop';

/** More pages than one contact's flow opens. */
const MAX_REMEMBERED = 100;

export interface FlowPopOptions {
  /** Opens a page in a new tab. @returns false when the browser's pop-up blocker refused */
  readonly openTab: (url: string) => boolean;
  /** Undefined while the agent is not known. */
  readonly agentId: () => string | undefined;
  readonly notify: (notice: Notice) => void;
}

/** Opens the pages that contacts' flows ask for, each once; a refused one becomes a message with the page as its link. */
export function createFlowPops({ openTab, agentId, notify }: FlowPopOptions): (message: unknown) => void {
  const opened = new Set<string>();
  return (message) => {
    const pop = readFlowPop(message);
    if (!pop) return notify({ severity: 'warning', code: 'flowPopRefused', params: {} });
    const { url, interactionId, name } = pop;
    const isOurs = !pop.agentId || !agentId() || pop.agentId === agentId();
    const key = `${interactionId}|${url}`;
    if (!isOurs || opened.has(key)) return undefined;
    opened.add(key);
    [...opened].slice(0, -MAX_REMEMBERED).forEach((each) => opened.delete(each));
    if (openTab(url)) return undefined;
    const code = name === '' ? 'flowPopBlocked' : 'flowPopBlockedNamed';
    const params: Notice['params'] = name === '' ? {} : { name };
    return notify({ severity: 'warning', code, params, href: url, ...(interactionId && { interactionId }) });
  };
}
