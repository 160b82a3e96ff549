import type { ActionSwitches, CallView } from 'c/wxccCall';

/** What the agent can do about a call in Salesforce, beside writing. */
export type ActionName = 'openActivity' | 'createCase' | 'associate' | 'search';

export interface ActionButton {
  readonly name: ActionName;
  /** Label `Wxcc_actions_<label>`. */
  readonly label: string;
  /** SLDS utility icon. */
  readonly icon: string;
}

/** Which buttons there are: those that the administrator did not turn off. */
export function actionButtons({ caseId }: CallView, switches: ActionSwitches | undefined): ActionButton[] {
  const all: [keyof ActionSwitches, ActionButton][] = [
    ['activity', { name: 'openActivity', label: 'openActivity', icon: 'edit_form' }],
    ['createCase', { name: 'createCase', label: caseId ? 'openCase' : 'createCase', icon: 'case' }],
    ['relate', { name: 'associate', label: 'associate', icon: 'link' }],
    ['find', { name: 'search', label: 'find', icon: 'search' }],
  ];
  return all.filter(([name]) => switches?.[name]).map(([, button]) => button);
}

/** Why none of it can be done yet, as a label `Wxcc_actions_<code>`; undefined: it can. */
export function whyNot({ state, isAdvice }: CallView): 'tooEarly' | 'notYours' | undefined {
  if (isAdvice) return 'notYours';
  return state === 'offered' ? 'tooEarly' : undefined;
}
