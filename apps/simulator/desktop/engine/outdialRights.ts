import type { EngineSettings } from './settings';
import type { AgentProfile } from './tenant';

/** Who or what keeps an agent from dialling out; `all`: nothing does. */
export type OutdialRights = 'all' | 'tenantOff' | 'agentOff' | 'noEntryPoint' | 'addressBookOnly';

const CHANGES: Readonly<Record<OutdialRights, Partial<AgentProfile>>> = {
  all: {},
  tenantOff: { isOutboundEnabledForTenant: false },
  agentOff: { isOutboundEnabled: false },
  noEntryPoint: { outdialEntryPointId: '' },
  addressBookOnly: { isAdhocDialingEnabled: false },
};

/** The agent's profile as the administrator has set dialling out by now. A Desktop that runs keeps what it was told. */
export const withOutdialRights = (
  profile: AgentProfile,
  { outdialRights, outdialPattern }: Pick<EngineSettings, 'outdialRights' | 'outdialPattern'>,
): AgentProfile => ({
  ...profile,
  ...CHANGES[outdialRights],
  ...(outdialPattern !== '' && { outdialPattern }),
});
