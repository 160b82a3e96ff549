import type { ActionSwitches } from 'c/wxccCall';
import { searchesNothing } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { SoftphoneLayout } from 'c/wxccSalesforce';

/**
 * Which of Salesforce Actions there are: what the definition turns off is not there, without an activity there is nothing
 * to relate, and a softphone layout that searches no object would find nothing.
 * @param layout undefined: not read, so that nothing is hidden for it
 */
export function readActionSwitches(
  { activity, widget }: Pick<CallCenterSettings, 'activity' | 'widget'>,
  layout: SoftphoneLayout | undefined,
): ActionSwitches {
  const relate = activity.enabled && widget.relateButtons;
  return {
    activity: activity.enabled,
    notes: activity.notes,
    subject: activity.liveSubject,
    createCase: widget.createCaseButton,
    relate,
    find: relate && !(layout && searchesNothing(layout)),
  };
}
