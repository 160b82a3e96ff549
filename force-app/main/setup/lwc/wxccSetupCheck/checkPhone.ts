import { checkLayout, itemNameOf, searchesNothing, SETTING_ITEMS } from 'c/wxccDefinition';
import type { CallCenterSettings, Diagnostic } from 'c/wxccDefinition';
import { matchName } from 'c/wxccOmnichannel';
import { listNames } from './listNames';
import type { RunningPhone } from './runningPhone';
import { SETUP_LINKS } from './setupFinding';
import type { SetupFinding } from './setupFinding';

type Wanted = readonly [item: string, idleCode: string];

const itemOf = (name: keyof typeof SETTING_ITEMS): string => itemNameOf(SETTING_ITEMS[name].paths[0] ?? '');

/** Idle codes that the definition names, with their items; those of presence only where it is in force. */
function wantedCodes({ omniChannel, leaving }: CallCenterSettings): readonly Wanted[] {
  const { enabled, idleCodeDuringWork, pairs } = omniChannel;
  const presence: readonly Wanted[] = [
    [itemOf('idleCodeDuringWork'), idleCodeDuringWork],
    ...pairs.map(({ idleCode }): Wanted => [itemOf('presencePairs'), idleCode]),
  ];
  const all: readonly Wanted[] = [...(enabled ? presence : []), [itemOf('leaveIdleCode'), leaving.idleCode]];
  return all.filter(([, name]) => name !== '');
}

/** States that Webex has beside its idle codes. */
const STATES = ['Available', 'RONA'];

/** As the phone itself will look for it: case and spaces are no mistake. */
const isThere = (name: string, codes: readonly string[]): boolean =>
  matchName(
    name,
    [...STATES, ...codes].map((each) => ({ id: each, names: [each] })),
  ).kind !== 'unknown';

function checkIdleCodes(phone: RunningPhone | undefined, settings: CallCenterSettings): readonly SetupFinding[] {
  const wanted = wantedCodes(settings);
  if (wanted.length === 0) return [];
  const there = phone?.idleCodes ?? [];
  const link = SETUP_LINKS.controlHub;
  const names = listNames([...new Set(wanted.map(([, name]) => name))]);
  if (there.length === 0) return [{ light: 'look', code: 'lookIdleCodes', item: '', params: { names }, link }];
  const missing = wanted.filter(([, name]) => !isThere(name, there));
  if (missing.length === 0) return [{ light: 'green', code: 'idleCodes', item: '', params: { names } }];
  return missing.map(([item, value]) => ({
    light: 'amber',
    code: 'idleCodeNotThere',
    item,
    params: { item, value, there: listNames(there, 12) },
    link,
  }));
}

function checkSearch({ layout }: Partial<RunningPhone> = {}): SetupFinding {
  const link = SETUP_LINKS.softphoneLayouts;
  if (layout === undefined) return { light: 'look', code: 'lookLayout', item: '', params: {}, link };
  return searchesNothing(layout)
    ? { light: 'amber', code: 'layoutSearchesNothing', item: '', params: {}, link }
    : { light: 'green', code: 'layoutSearches', item: '', params: {} };
}

/** Only for agents who talk in the browser: with a desk phone calls work all the same. */
function checkMicrophone({ microphone }: Partial<RunningPhone> = {}): SetupFinding {
  const link = SETUP_LINKS.sessionSettings;
  if (microphone === undefined) return { light: 'look', code: 'lookMicrophone', item: '', params: {}, link };
  return microphone
    ? { light: 'green', code: 'microphone', item: '', params: {} }
    : { light: 'amber', code: 'microphoneRefused', item: '', params: {}, link };
}

/**
 * What only a running softphone knows: its user's softphone layout, the idle codes of the Desktop, whether its frames let the
 * microphone through, and what is in force.
 * @param phone undefined: none has answered, so that a person must look
 * @param settings the definition that is judged; undefined: none
 */
export function checkPhone(
  phone: RunningPhone | undefined,
  settings: CallCenterSettings | undefined,
): readonly SetupFinding[] {
  const idleCodes = settings ? checkIdleCodes(phone, settings) : [];
  const known = [checkSearch(phone), checkMicrophone(phone), ...idleCodes];
  if (!phone) return [{ light: 'look', code: 'phoneSilent', item: '', params: {} }, ...known];
  const { version } = phone;
  return [{ light: 'green', code: 'inForce', item: '', params: { version } }, ...known];
}

/** What the definition and the softphone layout of the running phone's user say against each other. */
export const checkPhoneLayout = (
  phone: RunningPhone | undefined,
  settings: CallCenterSettings,
): readonly Diagnostic[] => checkLayout(settings, phone?.layout);
