import type { JsonValue } from 'c/wxccBase';

/** What to look for. */
export interface RecordQuery {
  /**
   * - `name`: every word begins a word of the record's name, two characters at least
   * - `phone`: at least seven digits, in phone fields
   * - `text`: stands word for word in any field of one line, or is found as a name or a number is
   */
  readonly by: 'name' | 'phone' | 'text';
  readonly term: string;
  /** API names, at most 8; those an org lacks or a user may not read are skipped. */
  readonly objects: readonly string[];
  /** Fields wanted of an object; unknown ones are left out. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** The record's own phone numbers too. */
  readonly withNumbers?: boolean;
  /** Records of each object, at most 50. */
  readonly limit: number;
}

/** A phone field that is filled. */
export interface FieldNumber {
  /** API name. */
  readonly field: string;
  /** As it is written in the record. */
  readonly number: string;
}

export interface FoundRecord {
  readonly id: string;
  readonly name: string;
  /** Object API name. */
  readonly objectType: string;
  readonly fields: Readonly<Record<string, JsonValue>>;
  readonly numbers: readonly FieldNumber[];
}

export interface FoundRecords {
  /** In the order of the objects asked for, then by name. */
  readonly records: readonly FoundRecord[];
  /** There are more than `limit`. */
  readonly isMore: boolean;
}

/** Looking for records by name or number, for a person to choose from: nothing is shown and nothing popped. */
export interface RecordSearch {
  /** One round trip. @throws WxccError `notPermitted` for a user without the package's Apex class */
  find(query: RecordQuery): Promise<FoundRecords>;
}
