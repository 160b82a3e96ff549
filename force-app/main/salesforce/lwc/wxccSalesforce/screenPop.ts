import type { Direction } from 'c/wxccBase';

/** A record that a search found. */
export interface RecordMatch {
  readonly id: string;
  readonly name: string;
  /** Object API name. */
  readonly objectType: string;
  /** Fields of the softphone layout that came with it, by API name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Person Account: the contact behind the account, for WhoId. */
  readonly personContactId?: string;
}

/** One search by the softphone layout's rules. */
export interface SearchRequest {
  /** At least 3 characters, else Salesforce refuses. Never stripped or changed by the port. */
  readonly searchText: string;
  readonly direction: Direction;
  /** Only look, do not pop; the answer's `target` can be popped later. */
  readonly deferred: boolean;
  /** Field values for a new-record form, should the layout open one. */
  readonly defaultFieldValues?: Readonly<Record<string, string>>;
}

export interface SearchAnswer {
  readonly matches: readonly RecordMatch[];
  /** What the layout would show; only after a deferred search, undefined when it shows nothing. */
  readonly target?: PopTarget;
}

/** Something to show. `layout` is what a deferred search answered: opaque, to be passed back unchanged. */
export type PopTarget =
  | { readonly kind: 'record'; readonly recordId: string }
  | { readonly kind: 'newRecord'; readonly objectType: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'layout'; readonly type: string; readonly params: unknown };
