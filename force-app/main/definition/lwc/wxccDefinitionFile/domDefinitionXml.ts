import type { DefinitionXml, ParsedXml, XmlElement } from './definitionXml';

const isText = (node: Node): boolean => node.nodeType === 3 || node.nodeType === 4;

function toElement(element: Element): XmlElement {
  return {
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    text: [...element.childNodes]
      .filter(isText)
      .map((node) => node.nodeValue ?? '')
      .join(''),
    children: [...element.children].map(toElement),
  };
}

/** Browsers put the parser's words into the document: `error on line 3 at column 5: …`, `3:5: …`, `Line Number 3`. */
function toFault(text: string): ParsedXml {
  const line = /line(?: number)? (\d+)/i.exec(text)?.[1] ?? /^(\d+):\d+/.exec(text.trim())?.[1];
  const [reason = ''] = text
    .trim()
    .replace(/^\d+:\d+:\s*/, '')
    .split('\n');
  return { fault: { reason, ...(line === undefined ? {} : { line: Number(line) }) } };
}

/** XML where there is a browser (the setup assistant). The parser is handed in: a component has one, a service module does not. */
export function createDomDefinitionXml(parser: Pick<DOMParser, 'parseFromString'>): DefinitionXml {
  return {
    parse(text) {
      const { documentElement: root } = parser.parseFromString(text, 'application/xml');
      const error = root.localName === 'parsererror' ? root : root.querySelector('parsererror');
      return error ? toFault(error.textContent) : { root: toElement(root) };
    },
  };
}
