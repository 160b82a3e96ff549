import type { Dial, RecentCall } from './dialRequest';
import { isSameNumber } from './isSameNumber';

/** The agent's last numbers, kept over a reload. */
export interface RecentMemory {
  /** What was kept, as it came from the browser's storage: the dialer reads it. */
  readonly last: unknown;
  remember(calls: readonly RecentCall[]): void;
}

const MAX_RECENT = 10;

/** The list with one more call in front. The same line stands there once; a name that was known stays. */
export function withRecent(calls: readonly RecentCall[], call: RecentCall): readonly RecentCall[] {
  const isSame = ({ number }: RecentCall): boolean => isSameNumber(number, call.number);
  const record = call.record ?? calls.find(isSame)?.record;
  return [{ ...call, ...(record && { record }) }, ...calls.filter((each) => !isSame(each))].slice(0, MAX_RECENT);
}

export const recentDial = ({ written, record }: Dial, at: number): RecentCall => ({
  ...{ number: written, direction: 'outbound', isMissed: false, at },
  ...(record && { record }),
});
