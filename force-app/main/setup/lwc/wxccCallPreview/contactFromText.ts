import { isRecord } from 'c/wxccBase';
import { readContact } from 'c/wxccDesktop';
import type { Contact } from 'c/wxccDesktop';

type Values = Readonly<Record<string, string>>;

/** Names that are no CAD variables but facts of the call, in lower case, with where the Desktop has them. */
const FACTS: Readonly<Record<string, string>> = {
  ani: 'ani',
  dn: 'dnis',
  dnis: 'dnis',
  virtualteamname: 'virtualTeamName',
  queuename: 'virtualTeamName',
};

const isFact = (name: string): boolean => Object.hasOwn(FACTS, name.toLowerCase());

/** As the Desktop tells of a call, so that it is read by the very code that reads a real one. */
function messageOf(values: Values): unknown {
  const named = Object.entries(values);
  const facts = named
    .filter(([name]) => isFact(name))
    .map(([name, value]) => [FACTS[name.toLowerCase()] ?? name, value]);
  const cad = named.filter(([name]) => !isFact(name) && name.toLowerCase() !== 'direction');
  const direction = named.find(([name]) => name.toLowerCase() === 'direction')?.[1] ?? 'INBOUND';
  const details: unknown = Object.fromEntries(facts);
  return {
    data: {
      ...{ interactionId: 'preview', agentId: 'preview', owner: 'preview' },
      interaction: {
        ...{ interactionId: 'preview', mediaType: 'telephony', contactDirection: { type: direction.toUpperCase() } },
        ...{ callProcessingDetails: details, callAssociatedDetails: details },
        callAssociatedData: Object.fromEntries(
          cad.map(([name, value]) => [name, { name, value, displayName: name, agentViewable: true }]),
        ),
      },
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: read as lines.
    return undefined;
  }
}

/** `Name=value`, a line each; lines without `=` say nothing. */
function parseLines(text: string): Values {
  const pairs = text.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const];
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}

/** An event of a recording has the Desktop's message inside. */
const inner = (value: unknown): unknown => (isRecord(value) && 'message' in value ? value.message : value);

const isFlat = (value: unknown): value is Values =>
  isRecord(value) && Object.values(value).every((each) => typeof each === 'string');

/**
 * A call that an administrator chose or pasted: an event of the Desktop, a recording for `wxcc replay` (its last reading
 * counts), variables as JSON, or variables as lines `Name=value`. `ani`, `dn`, `queueName` and `direction` are the call's.
 * @returns undefined: there is no call in it
 */
export function contactFromText(text: string): Contact | undefined {
  const parsed = parseJson(text);
  const all: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const read = all.map((each) => readContact(inner(each))).filter((contact) => contact !== undefined);
  if (read.length > 0) return read.at(-1);
  if (isFlat(parsed)) return readContact(messageOf(parsed));
  const lines = parsed === undefined ? parseLines(text) : {};
  return Object.keys(lines).length > 0 ? readContact(messageOf(lines)) : undefined;
}
