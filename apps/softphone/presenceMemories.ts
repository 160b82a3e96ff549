import { isRecord, type Clock } from 'c/wxccBase';
import type { PhoneUser, PresenceMemories } from 'c/wxccCall';
import { keep, type SmallStorage } from './keep';

/** ms. A shift: what was chosen before is no choice of today. */
const KEPT_FOR = 12 * 3_600_000;

/** What is stored may be anything: another version wrote it, or somebody else. */
function readStored(stored: string | null | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '');
    return isRecord(value) ? value : {};
  } catch {
    // Not ours to read: as if nothing were there.
    return {};
  }
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 100) : undefined);

/** What the agent had chosen, and when the agent left, in `localStorage`: each user's own, for the length of a shift. */
export function createPresenceMemories(
  storage: SmallStorage | undefined,
  { orgId, userId }: Pick<PhoneUser, 'orgId' | 'userId'>,
  clock: Pick<Clock, 'now'>,
): PresenceMemories {
  const [presenceKey, leavingKey] = ['presence', 'left'].map((name) => `wxcc.${name}.${orgId}.${userId}`) as [
    string,
    string,
  ];
  const read = (key: string): Record<string, unknown> => {
    const value = readStored(storage?.getItem(key));
    return typeof value.at === 'number' && clock.now() - value.at < KEPT_FOR ? value : {};
  };
  const write = (key: string, value: object | undefined): void =>
    keep(storage, key, value === undefined ? '' : JSON.stringify({ ...value, at: clock.now() }));
  const [choices, left] = [read(presenceKey), read(leavingKey)];
  const [webex, omni] = [textIn(choices.webex), textIn(choices.omni)];
  let kept = JSON.stringify(webex === undefined && omni === undefined ? undefined : { webex, omni });
  return {
    presenceMemory: {
      last: { ...(webex !== undefined && { webex }), ...(omni !== undefined && { omni }) },
      remember(next) {
        // Told after every event; written when it is news.
        const text = JSON.stringify(next);
        if (text !== kept) write(presenceKey, next);
        kept = text;
      },
    },
    leavingMemory: {
      ...(typeof left.at === 'number' && { last: left.at }),
      remember: (leftAt) => write(leavingKey, leftAt === undefined ? undefined : {}),
    },
  };
}
