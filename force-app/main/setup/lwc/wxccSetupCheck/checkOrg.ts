import { checkFields, itemNameOf, regions, SETTING_ITEMS } from 'c/wxccDefinition';
import type { CallCenterSettings, Diagnostic } from 'c/wxccDefinition';
import { agentObjects } from './agentObjects';
import { checkRights } from './checkRights';
import { listNames } from './listNames';
import type { OrgFacts } from './orgFacts';
import { SETUP_LINKS } from './setupFinding';
import type { Light, SetupCode, SetupFinding } from './setupFinding';

type Params = Readonly<Record<string, string>>;

function finding(light: Light, code: SetupCode, params: Params = {}, link?: string): SetupFinding {
  const item = params.item ?? '';
  return { light, code, item, params, ...(link === undefined ? {} : { link }) };
}

const hasCallCenter = ({ callCenters = [] }: OrgFacts): boolean => callCenters.some(({ ours }) => ours);

/** Agents work without Open CTI: a definition is stored, and no call center is known that would be ours. */
const isWithoutOpenCti = (facts: OrgFacts): boolean => (facts.storedDefinitions ?? 0) > 0 && !hasCallCenter(facts);

function checkStored(facts: OrgFacts): readonly SetupFinding[] {
  const number = facts.storedDefinitions ?? 0;
  const stored = number > 0 ? [finding('green', 'storedDefinition', { number: String(number) })] : [];
  // Nobody is assigned to anything there, so that no list of agents can be looked through.
  return isWithoutOpenCti(facts)
    ? [...stored, finding('look', 'lookAgents', {}, SETUP_LINKS.permissionSets)]
    : [...stored, checkCallCenter(facts)];
}

function checkCallCenter({ callCenters }: OrgFacts): SetupFinding {
  const link = SETUP_LINKS.callCenters;
  if (!callCenters) return finding('look', 'callCentersHidden', {}, link);
  const ours = callCenters.filter((center) => center.ours);
  if (ours.length === 0) return finding('red', 'noCallCenter', {}, link);
  return finding('green', 'callCenter', { names: listNames(ours.map(({ name }) => name)) });
}

function checkUsers(facts: OrgFacts): readonly SetupFinding[] {
  const { users, callCenters } = facts;
  if (isWithoutOpenCti(facts) || (callCenters && !hasCallCenter(facts))) return [];
  if (!users) return [finding('look', 'usersHidden', {}, SETUP_LINKS.callCenters)];
  if (users.length === 0) return [finding('red', 'noUsers', {}, SETUP_LINKS.callCenters)];
  return [finding('green', 'users', { number: String(users.length) }), checkPermissions(users)];
}

function checkPermissions(users: NonNullable<OrgFacts['users']>): SetupFinding {
  const link = SETUP_LINKS.permissionSets;
  if (users.some(({ permitted }) => permitted === undefined)) return finding('look', 'permissionsHidden', {}, link);
  const without = users.filter(({ permitted }) => permitted === false);
  if (without.length === 0) return finding('green', 'permitted');
  // As long as somebody can, calls are taken: one forgotten agent does not stop the others.
  const light = without.length === users.length ? 'red' : 'amber';
  const names = listNames(without.map(({ name }) => name));
  return { ...finding(light, 'usersUnpermitted', { names }, link), permit: without };
}

function checkApp({ appInstalled }: OrgFacts): SetupFinding {
  if (appInstalled === undefined) return finding('look', 'appHidden', {}, SETUP_LINKS.apps);
  return appInstalled ? finding('green', 'app') : finding('amber', 'noApp', {}, SETUP_LINKS.apps);
}

const originOf = (url: string): string => /^https?:\/\/[^/]+/i.exec(url)?.[0].toLowerCase() ?? '';

/** Does a trusted site's address, which may begin with `*.`, cover an origin? */
function covers(site: string, origin: string): boolean {
  const address = originOf(site);
  if (!address.includes('//*.')) return address === origin;
  const [scheme = '', host = ''] = address.split('//*');
  return origin.startsWith(`${scheme}//`) && origin.endsWith(host);
}

function checkTrusted({ trustedSites }: OrgFacts, settings: CallCenterSettings | undefined): readonly SetupFinding[] {
  const link = SETUP_LINKS.trustedSites;
  if (!trustedSites) return [finding('look', 'trustedHidden', {}, link)];
  const origin = originOf(settings?.desktop.url ?? '');
  // Without a definition nobody knows which Desktop it is; those of the regions come with the package.
  const wanted = origin === '' ? Object.values(regions).map(({ desktopUrl }) => desktopUrl) : [origin];
  const missing = wanted.filter((each) => !trustedSites.some((site) => covers(site, each)));
  if (missing.length === 0) return [finding('green', 'trusted')];
  return [finding(origin === '' ? 'amber' : 'red', 'notTrusted', { sites: listNames(missing, 8) }, link)];
}

const itemOf = (name: keyof typeof SETTING_ITEMS): string => itemNameOf(SETTING_ITEMS[name].paths[0] ?? '');

function checkObject({ unknown }: OrgFacts, { noMatch }: CallCenterSettings): readonly SetupFinding[] {
  const isMissing = noMatch.enabled && unknown.some((name) => name.toLowerCase() === noMatch.objectName.toLowerCase());
  const params = { item: itemOf('noMatchObject'), value: noMatch.objectName };
  return isMissing ? [finding('red', 'objectNotThere', params, SETUP_LINKS.objects)] : [];
}

const isOneOf = (names: readonly string[], name: string): boolean =>
  names.some((each) => each.toLowerCase() === name.toLowerCase());

function checkPresence({ presence }: OrgFacts, { omniChannel }: CallCenterSettings): readonly SetupFinding[] {
  if (!omniChannel.enabled) return [];
  const { statusDuringCall, pairs } = omniChannel;
  if (presence.length === 0) return [finding('look', 'statusesHidden')];
  const wanted: [string, string][] = [
    ...(statusDuringCall === '' ? [] : [[itemOf('omniStatusDuringCall'), statusDuringCall] as [string, string]]),
    ...pairs.map(({ status }): [string, string] => [itemOf('presencePairs'), status]),
  ];
  const missing = wanted.filter(([, name]) => !isOneOf(presence, name));
  const found = missing.map(([item, value]) => finding('amber', 'statusNotThere', { item, value }));
  return found.length > 0 ? found : [finding('green', 'statuses')];
}

/** No API tells which utilities an app has. */
const lookUtility = (facts: OrgFacts): SetupFinding =>
  finding('look', isWithoutOpenCti(facts) ? 'lookOwnUtility' : 'lookUtility', {}, SETUP_LINKS.apps);

const allowList = ({ softphoneOrigin }: OrgFacts): SetupFinding =>
  finding('look', 'lookAllowList', { origin: softphoneOrigin }, SETUP_LINKS.controlHub);

/**
 * Can agents of this org take calls? Everything that can be known of the org, and what must be looked at by a person.
 * @param settings the definition, once there is one
 */
export function checkOrg(facts: OrgFacts, settings?: CallCenterSettings): readonly SetupFinding[] {
  const definition = settings
    ? [...checkObject(facts, settings), ...checkPresence(facts, settings)]
    : [finding('look', 'noDefinition')];
  return [
    ...checkStored(facts),
    ...checkUsers(facts),
    ...checkRights(facts, settings),
    checkApp(facts),
    ...checkTrusted(facts, settings),
    ...definition,
    lookUtility(facts),
    allowList(facts),
  ];
}

/** Fields that the definition fills and that are not there, or no agent can write: who lacks a right is told by checkOrg. */
export const checkOrgFields = (facts: OrgFacts, settings: CallCenterSettings): readonly Diagnostic[] =>
  checkFields(settings, agentObjects(facts));

/** Objects that have to be described for a definition. */
export function objectsOf(settings?: CallCenterSettings): readonly string[] {
  return [...new Set(['Task', 'Case', ...(settings ? [settings.noMatch.objectName] : [])])];
}
