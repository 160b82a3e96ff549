/** An element with what a definition needs of it. */
export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text (CDATA included), white space kept. */
  readonly text: string;
  /** In document order. */
  readonly children: readonly XmlElement[];
}

/** What stopped the parser, in its own words, and where (1-based) when it says so. */
export interface XmlFault {
  readonly line?: number;
  readonly reason: string;
}

export type ParsedXml = { readonly root: XmlElement } | { readonly fault: XmlFault };

/**
 * XML as a port: `xml2js` in Node, the browser's DOMParser in the setup component. It is only given text that
 * `inspectXml` let pass: no DOCTYPE, no entities of its own, bounded depth and size. It never throws.
 */
export interface DefinitionXml {
  parse(text: string): ParsedXml;
}
