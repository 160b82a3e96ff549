/** A definition as it is to be written: the one source of both XML forms. */
export interface DefinitionDocument {
  readonly sections: readonly DocumentSection[];
}

export interface DocumentSection {
  readonly name: string;
  readonly label: string;
  readonly items: readonly DocumentItem[];
}

export interface DocumentItem {
  readonly name: string;
  readonly label: string;
  /** Empty: blank. */
  readonly value: string;
}
