import type { CallerNumbers } from '../control/scenarios';
import { SAMPLE_NUMBERS } from '../org/engine';
import type { Org } from '../org/engine';

const label = (org: Org, number: string): string =>
  org
    .search(number)
    .map(({ Name, attributes }) => `${typeof Name === 'string' ? Name : ''} (${attributes.type})`)
    .join(', ');

/** Numbers worth calling from, named by what the org finds for them now. */
export function callerNumbers(org: Org): CallerNumbers {
  const { ambiguous, unknown, ...known } = SAMPLE_NUMBERS;
  const choice = (number: string): { number: string; label: string } => ({ number, label: label(org, number) });
  return {
    known: Object.values(known)
      .map(choice)
      .filter((each) => each.label !== ''),
    ambiguous: [choice(ambiguous)].filter((each) => each.label !== ''),
    unknown: [{ number: unknown, label: 'Not in the org' }],
  };
}
