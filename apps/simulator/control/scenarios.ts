import type { FlowVariable } from '../desktop/engine';

/** A number to call from, and who the org says it is. */
export interface NumberChoice {
  readonly number: string;
  readonly label: string;
}

/** Numbers of the simulated org for each kind of caller. */
export interface CallerNumbers {
  /** Exactly one record has it. */
  readonly known: readonly NumberChoice[];
  /** Several records share it. */
  readonly ambiguous: readonly NumberChoice[];
  /** No record has it. */
  readonly unknown: readonly NumberChoice[];
}

/** Where the org names no numbers: unknown callers only, from the range reserved for fiction. */
export const FALLBACK_NUMBERS: CallerNumbers = {
  known: [],
  ambiguous: [],
  unknown: [{ number: '+14155550199', label: 'Not in the org' }],
};

/** What happens by itself after the call was offered. */
export type ScenarioEnd = 'none' | 'rona' | 'abandon' | 'transfer' | 'consult' | 'conference';

export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly caller: keyof CallerNumbers | 'withheld' | 'address';
  /** A telephone call when left out. */
  readonly mediaType?: 'chat' | 'email';
  /** The contact center calls, or an agent dials. A call that comes in when left out. */
  readonly placed?: 'callback' | 'campaign' | 'outdial';
  readonly end: ScenarioEnd;
}

/** Of a contact in the sample org: where chats and e-mails come from. */
export const SAMPLE_ADDRESS = 'grace.hall@riverside.example';

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'chat',
    title: 'Chat',
    about: 'A known customer writes. Popped and logged when the definition says digitalContacts.',
    caller: 'address',
    mediaType: 'chat',
    end: 'none',
  },
  {
    name: 'email',
    title: 'E-mail',
    about: 'As the chat, by e-mail.',
    caller: 'address',
    mediaType: 'email',
    end: 'none',
  },
  {
    name: 'known',
    title: 'Known caller',
    about: 'One record has the number: it pops.',
    caller: 'known',
    end: 'none',
  },
  { name: 'unknown', title: 'Unknown caller', about: 'No record has the number.', caller: 'unknown', end: 'none' },
  {
    name: 'withheld',
    title: 'Withheld number',
    about: 'The network tells no number.',
    caller: 'withheld',
    end: 'none',
  },
  {
    name: 'ambiguous',
    title: 'Several matches',
    about: 'More than one record has the number.',
    caller: 'ambiguous',
    end: 'none',
  },
  {
    name: 'callback',
    title: 'Callback',
    about: 'A customer asked to be called back: the contact center offers the call to an agent.',
    caller: 'known',
    placed: 'callback',
    end: 'none',
  },
  {
    name: 'campaign',
    title: 'Campaign call',
    about: 'A campaign reached its next number and offers the call to an agent.',
    caller: 'known',
    placed: 'campaign',
    end: 'none',
  },
  {
    name: 'outdial',
    title: 'Call out',
    about: 'An agent dials a known customer in the Desktop. The setting “Outdials end with” says what comes of it.',
    caller: 'known',
    placed: 'outdial',
    end: 'none',
  },
  {
    name: 'rona',
    title: 'Nobody answers (RONA)',
    about: 'The call is taken back after 3 seconds.',
    caller: 'known',
    end: 'rona',
  },
  {
    name: 'abandon',
    title: 'Caller gives up',
    about: 'Rings for 2 seconds, then the caller hangs up.',
    caller: 'known',
    end: 'abandon',
  },
  {
    name: 'transfer',
    title: 'Transfer to a colleague',
    about: 'One agent answers and transfers the call; it rings at the other.',
    caller: 'known',
    end: 'transfer',
  },
  {
    name: 'consult',
    title: 'Ask a colleague',
    about: 'One agent answers and asks the other while the caller waits on hold.',
    caller: 'known',
    end: 'consult',
  },
  {
    name: 'conference',
    title: 'Conference',
    about: 'Both agents and the caller talk together.',
    caller: 'known',
    end: 'conference',
  },
];

/** How long an abandoned call rings, ms, and how long a RONA scenario lets it ring, s. */
export const ABANDON_AFTER = 2_000;
export const RONA_AFTER = 3;

/** Pause before each step of a scenario with two agents, ms. */
export const STEP_AFTER = 2_000;

const variable = (name: string, label: string, value: string, more: Partial<FlowVariable> = {}): FlowVariable => ({
  name,
  label,
  value,
  editable: true,
  viewable: true,
  secure: false,
  ...more,
});

/** What the flow of the sample entry points collects, with one of each kind. */
export const SAMPLE_VARIABLES: readonly FlowVariable[] = [
  variable('CaseNumber', 'Case number', ''),
  variable('Topic', 'Topic', 'Delivery', { editable: false }),
  variable('ActivityId', 'Activity', '', { viewable: false }),
  variable('CustomerPin', 'PIN', '4711', { editable: false, viewable: false, secure: true }),
];
