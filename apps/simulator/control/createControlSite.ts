import path from 'node:path';
import type { Clock } from 'c/wxccBase';
import { sendFile } from '../desktop/server/staticFiles';
import type { EngineSettings, Engine } from '../desktop/engine';
import { AVAILABLE, DEFAULT_SETTINGS } from '../desktop/engine';
import { createEventStream } from '../server/eventStream';
import { createCaptureControl } from '../recording/captureRoutes';
import type { Captures } from '../recording/createCaptures';
import { HttpError } from '../server/httpError';
import type { RouteTable } from '../server/routes';
import { createRoutes } from '../server/routes';
import type { Site } from '../server/site';
import { createCallRoutes, guarded } from './callRoutes';
import { controlHtml } from './controlHtml';
import { describeAgent, describeCenter } from './describeCenter';
import { createPlayed } from './createPlayed';
import type { Played } from './createPlayed';
import { findAgent } from './findAgent';
import type { Body } from './readBody';
import { readBody } from './readBody';
import type { CallerNumbers } from './scenarios';
import { FALLBACK_NUMBERS } from './scenarios';

export interface ControlSiteDeps {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly captures: Captures;
  /** Folder of the built files: `dist`. */
  readonly dist: string;
  /** SLDS 1's style sheet, as a file. */
  readonly sldsCss: string;
  /** Numbers the org knows for each kind of caller. Fictional unknown ones when left out. */
  readonly numbers?: () => Promise<CallerNumbers>;
  /** Tells of what Salesforce was asked: the page shows what it holds then. */
  readonly onOperation?: (listener: () => void) => void;
}

/** The control page with its API. It also holds connections open. */
export interface ControlSite extends Site {
  close(): void;
}

/** How often a burst of changes is told to the page, ms. */
const CHANGE_PAUSE = 50;

/** Finds an idle code by id or name. `Available` is one of them here. */
function readState(engine: Engine, agentId: string, wanted: string): string {
  const codes = [AVAILABLE, ...findAgent(engine, agentId).idleCodes];
  const code = codes.find(({ id, name }) => id === wanted || name === wanted);
  if (!code) throw new HttpError(400, `There is no state ${wanted}.`);
  return code.id;
}

/** Signs an agent in as the Desktop would: for what-ifs without a Desktop. */
function signIn(engine: Engine, agentId: string, body: Body): void {
  const agent = findAgent(engine, agentId);
  if (!engine.sessionOf(agent.id)) engine.agents.signIn(agent.id);
  const dn = body.text('dn');
  const teamId = body.text('teamId') || (agent.teams[0]?.id ?? '');
  engine.agents.chooseStation(agent.id, { deviceType: dn ? 'AGENT_DN' : 'BROWSER', dn, teamId });
}

function agentRoutes({ engine }: ControlSiteDeps): RouteTable {
  const withAgent = (does: (agentId: string, body: Body) => void): RouteTable[string] =>
    guarded(async (call) => {
      const agent = findAgent(engine, call.params['id'] ?? '');
      does(agent.id, readBody(await call.json()));
      return describeAgent(engine, agent);
    });
  return {
    'GET /simulator/api/agents': () => engine.tenant.agents.map((agent) => describeAgent(engine, agent)),
    'POST /simulator/api/agents/:id/signin': withAgent((id, body) => signIn(engine, id, body)),
    'POST /simulator/api/agents/:id/signout': withAgent((id) => engine.agents.signOut(id)),
    'POST /simulator/api/agents/:id/state': withAgent((id, body) =>
      engine.agents.setState(id, readState(engine, id, body.text('state')), body.text('reason')),
    ),
  };
}

function playedRoutes({ engine }: ControlSiteDeps, played: Played): RouteTable {
  return {
    'GET /simulator/api/agents/:id/played': guarded(({ params }) =>
      played.of(findAgent(engine, params['id'] ?? '').id),
    ),
  };
}

function checkSetting(name: string, value: unknown): void {
  if (!(name in DEFAULT_SETTINGS)) throw new HttpError(400, `There is no setting ${name}.`);
  const expected = typeof DEFAULT_SETTINGS[name as keyof EngineSettings];
  if (typeof value !== expected) throw new HttpError(400, `${name} must be a ${expected}.`);
  const isNumber = typeof value === 'number';
  if (isNumber && !(value >= 0 && value <= 3600)) throw new HttpError(400, `${name} must be 0 to 3600.`);
  const choices: Record<string, readonly string[]> = {
    outdialOutcome: ['answer', 'busy', 'noAnswer', 'aniRefused'],
    outdialRights: ['all', 'tenantOff', 'agentOff', 'noEntryPoint', 'addressBookOnly'],
    stateAfterSignIn: ['Idle', 'Available'],
  };
  if (choices[name] && !choices[name].includes(String(value)))
    throw new HttpError(400, `${name} must be one of ${choices[name].join(', ')}.`);
  if (name === 'outdialPattern' && !isPattern(String(value)))
    throw new HttpError(400, 'outdialPattern must be a regular expression.');
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    // RegExp throws for what it cannot read; that is the answer.
    return false;
  }
}

function settingRoutes({ engine, captures }: ControlSiteDeps, played: Played, onChange: () => void): RouteTable {
  return {
    'GET /simulator/api/settings': () => engine.settings,
    'PATCH /simulator/api/settings': async (call) => {
      const changes = (await call.json()) as Record<string, unknown> | undefined;
      const entries = Object.entries(changes ?? {});
      entries.forEach(([name, value]) => checkSetting(name, value));
      Object.assign(engine.settings, Object.fromEntries(entries));
      onChange();
      return engine.settings;
    },
    'POST /simulator/api/contact-center/reset': () => {
      engine.reset();
      captures.reset();
      played.clear();
      return { isReset: true };
    },
  };
}

function pageRoutes({ dist, sldsCss }: ControlSiteDeps): RouteTable {
  const folder = path.join(dist, 'simulator', 'control');
  return {
    'GET /simulator': ({ response }) => void response.writeHead(302, { location: '/simulator/' }).end(),
    'GET /simulator/': ({ response }) =>
      void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(controlHtml()),
    'GET /simulator/slds.css': ({ response }) => sendFile(response, path.dirname(sldsCss), path.basename(sldsCss)),
    'GET /simulator/assets/*': ({ response, params }) => sendFile(response, folder, params['rest'] ?? ''),
  };
}

/** The control page `/simulator/` and the contact center's API below `/simulator/api/`, on the org's origin. */
export function createControlSite(deps: ControlSiteDeps): ControlSite {
  const { engine, clock } = deps;
  const numbers = deps.numbers ?? (async () => FALLBACK_NUMBERS);
  const stream = createEventStream();
  let isWaiting = false;
  const tell = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    clock.after(CHANGE_PAUSE, () => {
      isWaiting = false;
      stream.send('changed', {});
    });
  };
  const stop = engine.onChange(tell);
  deps.onOperation?.(tell);
  const played = createPlayed({ engine, clock });
  const routes = createRoutes({
    ...pageRoutes(deps),
    ...agentRoutes(deps),
    ...playedRoutes(deps, played),
    ...settingRoutes(deps, played, tell),
    ...createCaptureControl(deps.captures),
    ...createCallRoutes({ engine, clock, numbers }),
    'GET /simulator/api/contact-center': async () => describeCenter(engine, await numbers()),
    'GET /simulator/api/contact-center/events': ({ response }) => stream.add(response),
  });
  return {
    handle: (request, response) => routes.handle(request, response),
    close() {
      stop();
      played.dispose();
      stream.close();
    },
  };
}
