import { isRecord } from 'c/wxccBase';
import type { DesktopPort, DestinationLists } from 'c/wxccDesktop';
import type { CallTransfers, TransferTarget } from './callTransfers';
import type { DesktopAsk } from './createDesktopAsk';

export interface CallTransfersOptions {
  readonly desktop: Pick<DesktopPort, 'request'>;
  readonly ask: DesktopAsk;
  /** The agent whom the Desktop names as asked; empty: nobody. */
  readonly askedAgent: (interactionId: string) => string;
  readonly onError: (error: unknown) => void;
}

/** More than any picker shows well; the agent narrows by typing. */
const MAX_ENTRIES = 1_000;

type Entry = DestinationLists['agents'][number];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const entriesIn = (list: unknown): readonly Entry[] =>
  (Array.isArray(list) ? (list as unknown[]) : [])
    .filter(isRecord)
    .slice(0, MAX_ENTRIES)
    .map(({ id, name, state }) => ({ id: textOf(id), name: textOf(name) || textOf(id), state: textOf(state) }))
    .filter(({ id }) => id !== '');

/** The relay's answer, narrowed. */
function readDestinations(answer: unknown): DestinationLists {
  const { agents, queues } = isRecord(answer) ? answer : {};
  return { agents: entriesIn(agents), queues: entriesIn(queues) };
}

export function createCallTransfers({ desktop, ask, askedAgent, onError }: CallTransfersOptions): CallTransfers {
  /** Who is being asked; after a reload the Desktop's word counts, which names agents only. */
  const asked = new Map<string, TransferTarget>();
  const targetOf = (interactionId: string): TransferTarget =>
    asked.get(interactionId) ?? { to: askedAgent(interactionId), destinationType: 'agent' };
  return {
    async destinations() {
      try {
        return readDestinations(await desktop.request('fetchDestinations', {}));
      } catch (error) {
        onError(error);
        return undefined;
      }
    },
    transfer(interactionId, target) {
      const command = target.destinationType === 'queue' ? 'vteamTransferV2' : 'blindTransferV2';
      void ask(command, { interactionId, ...target });
    },
    consult(interactionId, target) {
      asked.set(interactionId, target);
      void ask('consultV2', { interactionId, ...target });
    },
    endConsult: (interactionId) => void ask('consultEndV2', { interactionId }),
    completeTransfer: (interactionId) => void ask('consultTransferV2', { interactionId, ...targetOf(interactionId) }),
    conference: (interactionId) => void ask('consultConferenceV2', { interactionId, ...targetOf(interactionId) }),
    leaveConference: (interactionId) => void ask('exitConference', { interactionId }),
  };
}
