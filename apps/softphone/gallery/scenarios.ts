import type { Notice } from 'c/wxccBase';
import type { CallView, PhoneState, TraceEntry } from 'c/wxccCall';
import type { AgentSnapshot, DesktopStatus, DestinationLists } from 'c/wxccDesktop';
import type { WaitingCall } from 'c/wxccSalesforce';
import type { HostView } from 'c/wxccScreen';
import type { PanelStatus } from 'c/wxccPanel';
import { dialScenarios, type DialScenario } from './dialScenarios';

/** One thing the softphone can show. */
export interface Scenario {
  readonly name: string;
  readonly host: HostView;
  readonly state: PhoneState;
  /** ms since the state began, where words change with waiting. */
  readonly waited?: number;
  /** What the list "Not logged yet" holds; it is opened when the scenario is shown. */
  readonly unlogged?: readonly WaitingCall[];
  /** Calling out, and what stands in the dial pad. */
  readonly dialing?: DialScenario;
  /** What the Desktop gives when the recording of the call is asked for; it is asked for at once. */
  readonly recording?: { readonly captures: unknown };
  /** The definition names no Desktop. */
  readonly noDesktopUrl?: boolean;
  /** What the agent does first, for what stands behind a click. */
  readonly steps?: readonly SceneStep[];
  /** It is the panel in the Desktop that shows it, as far as it is connected. */
  readonly panel?: PanelStatus;
}

/** Each waits until its element (a selector) is there. */
export type SceneStep = { readonly click: string } | { readonly type: string; readonly text: string };

const MINUTE = 60_000;
/** Every scenario plays at this moment, so that two pictures of it are the same. */
export const SCENARIO_NOW = Date.UTC(2026, 0, 1, 9, 30);

export const sampleAgent: AgentSnapshot = {
  agentId: 'agent-1',
  agentName: 'Rosa Diaz',
  teamName: 'Support',
  profileId: 'profile-1',
  dn: '1001',
  deviceType: 'EXTENSION',
  stationReady: true,
  subStatus: 'Available',
  stateSince: SCENARIO_NOW - 2 * MINUTE,
  idleCodes: [
    { id: 'lunch', name: 'Lunch' },
    { id: 'meeting', name: 'Team meeting' },
  ],
  wrapUpCodes: [
    { id: 'solved', name: 'Solved' },
    { id: 'follow', name: 'Follow-up agreed with the customer' },
  ],
  outdial: { entryPointId: 'ep', enabledForTenant: true, enabledForAgent: true, adHoc: true, pattern: '', anis: [] },
  darkMode: false,
  storageBlocked: false,
};

export const sampleCall: CallView = {
  interactionId: 'interaction-1',
  state: 'offered',
  held: false,
  direction: 'inbound',
  mediaType: 'telephony',
  customerNumber: '+1 415 555 0142',
  queueName: 'Billing',
  offeredAt: SCENARIO_NOW - 6_000,
  cad: [],
  search: 'one',
  matches: [{ id: '003000000000001AAA', name: 'Avery Stone', objectType: 'Contact', fields: {} }],
  log: 'none',
};

const match = (
  id: string,
  name: string,
  objectType: string,
  fields: Record<string, string>,
): CallView['matches'][number] => ({
  ...{ id, name, objectType, fields },
});

/** One number that a person, her company and a case share, and a custom object with a long name. */
export const sampleMatches: CallView['matches'] = [
  match('003000000000001AAA', 'Avery Stone', 'Contact', { Phone: '+1 415 555 0142', Email: 'avery.stone@example.com' }),
  match('001000000000001AAA', 'Stone & Daughters Roofing', 'Account', { Phone: '(415) 555-0142' }),
  match('500000000000001AAA', '00001026', 'Case', {
    Subject: 'Broken router, second call',
    Status: 'New',
    Priority: 'Medium',
  }),
  match('00Q000000000001AAA', 'Robin Stone', 'Lead', { Company: 'Stone & Daughters Roofing' }),
  match('a0X000000000001AAA', 'Contract 2024-17 for maintenance and emergency repairs', 'Service_Contract__c', {}),
];

/** The last events of a short call. */
export const sampleTrace: readonly TraceEntry[] = [
  'eAgentOfferContact',
  'eAgentContactAssigned',
  'eAgentContactEnded',
  'eAgentWrapup',
].map((event, index) => ({
  ...{ event, interactionId: 'interaction-1', trackingId: `notifs_${index}` },
  at: SCENARIO_NOW - (4 - index) * 1_000,
}));

/** Whom a call may go to. */
export const sampleDestinations: DestinationLists = {
  agents: [
    { id: 'agent-2', name: 'Jordan Lee', state: 'Available' },
    { id: 'agent-3', name: 'María José Fernández de la Torre', state: 'Idle' },
  ],
  queues: [
    { id: 'queue-1', name: 'Billing' },
    { id: 'queue-2', name: 'Second level support' },
  ],
};

const cad = (name: string, label: string, value: string): CallView['cad'][number] => ({
  ...{ name, label, value },
  ...{ viewable: true, editable: false, secure: false },
});

/** What a flow collects, with a value too long for its place. */
export const sampleCad: CallView['cad'] = [
  cad('CustomerTier', 'Tier', 'Gold'),
  cad('Language', 'Language', 'en-US'),
  cad('Reason', 'Reason for the call', 'Router without connection since the update of last night'),
  cad('Account', 'Account number', '4711-0815'),
];

const desktop = (status: DesktopStatus): PhoneState => ({
  readiness: {
    settings: 'done',
    desktop: status,
    agent: status === 'connected' ? 'done' : 'waiting',
    ready: status === 'connected',
  },
  calls: [],
  conditions: [],
  notices: [],
  notLogged: 0,
});

const working: PhoneState = { ...desktop('connected'), agent: sampleAgent };
const starting = (settings: 'waiting' | 'failed'): PhoneState => ({
  ...desktop('idle'),
  readiness: { settings, desktop: 'idle', agent: 'waiting', ready: false },
});

const holder: HostView = { tab: 'holder' };
const at = (name: string, state: PhoneState, rest: Partial<Scenario> = {}): Scenario => ({
  name,
  host: holder,
  state,
  ...rest,
});
const call = (name: string, change: Partial<CallView>): Scenario =>
  at(name, { ...working, calls: [{ ...sampleCall, ...change }] });
const condition = (code: string): Scenario =>
  at(code, { ...working, conditions: [{ severity: 'warning', code, params: {} }] });
const notice = (severity: Notice['severity'], code: string, params: Notice['params'] = {}): Notice => ({
  severity,
  code,
  params,
});

const connectedAt = SCENARIO_NOW - 3 * MINUTE - 7_000;
const endedAt = SCENARIO_NOW - 12_000;
const talking: Partial<CallView> = { state: 'connected', connectedAt, log: 'saved', taskId: '00T000000000001AAA' };

const waiting = (place: number, change: Partial<WaitingCall>): WaitingCall => ({
  ...{ callKey: `call-${place}`, interactionId: `call-${place}`, status: 'waiting', task: {}, attempts: 3 },
  createdAt: SCENARIO_NOW - place * 47 * MINUTE,
  ...change,
});

/** One that is refused, one that nobody knows of, one that waits for the line. */
export const sampleUnlogged: readonly WaitingCall[] = [
  waiting(3, {
    status: 'refused',
    error: 'refused',
    reason: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: A call needs a related account.',
    task: { Subject: 'Inbound Call 01-01-2026 07:09 AM', WhoId: '003000000000001AAA', CallDisposition: 'Sale' },
  }),
  waiting(2, {
    status: 'unsure',
    error: 'timedOut',
    task: { Subject: 'Outbound Call 01-01-2026 07:56 AM', WhoId: '003000000000002AAA' },
  }),
  waiting(1, { error: 'unreachable', task: { Subject: 'Inbound Call 01-01-2026 08:43 AM' } }),
];

const supervisor: AgentSnapshot = { ...sampleAgent, canHearRecordings: true };

const file = (id: string, callType: string, minute: number): unknown => ({
  ...{ id, segment: callType === 'main' },
  attributes: {
    filePath: `http://gallery.localhost/${id}.wav`,
    startTime: connectedAt + minute * MINUTE,
    stopTime: connectedAt + (minute + 1) * MINUTE,
    ...{ channel1: 'Agent', channel2: 'Customer', callType, sensitive: callType === 'main' },
  },
});

/** Everything that a recording can offer; its files are not there, so the player says that as well. */
const sampleCaptures: unknown = {
  meta: { urlExpiration: 60 },
  data: [
    {
      recording: [file('first', 'main', 0), file('second', 'main', 1), file('advice', 'consult', 2)],
      transcription: [{ id: 'words', languageCode: 'en-US', filePath: 'http://gallery.localhost/words.txt' }],
    },
  ],
};

const recording = (name: string, rest: Partial<Scenario> = {}): Scenario =>
  at(
    name,
    { ...working, agent: supervisor, calls: [{ ...sampleCall, ...talking, state: 'wrappingUp', endedAt }] },
    rest,
  );

const PICK: readonly SceneStep[] = [{ click: '[data-command="transfer"]' }];
const SEARCH: readonly SceneStep[] = [
  { click: '[data-action="search"]' },
  { type: '.wxcc-search__input', text: 'Stone' },
  { click: '.wxcc-search [type="submit"]' },
];

/** What the panel in the Desktop shows. */
function panelScenarios(): Scenario[] {
  const panel = (name: string, state: Partial<PhoneState>, rest: Partial<Scenario> = {}): Scenario =>
    at(name, { ...working, ...state }, { panel: 'connected', ...rest });
  const inHand = [{ ...sampleCall, ...talking, notes: 'Router is down.', caseId: '500000000000001AAA' }];
  const several = { ...sampleCall, ...talking, search: 'many', matches: sampleMatches, isUndecided: true } as const;
  return [
    panel('panelOutside', {}, { panel: 'outside' }),
    panel('panelConnecting', {}, { panel: 'connecting' }),
    panel('panelMissing', {}, { panel: 'missing' }),
    panel('panelOutdated', {}, { panel: 'outdated' }),
    panel('panelReady', {}),
    panel('panelWaiting', { readiness: { ...working.readiness, ready: false } }),
    panel('panelRinging', { calls: [sampleCall] }),
    panel('panelCall', { calls: inHand }),
    panel('panelChooser', { calls: [several] }),
    panel('panelSearch', { calls: inHand }, { steps: SEARCH }),
    panel('panelNotDone', { calls: inHand, notices: [notice('error', 'tabNobodyAnswers')] }),
    panel('panelTwoCalls', { calls: [...inHand, { ...sampleCall, interactionId: 'interaction-2' }] }),
    panel('panelDark', { agent: { ...sampleAgent, darkMode: true }, calls: inHand }),
  ];
}

/** Every state the softphone has words for, in the order an agent may meet them. */
const sampleDefinition = { version: '3f9a12cd', readAt: 1_767_258_000_000, standing: 'inForce' } as const;

export const SCENARIOS: readonly Scenario[] = [
  at('noCallCenter', desktop('idle'), { host: { tab: 'undecided', problem: 'noCallCenter' } }),
  at('badOrigin', desktop('idle'), { host: { tab: 'undecided', problem: 'badOrigin' } }),
  at('noOpenCti', desktop('idle'), { host: { tab: 'undecided', problem: 'noOpenCti' } }),
  at('noDefinition', starting('failed'), { host: { tab: 'holder', problem: 'noDefinition' } }),
  at('crashed', desktop('idle'), { host: { tab: 'undecided', problem: 'crashed', what: 'badInput' } }),
  at('elsewhere', desktop('idle'), { host: { tab: 'elsewhere' } }),
  at('settings', starting('waiting')),
  at('settingsSlow', starting('waiting'), { waited: 11_000 }),
  at('settingsFailed', starting('failed')),
  at('noDesktopUrl', desktop('idle'), { noDesktopUrl: true }),
  at('loading', desktop('loading')),
  at('signingIn', desktop('signingIn')),
  at('signingInSlow', desktop('signingIn'), { waited: 16_000 }),
  at('popupBlocked', desktop('signingIn'), { waited: 16_000, host: { ...holder, noSignInWindow: true } }),
  at('notAnswering', desktop('notAnswering')),
  at('signedOut', desktop('signedOut')),
  at('signedInElsewhere', desktop('signedInElsewhere')),
  at('outdated', desktop('outdated')),
  at('station', {
    ...working,
    agent: { ...sampleAgent, stationReady: false },
    conditions: [notice('warning', 'stationMissing')],
  }),
  condition('storageBlocked'),
  condition('microphoneRefused'),
  condition('journalInMemory'),
  at('ready', working),
  at('idle', { ...working, agent: { ...sampleAgent, subStatus: 'Idle', idleCode: { id: 'lunch', name: 'Lunch' } } }),
  at('rona', { ...working, agent: { ...sampleAgent, subStatus: 'RONA' } }),
  call('ringing', {}),
  call('ringingUnknown', { search: 'none', matches: [], customerNumber: '' }),
  call('connected', talking),
  call('connectedMany', {
    ...talking,
    search: 'many',
    matches: [...sampleCall.matches, { ...sampleCall.matches[0]!, id: '003000000000002AAA' }],
  }),
  call('chooser', { ...talking, search: 'many', matches: sampleMatches, isUndecided: true }),
  call('chosen', {
    ...talking,
    search: 'many',
    matches: sampleMatches,
    ...(sampleMatches[1] && { link: sampleMatches[1] }),
  }),
  at('flowPopBlocked', {
    ...working,
    notices: [
      { ...notice('warning', 'flowPopBlockedNamed', { name: 'Orders' }), href: 'https://shop.example/orders?id=7' },
    ],
  }),
  call('held', { ...talking, held: true }),
  call('ended', { ...talking, state: 'ended', endedAt }),
  call('wrapUp', { ...talking, state: 'wrappingUp', endedAt }),
  recording('recordingOffered'),
  recording('recordingNone', { recording: { captures: { meta: {}, data: [] } } }),
  recording('recordingParts', { recording: { captures: sampleCaptures } }),
  call('dialling', { direction: 'outbound' }),
  at('notLogged', { ...working, notLogged: 2, calls: [{ ...sampleCall, ...talking, log: 'failed' }] }),
  at('unlogged', { ...working, notLogged: sampleUnlogged.length }, { unlogged: sampleUnlogged }),
  at('notices', {
    ...working,
    notices: [notice('info', 'unexpected', { what: 'refused' }), notice('error', 'neverHeardOf')],
  }),
  call('withDetails', {
    ...talking,
    cad: sampleCad,
    notes: 'Router is down since this morning. Sent the reset link.',
    subject: 'Router down',
    related: ['Stone & Daughters Roofing', '00001026'],
    caseId: '500000000000001AAA',
  }),
  call('recorded', { ...talking, recording: 'running', canPauseRecording: true }),
  call('recordingPaused', { ...talking, recording: 'paused', canPauseRecording: true }),
  call('asking', { ...talking, held: true, activity: 'consulting', consult: 'initiated' }),
  call('consulting', { ...talking, held: true, activity: 'consulting', consult: 'consulting' }),
  call('conference', { ...talking, activity: 'conferencing', consult: 'conferencing' }),
  at('browserStation', {
    ...working,
    agent: { ...sampleAgent, deviceType: 'BROWSER' },
    calls: [{ ...sampleCall, ...talking, recording: 'running' }],
  }),
  call('notesFailed', { ...talking, log: 'failed', notes: 'Router is down.' }),
  call('notesKept', { ...talking, log: 'none', taskId: undefined, notes: 'Router is down.' }),
  call('advice', { ...talking, log: 'none', taskId: undefined, isAdvice: true }),
  call('noMatch', { ...talking, search: 'none', matches: [] }),
  at('tenCalls', {
    ...working,
    calls: ['ringing', ...'123456789'].map((name, index) => ({
      ...sampleCall,
      ...(index > 0 && { ...talking, held: index > 1 }),
      interactionId: `interaction-${index}`,
      matches: [{ ...sampleCall.matches[0]!, name: index === 0 ? 'Avery Stone' : `Customer number ${name}` }],
    })),
  }),
  at('help', { ...working, definition: sampleDefinition }, { steps: [{ click: '[data-action="help"]' }] }),
  at(
    'definitionOld',
    {
      ...working,
      definition: { ...sampleDefinition, standing: 'old' },
      conditions: [{ severity: 'info', code: 'definitionOld', params: {}, action: { kind: 'reload' } }],
    },
    { steps: [{ click: '[data-action="help"]' }] },
  ),
  at('search', { ...working, calls: [{ ...sampleCall, ...talking }] }, { steps: SEARCH }),
  at(
    'keypad',
    { ...working, agent: { ...sampleAgent, deviceType: 'BROWSER' }, calls: [{ ...sampleCall, ...talking }] },
    { steps: [{ click: '[data-command="keypad"]' }] },
  ),
  at('transferPicker', { ...working, calls: [{ ...sampleCall, ...talking }] }, { steps: PICK }),
  at(
    'transferNumber',
    { ...working, calls: [{ ...sampleCall, ...talking }] },
    { steps: [...PICK, { type: '.wxcc-transfer__input', text: '+1 415 555 0100' }] },
  ),
  at(
    'discarding',
    { ...working, notLogged: sampleUnlogged.length },
    { unlogged: sampleUnlogged, steps: [{ click: '[data-focus^="discard"]' }] },
  ),
  ...panelScenarios(),
  ...dialScenarios(SCENARIO_NOW).map((dialing) => at(dialing.name, working, { dialing })),
  at('dark', {
    ...working,
    agent: { ...sampleAgent, darkMode: true },
    notLogged: 1,
    calls: [{ ...sampleCall, ...talking }, sampleCall].map((each, index) => ({
      ...each,
      interactionId: `interaction-${index}`,
    })),
  }),
];
