/** What tabs say to each other about dialling, by the line's kinds. */
export const DIAL_TOPICS = {
  /** Asked: calls a number. Data: a DialRequest. */
  dial: 'dial',
  confirm: 'dial.confirm',
  cancel: 'dial.cancel',
  /** Asked. Data: id of a caller id, or empty. */
  callerId: 'dial.callerId',
  /** Asked. Data: one digit. */
  tone: 'dial.tone',
  /** Asked by a tab that comes later; answered by the state. */
  state: 'dial.state',
  /** Told: the dialer's state, at every change. */
  changed: 'dial.changed',
  /** Told: a message about dialling, as it comes up. */
  notice: 'dial.notice',
} as const;
