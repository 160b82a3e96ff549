import type { CallHandling } from './callHandling';
import type { DefinitionView } from './definitionStanding';

/** What handles calls, by the definition that is in force at the moment. */
export interface OpenedCalls {
  readonly handling: CallHandling;
  readonly definition: DefinitionView;
  /** See `PhoneDefinition`. */
  readAgain(): void;
  dispose(): void;
}
