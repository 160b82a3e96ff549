/** Whose phone this is. */
export interface PhoneUser {
  readonly orgId: string;
  readonly userId: string;
  /** IANA name; the Salesforce user's, else the browser's. */
  readonly timeZone: string;
  /** Salesforce locale, for example `es` or `en_US`. */
  readonly language: string;
}
