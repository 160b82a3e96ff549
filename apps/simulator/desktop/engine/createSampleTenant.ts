import type { AgentProfile, AuxCode, Team, Tenant } from './tenant';

const SITE = '7c1d6f3a-5a41-4b0e-9f55-0f3c1f5a2d10';
const PROFILE = 'b7a1f0d2-93f4-4a55-8f0b-3f4b7f6a9c21';
const OUTDIAL_ENTRY_POINT = '4e0d8a61-6f4b-4c19-8d6e-2b9c7f10a5e3';

const SUPPORT_TEAM: Team = { id: 'a2f95c5e-0d0b-4a7a-9b57-5d1a6f1c7e01', name: 'Support' };
const SALES_TEAM: Team = { id: 'a2f95c5e-0d0b-4a7a-9b57-5d1a6f1c7e02', name: 'Sales' };

const SUPPORT_QUEUE = '6d2c4f7e-1b3a-4e8d-9c60-7a5b8e9f0c11';
const SALES_QUEUE = '6d2c4f7e-1b3a-4e8d-9c60-7a5b8e9f0c12';

const IDLE_CODES: readonly AuxCode[] = [
  { id: '0c9d3e2f-7b61-4f8a-a4d5-1e6b2c3d4f01', name: 'Meeting', isDefault: true },
  { id: '0c9d3e2f-7b61-4f8a-a4d5-1e6b2c3d4f02', name: 'Lunch' },
  { id: '0c9d3e2f-7b61-4f8a-a4d5-1e6b2c3d4f03', name: 'Break' },
  { id: '0c9d3e2f-7b61-4f8a-a4d5-1e6b2c3d4f04', name: 'Salesforce work' },
  { id: '0c9d3e2f-7b61-4f8a-a4d5-1e6b2c3d4f05', name: 'Training' },
];

const WRAP_UP_CODES: readonly AuxCode[] = [
  { id: '5f1e2d3c-4b5a-4697-8877-665544332201', name: 'Resolved', isDefault: true },
  { id: '5f1e2d3c-4b5a-4697-8877-665544332202', name: 'Follow-up needed' },
  { id: '5f1e2d3c-4b5a-4697-8877-665544332203', name: 'Sale' },
  { id: '5f1e2d3c-4b5a-4697-8877-665544332204', name: 'Wrong number' },
  { id: '5f1e2d3c-4b5a-4697-8877-665544332205', name: 'Complaint' },
];

const OUTDIAL_ANIS: readonly AuxCode[] = [
  { id: 'e1b2c3d4-0a1b-4c2d-8e3f-5a6b7c8d9e01', name: '+14155550100' },
  { id: 'e1b2c3d4-0a1b-4c2d-8e3f-5a6b7c8d9e02', name: '+14155550101' },
];

const COMMON = {
  siteId: SITE,
  profileId: PROFILE,
  idleCodes: IDLE_CODES,
  wrapUpCodes: WRAP_UP_CODES,
  outdialEntryPointId: OUTDIAL_ENTRY_POINT,
  outdialAnis: OUTDIAL_ANIS,
  isOutboundEnabledForTenant: true,
  isOutboundEnabled: true,
  isAdhocDialingEnabled: true,
  outdialPattern: '^[+0-9*#]{2,20}$',
  isEndCallEnabled: true,
  isAvailableAfterOutdial: true,
} as const;

const AGENTS: readonly AgentProfile[] = [
  {
    ...COMMON,
    id: 'd1f7a5b2-3c4d-4e5f-8a9b-0c1d2e3f4a01',
    userName: 'ada.moreno@acme.example',
    name: 'Ada Moreno',
    teams: [SUPPORT_TEAM, SALES_TEAM],
    defaultDn: '+14155550171',
  },
  {
    ...COMMON,
    id: 'd1f7a5b2-3c4d-4e5f-8a9b-0c1d2e3f4a02',
    userName: 'ben.okafor@acme.example',
    name: 'Ben Okafor',
    teams: [SALES_TEAM, SUPPORT_TEAM],
    defaultDn: '+14155550172',
    isSupervisor: true,
  },
];

/** The tenant of the simulator: two agents in two teams, two queues, two numbers to call. All numbers are fictional. */
export function createSampleTenant(): Tenant {
  return {
    orgId: '3b9f1c7a-2d64-4f0b-8f7e-6a5d4c3b2a10',
    agents: AGENTS,
    queues: [
      { id: SUPPORT_QUEUE, name: 'Support_EN' },
      { id: SALES_QUEUE, name: 'Sales_EN' },
    ],
    entryPoints: [
      {
        id: '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c61',
        name: 'Support line',
        dnis: '+18005550140',
        queueId: SUPPORT_QUEUE,
      },
      { id: '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c62', name: 'Sales line', dnis: '+18005550141', queueId: SALES_QUEUE },
    ],
  };
}
