import type { Diagnostic } from 'c/wxccDefinition';
import type { UserFact } from './orgFacts';

/** `red`: calls do not work · `amber`: they do, something else does not · `green`: fine · `look`: no program can tell. */
export type Light = 'red' | 'amber' | 'green' | 'look';

/** What is looked at. Each names the labels `Wxcc_setup_<code>` (what is so) and, to do something, `Wxcc_setup_<code>Repair`. */
export const SETUP_CODES = [
  'noDefinition',
  'callCenter',
  'noCallCenter',
  'callCentersHidden',
  'storedDefinition',
  'lookAgents',
  'users',
  'noUsers',
  'usersHidden',
  'permitted',
  'usersUnpermitted',
  'permissionsHidden',
  'rights',
  'rightsTask',
  'objectRefused',
  'fieldRefused',
  'rightsHidden',
  'app',
  'noApp',
  'appHidden',
  'trusted',
  'notTrusted',
  'trustedHidden',
  'objectNotThere',
  'fields',
  'statusNotThere',
  'statuses',
  'statusesHidden',
  'valueLong',
  'definition',
  'lookUtility',
  'lookOwnUtility',
  'lookLayout',
  'lookIdleCodes',
  'idleCodes',
  'idleCodeNotThere',
  'phoneSilent',
  'inForce',
  'draftDiffers',
  'layoutSearches',
  'layoutSearchesNothing',
  'lookMicrophone',
  'microphone',
  'microphoneRefused',
  'lookAllowList',
] as const;

/** What was looked at. */
export type SetupCode = (typeof SETUP_CODES)[number];

/** One line of the overview. */
export interface SetupFinding {
  readonly light: Light;
  readonly code: SetupCode;
  /** Item of the definition it is about; empty when it is about the org. */
  readonly item: string;
  readonly params: Readonly<Record<string, string>>;
  /** Where it is repaired or looked at, below `/lightning/setup/`, or a full address. */
  readonly link?: string;
  /** Users whom the package can give its permission set, once the administrator has agreed. */
  readonly permit?: readonly UserFact[];
}

const SETUP = '/lightning/setup';

/** Pages of Setup. */
export const SETUP_LINKS = {
  callCenters: `${SETUP}/CallCenters/home`,
  permissionSets: `${SETUP}/PermSets/home`,
  apps: `${SETUP}/NavigationMenus/home`,
  trustedSites: `${SETUP}/SecurityCspTrustedSite/home`,
  softphoneLayouts: `${SETUP}/SoftphoneLayouts/home`,
  sessionSettings: `${SETUP}/SecuritySession/home`,
  objects: `${SETUP}/ObjectManager/home`,
  controlHub: 'https://admin.webex.com',
} as const;

/** What a finding about the definition means for the light. */
export function lightOf({ severity }: Diagnostic): Light {
  if (severity === 'error') return 'red';
  return severity === 'warning' ? 'amber' : 'green';
}
