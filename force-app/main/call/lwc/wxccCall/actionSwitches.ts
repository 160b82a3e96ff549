/** What of Salesforce Actions the administrator leaves to the agents. What is off is not shown at all. */
export interface ActionSwitches {
  /** The call's Task can be opened. */
  readonly activity: boolean;
  readonly notes: boolean;
  readonly subject: boolean;
  readonly createCase: boolean;
  /** The call can be related to the record in view. */
  readonly relate: boolean;
  /** The call can be related to a record that is searched. */
  readonly find: boolean;
}
