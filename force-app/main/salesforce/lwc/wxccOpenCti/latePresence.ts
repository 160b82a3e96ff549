import type { CrmPresence } from 'c/wxccSalesforce';
import type { OpenCtiClient } from './openCtiClient';

/** Presence statuses through Apex. Loaded when they are asked for: most orgs never ask. */
export function latePresence(client: OpenCtiClient): CrmPresence {
  return {
    async statuses() {
      const { createApexGateway, fetchPresenceStatuses } = await import('c/wxccApex');
      return fetchPresenceStatuses(createApexGateway({ client }));
    },
  };
}
