/** What softphone and panel say to each other beside the mirror, by the line's kinds. */
export const PANEL_TOPICS = {
  /** Asked by the panel; answered by `{ language }`. */
  hello: 'panel.hello',
  /** Asked. Data: `{ id, text }`; what was found is told later, for a search takes longer than an answer may. */
  find: 'panel.find',
  /** Told: `{ id, found }`. */
  found: 'panel.found',
} as const;
