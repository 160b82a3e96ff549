import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from 'c/wxccBase';
import { readDefinitionFile } from '../../definition-xml/readDefinitionFile';
import { createControlSite } from '../control/createControlSite';
import { createEngine } from '../desktop/engine';
import type { Engine } from '../desktop/engine';
import { createDesktopSite } from '../desktop/createDesktopSite';
import { createOrg, MINIMAL_SETTINGS, settingsMap } from '../org/engine';
import type { CallCenterMap, Org, OrgFile } from '../org/engine';
import { createOmniApi } from '../omni/createOmniApi';
import { createOmniCenter } from '../omni/createOmniCenter';
import type { OmniCenter } from '../omni/createOmniCenter';
import { createOrgApi } from '../org/server/createOrgApi';
import { createOrgSite } from '../org/server/createOrgSite';
import { createSoftphoneSite } from '../softphone/createSoftphoneSite';
import { createCaptures } from '../recording/createCaptures';
import type { Captures } from '../recording/createCaptures';
import { createRecordingApex } from '../recording/recordingApex';
import { credentialOf, orgRecordingSettings, recordedCall } from '../recording/simulatedCalls';
import { callerNumbers } from './callerNumbers';
import { makeCertificate } from './makeCertificate';
import { desktopLayout } from './desktopLayout';
import type { Site } from './site';
import { PortBusy, startOrigin } from './startOrigin';
import type { Certificate, RunningOrigin } from './startOrigin';

export interface SimulatorOptions {
  /** The repository: where sources, dist and node_modules are. */
  readonly root: string;
  /** First of three ports; 0 takes any. Left out: 4801, or the next that is free. */
  readonly port?: number;
  /** Call center definition in any form; its Desktop address is replaced by the simulated one. */
  readonly definition?: { readonly bytes: Uint8Array; readonly fileName: string };
  /** A user's own copy of Salesforce's opencti script: everything then runs on https and Salesforce's names. */
  readonly openCtiScript?: string;
  readonly orgFile?: OrgFile;
  /** Host names in place of the usual ones: to try what browsers do across other sites. */
  readonly hosts?: Origins;
  readonly onError?: (error: unknown) => void;
}

export interface Origins {
  readonly org: string;
  readonly softphone: string;
  readonly desktop: string;
}

export interface SimulatorParts {
  readonly org: Org;
  readonly engine: Engine;
  readonly captures: Captures;
  readonly omni: OmniCenter;
  readonly origins: () => Origins;
}

export interface Simulator extends SimulatorParts {
  close(): Promise<void>;
}

const DEFAULT_PORT = 4801;
const PORT_STEP = 10;
const PORT_TRIES = 20;

const SLDS_CSS = 'node_modules/@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css';

/** Host names: Salesforce's own where its script insists on them, else names that every browser sends to this machine. */
const PLAIN_HOSTS: Origins = {
  org: 'acme.lightning.localhost',
  softphone: 'acme--c.lightning.localhost',
  desktop: 'desktop.wxcc-us1.localhost',
};
const SALESFORCE_HOSTS: Origins = {
  org: 'acme.lightning.force.com',
  softphone: 'acme--c.vf.force.com',
  desktop: PLAIN_HOSTS.desktop,
};

const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
};

interface Listening {
  readonly origins: Origins;
  close(): Promise<void>;
}

interface ListenOptions {
  readonly sites: Readonly<Record<keyof Origins, readonly Site[]>>;
  readonly hosts: Origins;
  readonly certificate?: Certificate;
  readonly onError: (error: unknown) => void;
}

const NAMES = ['org', 'softphone', 'desktop'] as const;

/** @throws PortBusy, with none of the three left open */
async function listenAt(first: number, { sites, hosts, certificate, onError }: ListenOptions): Promise<Listening> {
  const running: RunningOrigin[] = [];
  const close = async (): Promise<void> => void (await Promise.all(running.map((each) => each.close())));
  try {
    for (const [index, name] of NAMES.entries()) {
      const port = first === 0 ? 0 : first + index;
      running.push(await startOrigin({ port, sites: sites[name], onError, ...(certificate && { certificate }) }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const scheme = certificate ? 'https' : 'http';
  const [org, softphone, desktop] = NAMES.map((name, index) => `${scheme}://${hosts[name]}:${running[index]?.port}`);
  return { origins: { org, softphone, desktop } as Origins, close };
}

async function listenSomewhere(port: number | undefined, options: ListenOptions): Promise<Listening> {
  if (port !== undefined) return listenAt(port, options);
  for (let attempt = 0; ; attempt += 1)
    try {
      return await listenAt(DEFAULT_PORT + attempt * PORT_STEP, options);
    } catch (error) {
      if (!(error instanceof PortBusy) || attempt === PORT_TRIES) throw error;
    }
}

/** Our own definition as shipped; a checkout without it still starts, on the documented defaults. */
function definitionSettings({ root, definition }: SimulatorOptions): CallCenterMap {
  const shipped = path.join(root, 'config/WxccOpenSoftphone.xml');
  const given = definition ?? (existsSync(shipped) ? { bytes: readFileSync(shipped), fileName: shipped } : undefined);
  const source = given && readDefinitionFile(given.bytes, path.basename(given.fileName)).source;
  return source ? settingsMap(source) : MINIMAL_SETTINGS;
}

/**
 * Starts the simulated Salesforce and Webex: three origins, one process, one state for all browsers.
 * @throws PortBusy when `port` is given and it, or one of the two after it, is taken
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { root, openCtiScript } = options;
  const onError = options.onError ?? ((error: unknown) => console.error(error));
  const running: { listening?: Listening } = {};
  const origins = (): Origins => running.listening?.origins ?? { org: '', softphone: '', desktop: '' };
  const withDesktop = (settings: CallCenterMap): CallCenterMap => ({
    ...settings,
    '/wxccSoftphone/desktopUrl': origins().desktop,
  });
  const org = await createOrg({ clock: systemClock, ...(options.orgFile && { seed: options.orgFile }) });
  const engine = createEngine({ clock: systemClock, ids: { next: () => randomUUID() } });
  const omni = createOmniCenter({ clock: systemClock, statuses: () => org.presenceStatuses });
  const omniApi = createOmniApi({ org, omni });
  const captures = createCaptures({
    clock: systemClock,
    find: (interactionId) => recordedCall({ org, engine }, interactionId),
    origin: () => origins().desktop,
  });
  const recordingApex = createRecordingApex({
    settings: () => orgRecordingSettings(captures),
    send: async ({ body }) => captures.query(body),
    credential: () => credentialOf(captures),
  });
  const signInUrl = (): string => `${origins().desktop}/captures/sign-in`;
  const api = createOrgApi({
    org,
    withDesktop,
    origins: () => ({ ...origins() }),
    recordingApex,
    signInUrl,
    onReset: () => omni.reset(),
  });
  const desktop = createDesktopSite({
    ...{ engine, captures },
    ids: { next: () => randomUUID() },
    dist: path.join(root, 'dist'),
    frameAncestors: () => [origins().org, origins().softphone],
    layout: () => desktopLayout(origins()),
  });
  const control = createControlSite({
    ...{ engine, captures },
    clock: systemClock,
    dist: path.join(root, 'dist'),
    sldsCss: path.join(root, SLDS_CSS),
    numbers: async () => callerNumbers(org),
    onOperation: (listener) => org.door.onOperation(listener),
  });
  const orgOrigin = (): string => origins().org;
  const softphone = createSoftphoneSite({ org, root, orgOrigin, ...(openCtiScript && { openCtiScript }) });
  const sites = {
    org: [control, api, omniApi, createOrgSite(root, () => captures.settings.blockedByCsp)],
    softphone: [softphone],
    desktop: [desktop],
  };
  const hosts = options.hosts ?? (openCtiScript ? SALESFORCE_HOSTS : PLAIN_HOSTS);
  const certificate = openCtiScript ? await makeCertificate(Object.values(hosts)) : undefined;
  const listen = { sites, hosts, onError, ...(certificate && { certificate }) };
  running.listening = await listenSomewhere(options.port, listen);
  org.useSettings(withDesktop(definitionSettings(options)));
  org.storeDefinition();
  org.keepAsStart();
  return {
    ...{ org, engine, omni, captures, origins },
    async close() {
      control.close();
      api.close();
      omniApi.close();
      desktop.close();
      await running.listening?.close();
    },
  };
}
