import { isRecord } from 'c/wxccBase';

/** What became of giving agents the permission set. */
export interface PermitOutcome {
  /** Names of those who have it now. */
  readonly permitted: readonly string[];
  /** Those who have not, with what Salesforce says. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The answer of WxccSetupController.permit, whatever came: what is not as it should be is left out. */
export function readPermitOutcome(answer: unknown): PermitOutcome {
  const told = Array.isArray(answer) ? answer.filter(isRecord) : [];
  const isRefused = ({ reason }: Readonly<Record<string, unknown>>): boolean => textOf(reason) !== '';
  return {
    permitted: told.filter((each) => !isRefused(each)).map(({ name }) => textOf(name)),
    refused: told.filter(isRefused).map(({ name, reason }) => ({ name: textOf(name), reason: textOf(reason) })),
  };
}
