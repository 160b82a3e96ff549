import type { ObjectDescribe } from 'c/wxccFieldValues';

/** A call center of the org. */
export interface CallCenterFact {
  readonly name: string;
  readonly internalName: string;
  /** Its address is our page. */
  readonly ours: boolean;
}

/** A user who is assigned to one of our call centers. */
export interface UserFact {
  /** Of the user's record; empty where it was not told. */
  readonly id: string;
  readonly name: string;
  /** Has one of our permission sets. Undefined: assignments cannot be read. */
  readonly permitted?: boolean;
}

/** An object that agents must be able to create (`Case`), or a field they must be able to edit (`Case.Subject`). */
export interface RightFact {
  readonly name: string;
  /** Names of the agents who may not. */
  readonly lacking: readonly string[];
}

/** How the org is set up. What is undefined could not be read: nobody here can tell. */
export interface OrgFacts {
  /** Origin of the page that holds the phone; empty when it is not known. */
  readonly softphoneOrigin: string;
  readonly callCenters?: readonly CallCenterFact[];
  readonly users?: readonly UserFact[];
  /** Rights of those users, as far as they were asked for and such a right exists. */
  readonly rights?: readonly RightFact[];
  /** How many definitions are stored for phones without Open CTI. */
  readonly storedDefinitions?: number;
  /** Our console app is installed. */
  readonly appInstalled?: boolean;
  /** Addresses of the trusted sites that are active. */
  readonly trustedSites?: readonly string[];
  /** Names and labels of presence statuses; empty without Omni-Channel, or where none may be read. */
  readonly presence: readonly string[];
  /** Objects by API name. */
  readonly objects: Readonly<Record<string, ObjectDescribe>>;
  /** Objects that were asked for and are not there, or hidden. */
  readonly unknown: readonly string[];
}
