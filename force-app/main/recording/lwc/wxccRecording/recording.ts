/** Which conversation of the call: with the customer, between agents, or with a virtual agent. */
export type LegKind = 'main' | 'consult' | 'vaMain' | 'vaConsult';

/** One file. Its address is not here: what components read holds no secrets. */
export interface Part {
  readonly id: string;
  /** ms since 1970; 0 when unknown. */
  readonly startedAt: number;
  /** s; the file itself corrects it when it is loaded. */
  readonly seconds: number;
  /** Two sides were recorded apart. */
  readonly channels: 1 | 2;
  /** Who speaks on them, masked by Webex. */
  readonly speakers: readonly string[];
}

/** One conversation, in the order of its parts. */
export interface Leg {
  readonly kind: LegKind;
  readonly parts: readonly Part[];
}

/** The words of the call. */
export interface Transcript {
  readonly id: string;
  /** `en-US`; empty when unknown. */
  readonly language: string;
}

export interface CallRecording {
  readonly legs: readonly Leg[];
  readonly transcripts: readonly Transcript[];
  /** Webex marked something of it as sensitive. */
  readonly isSensitive: boolean;
}
