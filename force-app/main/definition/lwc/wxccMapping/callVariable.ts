import type { CallFacts } from 'c/wxccBase';

/** Values that are not facts of the call itself, by variable name: `activityDatetime`, `AccountId`, `callNotes`, … */
export type ExtraVariables = Readonly<Record<string, string>>;

const DIRECTIONS = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' } as const;

/** Ringing of this leg in whole seconds; empty when the call was not answered here. */
function ringSeconds({ times: { offeredAt, connectedAt } }: CallFacts): string {
  if (offeredAt === undefined || connectedAt === undefined) return '';
  return String(Math.max(0, Math.round((connectedAt - offeredAt) / 1000)));
}

/** The special variables of both connectors (feature-dictionary §3). */
const SPECIAL: Readonly<Record<string, (facts: CallFacts) => string>> = {
  direction: ({ direction }) => DIRECTIONS[direction],
  phoneNumber: ({ customerNumber }) => customerNumber,
  ani: ({ ani }) => ani,
  dn: ({ dn }) => dn,
  dnis: ({ dn }) => dn,
  virtualTeamName: ({ queueName }) => queueName,
  queueName: ({ queueName }) => queueName,
  teamName: ({ teamName }) => teamName,
  agentName: ({ agentName }) => agentName,
  interactionId: ({ interactionId }) => interactionId,
  ringTime: ringSeconds,
};

const same = (name: string) => {
  const lower = name.toLowerCase();
  return (other: string): boolean => other.toLowerCase() === lower;
};

/**
 * The value of a variable as mappings and templates name it. Looked up in this order: CAD variable of exactly that name,
 * special variable, then both again without regard to case. Secure CAD variables are as if they were not there.
 * @returns undefined when nobody knows the name; an empty text is a value
 */
export function callVariable(facts: CallFacts, name: string, extra: ExtraVariables = {}): string | undefined {
  const cad = facts.cad.filter(({ secure }) => !secure);
  const special: Record<string, (facts: CallFacts) => string> = { ...SPECIAL };
  for (const [key, value] of Object.entries(extra)) special[key] = () => value;
  const exact = cad.find((each) => each.name === name)?.value;
  if (exact !== undefined) return exact;
  if (Object.hasOwn(special, name)) return special[name]?.(facts);
  const alike = same(name);
  const loose = cad.find((each) => alike(each.name))?.value;
  return loose ?? special[Object.keys(special).find(alike) ?? '']?.(facts);
}
