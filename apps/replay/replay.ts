import { isRecord, plainJson } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { createPhone } from 'c/wxccCall';
import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import { createOpenCtiClient, createOpenCtiCrm } from 'c/wxccOpenCti';
import { createOpenCtiApi, createOrg } from '../simulator/org/engine';
import type { CallCenterMap, Operation, OrgFile, OrgRecord } from '../simulator/org/engine';
import { createScriptedDesktop } from './createScriptedDesktop';
import { createScriptedOmni } from './createScriptedOmni';
import { firstAgentId } from './readEvents';
import type { ReadEvents, ReplayEvent } from './readEvents';
import { createAgentActions, isAgentAction } from './agentActions';
import { createReplayNotices } from './replayNotices';
import type { PrintedNotice, ReplayNotices } from './replayNotices';
import { loadHandling } from './loadHandling';
import { createVirtualClock } from './virtualClock';

/** One thing that Salesforce or the Desktop received. */
export interface ReplayOperation {
  /** ms after the base time, like the events' own `at`. */
  readonly at: number;
  /** Open CTI method, `apex.<action>`, `desktop.<command>`, `omni.<toolkit method>` or `browser.openTab`. */
  readonly kind: string;
  readonly request: JsonValue;
  /** Null where nothing came back. */
  readonly response: JsonValue;
}

export interface ReplayResult {
  readonly operations: readonly ReplayOperation[];
  /** Made or changed by the run, in the org file's form. */
  readonly records: readonly OrgRecord[];
  readonly notices: readonly PrintedNotice[];
}

export interface ReplayInput {
  /** The flat map of getCallCenterSettings. */
  readonly settings: CallCenterMap;
  readonly org: OrgFile;
  readonly recording: ReadEvents;
  /** Used where the org file's user names none. IANA name. */
  readonly timeZone: string;
  /** ms before each of Salesforce's answers; none when left out. */
  readonly latency?: number;
}

/** The package's message channel. */
const CHANNEL = 'Wxcc__c';
/** After a day (ms) without an end something goes round in circles. */
const MAX_AFTER_LAST = 24 * 3_600_000;

type Listed = Pick<Operation, 'at' | 'kind' | 'request'> & { readonly response?: JsonValue };

/** Builds what the softphone's page builds, on doubles of its two clouds. */
async function createStage(input: ReplayInput, notices: ReplayNotices) {
  const { settings, org: seed, recording, timeZone, latency = 0 } = input;
  const { events, base } = recording;
  const clock = createVirtualClock(base + (events[0]?.offset ?? 0));
  const onError = (error: unknown): void => notices.addError(error);
  const org = await createOrg({ clock, seed, settings });
  if (latency > 0) org.door.set('*', { latency });
  const operations: Listed[] = [];
  org.door.onOperation((operation) => operations.push(operation));
  const openCti = createOpenCtiApi(org, org.user.Id);
  const crm = createOpenCtiCrm({ client: createOpenCtiClient({ api: openCti.api, clock, onError }) });
  const desktop = createScriptedDesktop({
    ...{ clock, onError, script: events },
    agent: seed.agent ?? {},
    agentId: firstAgentId(events),
    onCommand: (command, request) =>
      operations.push({ at: clock.now(), kind: `desktop.${command}`, request: plainJson(request), response: null }),
  });
  const owner = `replay|${org.user.Id}`;
  const journal = createMemoryJournal();
  const outbox = createOutbox({ journal, log: crm.log, clock, owner, random: () => 0.5, onError });
  const user = {
    ...{ orgId: 'replay', userId: org.user.Id, language: org.user.LanguageLocaleKey ?? 'en_US' },
    timeZone: seed.user?.TimeZoneSidKey ?? timeZone,
  };
  const mark = org.mark();
  let count = 0;
  const ids = { next: () => `replay-${(count += 1)}` };
  const desktopUrl = { remember: () => undefined };
  const openTab = (url: string): boolean => {
    operations.push({ at: clock.now(), kind: 'browser.openTab', request: { url }, response: null });
    return true;
  };
  const agent = desktop.agent.value;
  const omni = createScriptedOmni({
    ...{ clock, ids, notices, statuses: org.presenceStatuses },
    stateName: agent?.subStatus === 'Available' ? 'Available' : (agent?.idleCode?.name ?? ''),
    deliver: (message) => openCti.deliver(CHANNEL, message),
    onWrite: (method, request, response) =>
      operations.push({ at: clock.now(), kind: `omni.${method}`, request, response }),
  });
  org.door.onOperation(({ kind, request }) => {
    const { eventName, message } = kind === 'publish' && isRecord(request) ? request : {};
    // As in a browser: whoever listens hears it after the publisher has gone on.
    if (eventName === CHANNEL) clock.after(0, () => omni.hear(message));
  });
  const phone = createPhone({
    ...{ crm, desktop, clock, ids, user, desktopUrl, openTab, onError },
    openOutbox: () => Promise.resolve({ outbox, isInMemory: false }),
    onDiagnostics: (found) => found.forEach((each) => notices.addDiagnostic(each)),
  });
  phone.state.subscribe((state) => state.notices.forEach((notice) => notices.addNotice(notice)));
  const act = createAgentActions(phone, notices);
  phone.dialer.state.subscribe(({ asking }) => {
    const params = asking && { name: asking.name, number: asking.dial.number };
    if (params) notices.addNotice({ severity: 'warning', code: 'dialAsking', params });
  });
  return { clock, org, openCti, desktop, omni, act, dialer: phone.dialer, operations, mark };
}

type Stage = Awaited<ReturnType<typeof createStage>>;

function perform(stage: Stage, event: ReplayEvent, notices: ReplayNotices): void {
  const { openCti, desktop, omni, act, dialer } = stage;
  const { number } = event.kind === 'action' ? event.args : {};
  if (event.kind === 'event') desktop.play(event);
  else if (event.action === 'navigate') openCti.navigate(event.args);
  else if (event.action === 'clickToDial') openCti.clickToDial(event.args);
  else if (event.action === 'dial') dialer.dial({ number: typeof number === 'string' ? number : '' });
  else if (event.action === 'confirmDial') dialer.confirm();
  else if (event.action === 'cancelDial') dialer.cancel();
  else if (event.action === 'omniStatus') omni.setStatus(event.args);
  else if (event.action === 'omniWork') omni.work(event.args);
  else if (isAgentAction(event.action)) act(event);
  else notices.addNotice({ severity: 'info', code: 'actionNotSupported', params: { action: event.action } });
}

/** Feeds a recording through the real service layer. Never throws for what is in the recording. */
export async function replay(input: ReplayInput): Promise<ReplayResult> {
  const notices = createReplayNotices();
  const { events, broken, base } = input.recording;
  for (const { where } of broken)
    notices.addNotice({ severity: 'warning', code: 'eventUnreadable', params: { where } });
  await loadHandling();
  const stage = await createStage(input, notices);
  await stage.clock.settle();
  for (const event of events) {
    await stage.clock.advanceTo(base + event.offset);
    perform(stage, event, notices);
    await stage.clock.settle();
  }
  if (!(await stage.clock.runAll(MAX_AFTER_LAST)))
    notices.addNotice({ severity: 'warning', code: 'replayUnfinished', params: {} });
  return {
    operations: stage.operations.map(({ at, kind, request, response = null }) => ({
      at: at - base,
      kind,
      request,
      response,
    })),
    records: stage.org.changedSince(stage.mark),
    notices: notices.all,
  };
}
