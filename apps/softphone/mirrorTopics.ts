/** What tabs say to each other about the phone, by the line's kinds. */
export const MIRROR_TOPICS = {
  /** Asked by a tab that comes later; answered by what the phone shows. */
  state: 'mirror.state',
  /** Told: what the phone shows, at every change. */
  changed: 'mirror.changed',
  /** Asked. Data: `{ port, name, args }`, see `phoneCommands`. */
  command: 'mirror.command',
} as const;
