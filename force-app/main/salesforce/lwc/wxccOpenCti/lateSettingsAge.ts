import type { CrmSession } from 'c/wxccSalesforce';
import type { OpenCtiClient } from './openCtiClient';

/** The call center's age through Apex. Loaded when it is asked for: long after the start, and not by everybody. */
export const lateSettingsAge =
  (client: OpenCtiClient): CrmSession['settingsChangedAgo'] =>
  async () => {
    const { createApexGateway, fetchSettingsAge } = await import('c/wxccApex');
    return fetchSettingsAge(createApexGateway({ client }));
  };
