import { Parser } from 'xml2js';
import type { DefinitionXml, ParsedXml, XmlElement } from 'c/wxccDefinition';
import { isRecord } from 'c/wxccBase';

const ATTRIBUTES = '$';
const TEXT = '_';
const CHILDREN = '$$';
const NAME = '#name';

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (node: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(node[ATTRIBUTES]) ? node[ATTRIBUTES] : {}).map(([key, value]) => [key, String(value)]),
  );

function toElement(node: unknown): XmlElement {
  const record = isRecord(node) ? node : {};
  const children: unknown[] = Array.isArray(record[CHILDREN]) ? record[CHILDREN] : [];
  const text = record[TEXT];
  return {
    name: withoutPrefix(String(record[NAME])),
    attributes: attributesOf(record),
    text: typeof text === 'string' ? text : '',
    children: children.map(toElement),
  };
}

/** xml2js speaks of `Line: 0` (0-based) on the second line of its message. */
function toFault(error: unknown): ParsedXml {
  const message = error instanceof Error ? error.message : String(error);
  const [reason = ''] = message.split('\n');
  const line = /Line: (\d+)/.exec(message)?.[1];
  return { fault: { reason, ...(line === undefined ? {} : { line: Number(line) + 1 }) } };
}

/** A fault after the root element comes when xml2js has answered already: only the SAX parser beneath still knows it. */
function lateFault(sax: unknown): readonly ParsedXml[] {
  const error: unknown = typeof sax === 'object' && sax !== null ? Reflect.get(sax, 'error') : undefined;
  return error instanceof Error ? [toFault(error)] : [];
}

/** XML's own entities. The SAX parser would take HTML's as well, and Salesforce would refuse what we found fine. */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

function strictSax(parser: Parser): unknown {
  const sax: unknown = Reflect.get(parser, 'saxParser');
  if (typeof sax === 'object' && sax !== null) Reflect.set(sax, 'ENTITIES', ENTITIES);
  return sax;
}

/** XML for programs that run in Node. */
export const xml2jsDefinitionXml: DefinitionXml = {
  parse(text) {
    const parser = new Parser({
      explicitRoot: false,
      explicitChildren: true,
      preserveChildrenOrder: true,
      async: false,
    });
    const sax = strictSax(parser);
    const outcomes: ParsedXml[] = [];
    try {
      parser.parseString(text, (error, result: unknown) => {
        outcomes.push(error || !isRecord(result) ? toFault(error ?? 'No element') : { root: toElement(result) });
      });
    } catch (error) {
      outcomes.push(toFault(error));
    }
    outcomes.push(...lateFault(sax));
    return outcomes.find((outcome) => 'fault' in outcome) ?? outcomes[0] ?? { fault: { reason: 'No element' } };
  },
};
