/** What tabs say to each other about where the agent works, by the line's kinds. */
export const USED_TAB_TOPICS = {
  /** Told: the agent came to a tab, or went on to another page in it. Data: `{ tab, record }`. */
  used: 'used',
  /** Told: a tab goes. Data: its id. */
  gone: 'used.gone',
  /** Asked of one tab: shows something. Data: a PopTarget. */
  pop: (tab: string) => `used.pop.${tab}`,
  /** Asked of one tab: which record is in view. */
  view: (tab: string) => `used.view.${tab}`,
  /** Asked of one tab: shows the page's data anew. */
  refresh: (tab: string) => `used.refresh.${tab}`,
} as const;
