import { isWxccError } from 'c/wxccBase';
import type { Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import type { Crm } from 'c/wxccSalesforce';

export interface DefinitionWatch {
  /** The same ports; what they say of the definition is remembered. */
  readonly crm: Crm;
  /** Tells at every change whether a phone cannot start because no definition holds for this user. */
  follow(phone: Pick<Phone, 'state'>, onChange: (isLacking: boolean) => void): Unsubscribe;
}

const isNone = (error: unknown): boolean => isWxccError(error, 'refused') && error.details.reason === 'noDefinition';

/**
 * Salesforce answered, and no definition holds for this user: an administrator has to store one, which reloading does not.
 * A phone that works already is left alone, and so is one whose Salesforce did not answer.
 */
export function watchDefinition(crm: Crm): DefinitionWatch {
  let isLacking = false;
  const settings = async (): Promise<Readonly<Record<string, string>>> => {
    try {
      const found = await crm.session.settings();
      isLacking = false;
      return found;
    } catch (error) {
      isLacking = isNone(error);
      throw error;
    }
  };
  return {
    crm: { ...crm, session: { ...crm.session, settings } },
    follow(phone, onChange) {
      let told = false;
      const look = (): void => {
        const { settings: step, desktop } = phone.state.value.readiness;
        const now = isLacking && step === 'failed' && desktop === 'idle';
        if (now !== told) onChange(now);
        told = now;
      };
      return phone.state.subscribe(look);
    },
  };
}
