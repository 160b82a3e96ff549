import type { CallView } from 'c/wxccCall';
import type { CallCenterSettings } from 'c/wxccDefinition';

/** What the agent can do about a call in Salesforce, beside writing. */
export type ActionName = 'openActivity' | 'createCase' | 'associate' | 'search';

export interface ActionButton {
  readonly name: ActionName;
  /** Label `Wxcc_actions_<label>`. */
  readonly label: string;
  /** SLDS utility icon. */
  readonly icon: string;
}

/** Which buttons there are. Without an activity there is nothing to open and nothing to relate. */
export function actionButtons({ caseId }: CallView, settings: CallCenterSettings | undefined): ActionButton[] {
  const hasActivity = settings?.activity.enabled !== false;
  const onActivity: ActionButton[] = [
    { name: 'openActivity', label: 'openActivity', icon: 'edit_form' },
    { name: 'associate', label: 'associate', icon: 'link' },
    { name: 'search', label: 'find', icon: 'search' },
  ];
  const onCase: ActionButton = { name: 'createCase', label: caseId ? 'openCase' : 'createCase', icon: 'case' };
  const [open, ...relate] = onActivity;
  return hasActivity && open ? [open, onCase, ...relate] : [onCase];
}

/** Why none of it can be done yet, as a label `Wxcc_actions_<code>`; undefined: it can. */
export function whyNot({ state, isAdvice }: CallView): 'tooEarly' | 'notYours' | undefined {
  if (isAdvice) return 'notYours';
  return state === 'offered' ? 'tooEarly' : undefined;
}
