/** One call of an Apex method that takes and returns text. */
export interface ApexCall {
  readonly apexClass: string;
  readonly methodName: string;
  /** Query string: `payload=…`. */
  readonly methodParams: string;
}

/** Whatever carries a call to our Apex: Open CTI's `runApex`, or a component's own import. */
export interface ApexDoor {
  /** @returns the text that the Apex method returned @throws WxccError `notPermitted` with details.method `runApex` when the class was not granted */
  runApex(call: ApexCall): Promise<string>;
}
