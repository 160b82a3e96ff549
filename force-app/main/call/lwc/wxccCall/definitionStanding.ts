/**
 * How the definition stands that calls follow.
 * - `inForce`: as Salesforce gave it when it was last asked
 * - `reading`: Salesforce is asked again
 * - `failed`: Salesforce did not answer; what was in force still is
 * - `waiting`: a newer one is there, and is put in force when no call is open
 * - `old`: it was changed in Salesforce, and this page still gets what was there before; another page load may help
 * - `moved`: in force, but for the Desktop's address, which only another page load can follow
 */
export type DefinitionStanding = 'inForce' | 'reading' | 'failed' | 'waiting' | 'old' | 'moved';

/** The definition in force, as components tell of it. */
export interface DefinitionView {
  /** A few characters, the same for the same definition on every machine: to read aloud on the telephone. */
  readonly version: string;
  /** When Salesforce last gave it, ms since 1970. */
  readonly readAt: number;
  readonly standing: DefinitionStanding;
}

/** What may be asked about the definition. */
export interface PhoneDefinition {
  /** Asks Salesforce for it again. A newer one is put in force when no call is open. */
  readAgain(): void;
}
