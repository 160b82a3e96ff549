import type { ActivitySettings, CallCenterSettings, ScreenPopSettings } from './callCenterSettings';

/** No CAD variable carries the activity from agent to agent. */
export const lacksVariable = ({ activityIdVariable, sharedRecordVariable }: ActivitySettings): boolean =>
  activityIdVariable === '' && sharedRecordVariable === '';

/** One variable is to carry the activity and another record: whichever agent writes last would lose the other's. */
export const sharesOneVariable = (asked: ActivitySettings): boolean =>
  asked.changeOwnership &&
  asked.activityIdVariable !== '' &&
  asked.activityIdVariable.toLowerCase() === asked.sharedRecordVariable.toLowerCase();

/** Without an activity there is nothing to open, to own, to fill or to write notes into. */
const withoutActivity = (asked: ActivitySettings): ActivitySettings => ({
  ...asked,
  openAtConnected: false,
  openAtWrapUp: false,
  changeOwnership: false,
  notes: false,
  liveSubject: false,
  mappings: [],
});

function settleActivity(asked: ActivitySettings): ActivitySettings {
  if (!asked.enabled) return withoutActivity(asked);
  const changeOwnership = asked.changeOwnership && !lacksVariable(asked);
  // What is to be opened or handed over during the call must exist by then.
  const isEarly = asked.openAtConnected || changeOwnership;
  return {
    ...asked,
    changeOwnership,
    createAt: isEarly ? 'connected' : asked.createAt,
    sharedRecordVariable: sharesOneVariable(asked) ? '' : asked.sharedRecordVariable,
  };
}

/** An advanced screen pop that names no variable is the plain one. */
const settleScreenPop = (asked: ScreenPopSettings): ScreenPopSettings => ({
  ...asked,
  advanced: asked.advanced && asked.cadVariable !== '',
});

/**
 * Settings as they work. Where two of them contradict each other, what the administrator asked for more plainly is done,
 * and the other gives way; `checkContradictions` tells of each. Everything else stays as it is asked.
 */
export function settleContradictions(asked: CallCenterSettings): CallCenterSettings {
  return { ...asked, screenPop: settleScreenPop(asked.screenPop), activity: settleActivity(asked.activity) };
}
