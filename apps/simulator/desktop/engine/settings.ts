import type { OutdialRights } from './outdialRights';

/** What becomes of the next outdial. */
export type OutdialOutcome = 'answer' | 'busy' | 'noAnswer' | 'aniRefused';

/** Knobs of the simulated contact center. All may change at any time; a running timer keeps its length. */
export interface EngineSettings {
  /** How long an agent's phone rings before the call is taken back, s. Webex's default is 18. */
  ronaSeconds: number;
  /** How long an outdial rings at the customer's end, s. */
  outdialRingSeconds: number;
  outdialOutcome: OutdialOutcome;
  /** Whether agents may dial out; a Desktop learns it when it loads. */
  outdialRights: OutdialRights;
  /** Dial plan in place of the profile's: a regular expression; empty: the profile's own. */
  outdialPattern: string;
  /** Calls that an agent may have at the same time; 1 in the usual multimedia profile. */
  voiceCapacity: number;
  /** Chats, and as many e-mails, that an agent may have beside them. */
  digitalCapacity: number;
  /** State right after station sign-in. In life Idle with the default code; Available saves a click. */
  stateAfterSignIn: 'Idle' | 'Available';
  /** User name of the agent that a Desktop signs in by itself; empty: agents sign in. */
  autoSignIn: string;
  /** Forget the sign-in at every page load, as browsers that partition or clear storage do. */
  signInAtEachReload: boolean;
}

export const DEFAULT_SETTINGS: Readonly<EngineSettings> = {
  ronaSeconds: 18,
  outdialRingSeconds: 2,
  outdialOutcome: 'answer',
  outdialRights: 'all',
  outdialPattern: '',
  voiceCapacity: 1,
  digitalCapacity: 5,
  stateAfterSignIn: 'Idle',
  autoSignIn: '',
  signInAtEachReload: false,
};
