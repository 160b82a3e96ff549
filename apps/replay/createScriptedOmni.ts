import { isRecord, plainJson } from 'c/wxccBase';
import type { Clock, Ids, JsonValue } from 'c/wxccBase';
import { createToolkitLink } from 'c/wxccToolkitLink';
import { createOmniDesk, OmniRefusal } from '../simulator/omni/createOmniDesk';
import type { PresenceStatus } from '../simulator/org/engine';
import type { ReplayNotices } from './replayNotices';

type Args = Readonly<Record<string, JsonValue>>;

/** Omni-Channel of the page, with the utility that speaks for it. */
export interface ScriptedOmni {
  /** `omniStatus {statusId|name, reason}`. */
  setStatus(args: Args): void;
  /** `omniWork {event, workId}`. */
  work(args: Args): void;
  /** Takes what the phone published on the page's channel. */
  hear(message: unknown): void;
}

export interface ScriptedOmniOptions {
  readonly statuses: readonly PresenceStatus[];
  /** Name of the agent's state in Webex at the start: the same status is set in Omni-Channel, else the first. */
  readonly stateName: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly deliver: (message: JsonValue) => void;
  /** Told of each status that is set by the phone. */
  readonly onWrite: (method: string, args: JsonValue, answer: JsonValue) => void;
  readonly notices: ReplayNotices;
}

/** `Logout` and its like: the reasons that `omniChannelLogout` knows. */
const LOGOUTS: readonly string[] = [
  'DuplicateLogin',
  'DuplicateLoginInSameBrowser',
  'Maintenance',
  'Logout',
  'OmniSupervisorLogout',
];

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const WORK = 'omniChannelWork';

/** `accepted`, `workAccepted` and the event's own name `omniChannelWorkAccepted` are the same. */
function eventName(event: string): string {
  const plain = event.replace(/^(omniChannel)?work/i, '').toLowerCase();
  return `${WORK}${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

export function createScriptedOmni(options: ScriptedOmniOptions): ScriptedOmni {
  const { statuses, stateName, clock, ids, deliver, onWrite, notices } = options;
  const desk = createOmniDesk({ statuses, clock });
  const first =
    statuses.find(({ MasterLabel, DeveloperName }) => [MasterLabel, DeveloperName].includes(stateName)) ?? statuses[0];
  if (first) desk.setStatus(first.Id, 'OmniLoginStatusChange');
  const link = createToolkitLink({
    ...{ clock, ids, publish: deliver },
    async call(method, args) {
      try {
        const answer = await desk.call(method, args);
        if (method === 'setServicePresenceStatus') onWrite(method, args, answer);
        return answer;
      } catch (error) {
        if (method === 'setServicePresenceStatus') onWrite(method, args, null);
        throw error;
      }
    },
  });
  desk.onEvent((name, params) => link.tell(name, params));
  const refuse = (error: unknown): void => {
    if (!(error instanceof OmniRefusal)) throw error;
    notices.addNotice({ severity: 'warning', code: 'omniActionRefused', params: { reason: error.message } });
  };
  return {
    setStatus({ statusId, name, reason }) {
      const [wanted, why] = [textOf(statusId) || textOf(name), textOf(reason)];
      try {
        if (LOGOUTS.includes(why) || /^offline$/i.test(wanted)) desk.logOut(why || 'Logout');
        else desk.setStatus(wanted, why || 'OmniManualStatusChange');
      } catch (error) {
        refuse(error);
      }
    },
    work({ event, workId }) {
      // The recording is the truth: work comes and goes whatever the capacity.
      const id = textOf(workId) || '0Bz000000000001';
      link.tell(eventName(textOf(event)), { workItemId: '500000000000001', workId: id });
    },
    hear(message) {
      if (isRecord(message)) link.hear(plainJson(message));
    },
  };
}
