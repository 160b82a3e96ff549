import type { CallFacts } from 'c/wxccBase';

/** Values that are not facts of the call itself, by variable name: `activityDatetime`, `AccountId`, `callNotes`, … */
export type ExtraVariables = Readonly<Record<string, string>>;

/** A variable's value and who gave it, under the name it has there. */
export interface FoundVariable {
  readonly value: string;
  readonly from: 'cad' | 'special';
  readonly name: string;
}

/** Finds what a mapping or template names. Undefined: nobody knows the name. */
export type FindVariable = (name: string) => FoundVariable | undefined;

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

/** Names that every call has, whatever its flow sets. */
export const SPECIAL_VARIABLES: readonly string[] = Object.keys(SPECIAL);

const specialVariables = (facts: CallFacts): ExtraVariables =>
  Object.fromEntries(Object.entries(SPECIAL).map(([name, valueOf]) => [name, valueOf(facts)]));

const same = (name: string) => {
  const lower = name.toLowerCase();
  return (other: string): boolean => other.toLowerCase() === lower;
};

/** The first named so; of equal names the first stands, as it does in the Desktop. */
function find(all: readonly FoundVariable[], isNamed: (name: string) => boolean): FoundVariable | undefined {
  return all.find(({ name }) => isNamed(name));
}

/**
 * The variables of a call as mappings and templates name them. Looked up in this order: CAD variable of exactly that name,
 * special variable, then both again without regard to case. Secure CAD variables are as if they were not there.
 * @param extra further special variables; they stand in front of the call's own
 */
export function callVariables(facts: CallFacts, extra: ExtraVariables = {}): FindVariable {
  const cad = facts.cad
    .filter(({ secure }) => !secure)
    .map(({ name, value }): FoundVariable => ({ name, value, from: 'cad' }));
  const special = Object.entries({ ...specialVariables(facts), ...extra }).map(([name, value]): FoundVariable => ({
    name,
    value,
    from: 'special',
  }));
  return (name) => {
    const isExactly = (other: string): boolean => other === name;
    const isAlike = same(name);
    return find(cad, isExactly) ?? find(special, isExactly) ?? find(cad, isAlike) ?? find(special, isAlike);
  };
}

/**
 * The value of one variable, looked up as `callVariables` does.
 * @returns undefined when nobody knows the name; an empty text is a value
 */
export function callVariable(facts: CallFacts, name: string, extra: ExtraVariables = {}): string | undefined {
  return callVariables(facts, extra)(name)?.value;
}
