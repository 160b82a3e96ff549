/** A call to look at, as an administrator would type it. Numbers are nobody's. */
export interface ExampleContact {
  /** Names the label `setup_example_<name>`. */
  readonly name: 'inbound' | 'outbound' | 'withheld';
  readonly text: string;
}

/** What the preview begins with. */
export const SAMPLE = 'ani=+14155550123\ndn=+18005550199\nqueueName=Support\nLanguage=es';

export const EXAMPLES: readonly ExampleContact[] = [
  { name: 'inbound', text: SAMPLE },
  // Of a call out the Desktop tells the customer as `dn`.
  { name: 'outbound', text: 'direction=OUTBOUND\nani=+18005550199\ndn=+14155550123\nLanguage=es' },
  { name: 'withheld', text: 'ani=\ndn=+18005550199\nqueueName=Support' },
];
