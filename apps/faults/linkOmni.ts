import { isRecord, plainJson } from 'c/wxccBase';
import type { Clock, Ids, JsonValue } from 'c/wxccBase';
import { createToolkitLink } from 'c/wxccToolkitLink';
import type { OmniDesk } from '../simulator/omni/createOmniDesk';
import type { Life } from './createLife';

export interface OmniLinkParts {
  readonly omni: OmniDesk;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly life: Life;
  /** The phone sets a status. */
  readonly onSet: () => void;
  readonly deliver: (channelName: string, message: JsonValue) => void;
}

const CHANNEL = 'Wxcc__c';

/** The companion's utility of one tab: between Omni-Channel and what the page's message channel says. */
export function linkOmni({ omni, clock, ids, life, deliver, onSet }: OmniLinkParts): { hear(message: unknown): void } {
  const link = createToolkitLink({
    ...{ clock, ids },
    publish: (message) => deliver(CHANNEL, message),
    call: (method, args) => {
      if (method === 'setServicePresenceStatus') onSet();
      return omni.call(method, args);
    },
  });
  life.onDeath(omni.onEvent((name, params) => void (life.isDead || link.tell(name, params))));
  return {
    // Whoever listens hears it after the publisher has gone on.
    hear: (message) => void (isRecord(message) && clock.after(0, () => link.hear(plainJson(message)))),
  };
}
