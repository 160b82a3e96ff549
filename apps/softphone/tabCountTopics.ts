/** What tabs say to each other about being there, by the line's kinds. */
export const TAB_COUNT_TOPICS = {
  /** Told by the tab with the phone: who else is there? */
  who: 'tabs.who',
  /** Told: this tab is there. Data: its id. */
  here: 'tabs.here',
  /** Told: this tab goes. Data: its id. */
  gone: 'tabs.gone',
} as const;
