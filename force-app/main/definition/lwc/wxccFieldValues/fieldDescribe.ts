/** What Salesforce says of a field, as far as filling it needs to know. */
export interface FieldDescribe {
  readonly label?: string;
  /** Salesforce's type in lower case: `string`, `textarea`, `double`, `boolean`, `date`, `reference`, … */
  readonly type: string;
  /** Characters (UTF-16 units) a text takes. */
  readonly length?: number;
  readonly createable?: boolean;
  readonly updateable?: boolean;
}

/** An object's fields by API name. */
export interface ObjectDescribe {
  readonly fields: Readonly<Record<string, FieldDescribe>>;
}
