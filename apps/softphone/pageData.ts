/** What the Visualforce page tells by merge fields. Empty: the page did not say. */
export interface PageData {
  readonly userId: string;
  readonly orgId: string;
  /** Salesforce's spelling: `es`, `es_MX`, `en_US`. */
  readonly language: string;
  /** IANA name, for example `Europe/Madrid`. */
  readonly timeZone: string;
  /** Address of the SLDS utility sprite. */
  readonly icons: string;
}

export function readPageData({ dataset }: HTMLElement): PageData {
  const { userId = '', orgId = '', language = '', timeZone = '', icons = '' } = dataset;
  return { userId, orgId, language, timeZone, icons };
}
