/** Fields to be told of each object, by API names. */
export type PopObjects = Readonly<Record<string, readonly string[]>>;

export interface ParsedPopObjects {
  readonly objects: PopObjects;
  /** Parts that are no API names, as they are written. */
  readonly refused: readonly string[];
  /** Names beyond what one search takes. */
  readonly tooMany: readonly string[];
}

/** What Apex takes of each. */
export const MAX_POP_OBJECTS = 8;
export const MAX_POP_FIELDS = 20;

/** As Salesforce's own layouts begin. */
export const POP_OBJECTS =
  'Contact: Name, Phone, Email; Lead: Name, Company, Phone; Account: Name, Phone; Case: CaseNumber, Subject, Status';

const API_NAME = /^[a-z]\w{0,79}$/i;

const partsOf = (text: string, sign: string): string[] =>
  text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `Contact: Name, Phone; Account: Name`: searched in this order. */
export function parsePopObjects(text: string): ParsedPopObjects {
  const refused: string[] = [];
  const entries = partsOf(text, ';').flatMap((part): [string, string[]][] => {
    const at = part.indexOf(':');
    const object = (at < 0 ? part : part.slice(0, at)).trim();
    if (!API_NAME.test(object)) refused.push(part);
    const fields = at < 0 ? [] : [...new Set(partsOf(part.slice(at + 1), ','))];
    if (API_NAME.test(object)) refused.push(...fields.filter((name) => !API_NAME.test(name)));
    return API_NAME.test(object) ? [[object, fields.filter((name) => API_NAME.test(name))]] : [];
  });
  const kept = entries.slice(0, MAX_POP_OBJECTS);
  return {
    objects: Object.fromEntries(kept.map(([object, fields]) => [object, fields.slice(0, MAX_POP_FIELDS)])),
    refused,
    tooMany: [
      ...entries.slice(MAX_POP_OBJECTS).map(([object]) => object),
      ...kept.flatMap(([object, fields]) => fields.slice(MAX_POP_FIELDS).map((field) => `${object}.${field}`)),
    ],
  };
}
