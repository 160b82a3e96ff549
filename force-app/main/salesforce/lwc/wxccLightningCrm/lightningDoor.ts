import { WxccError } from 'c/wxccBase';
import type { Clock } from 'c/wxccBase';
import type { ApexDoor } from 'c/wxccApex';
import { lightningError } from './lightningError';
import type { LightningPage } from './lightningPage';

/** ms; as long as Open CTI's `runApex` has: saves run the org's triggers and flows. */
const TIME_LIMIT = 30_000;
const PREFIX = 'payload=';

export interface LightningDoorOptions {
  readonly page: Pick<LightningPage, 'invoke' | 'definition'>;
  readonly clock: Clock;
  /** Told when an answer says that nobody is signed in any more. */
  readonly onSessionOver: () => void;
}

/** Apex by a component's own imports, with an end for every call. */
export interface LightningDoor extends ApexDoor {
  /** @returns the text of `WxccController.definition` */
  definition(): Promise<string>;
}

const textOf = (method: string, answer: unknown): string => {
  if (typeof answer === 'string') return answer;
  throw new WxccError('protocol', 'Apex answered without text', { method });
};

export function createLightningDoor({ page, clock, onSessionOver }: LightningDoorOptions): LightningDoor {
  const within = <T>(asked: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const late = (): void =>
        reject(new WxccError('timedOut', 'Salesforce did not answer', { method: 'runApex', limit: TIME_LIMIT }));
      const cancel = clock.after(TIME_LIMIT, late);
      const fail = (error: unknown): void => reject(lightningError('runApex', error));
      asked.then(resolve, fail).finally(cancel);
    });
  const ask = async (asked: () => Promise<unknown>): Promise<string> => {
    try {
      return textOf('runApex', await within(asked()));
    } catch (thrown) {
      const error = lightningError('runApex', thrown);
      if (error.details.sessionOver === true) onSessionOver();
      throw error;
    }
  };
  return {
    // The gateway writes the query string of Open CTI's `runApex`; a component hands over the one parameter itself.
    runApex: ({ methodParams }) => ask(() => page.invoke(methodParams.slice(PREFIX.length))),
    definition: () => ask(() => page.definition()),
  };
}
