/** What an agent can do about a notice. The button's text is the label `Wxcc_noticeAction_<kind>`. */
export type NoticeAction =
  | { readonly kind: 'openRecord'; readonly recordId: string; readonly objectType: string }
  /** Loads the softphone's page again: what shows the notice does that, not the phone. */
  | { readonly kind: 'reload' };

export type Severity = 'error' | 'warning' | 'info';

/**
 * Something a person should know, as data: the text comes from the label `Wxcc_notice_<code>` with the parameters put in.
 * Service code never makes sentences.
 */
export interface Notice {
  readonly severity: Severity;
  /** camelCase, unique in the project, for example `fieldDropped`. */
  readonly code: string;
  /** Values for the label's `{name}` places. Plain text: components bind it, they never parse it. */
  readonly params: Readonly<Record<string, string>>;
  /** A page that the message leads to: http or https, opened in a new tab. */
  readonly href?: string;
  /** The call it is about, when it is about one. */
  readonly interactionId?: string;
  readonly action?: NoticeAction;
}
