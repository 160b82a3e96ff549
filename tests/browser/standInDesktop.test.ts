import { randomUUID } from 'node:crypto';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { AVAILABLE, createEngine } from '../../apps/simulator/desktop/engine';
import type { Engine } from '../../apps/simulator/desktop/engine';
import { createCaptures } from '../../apps/simulator/recording/createCaptures';
import { createDesktopSite } from '../../apps/simulator/desktop/createDesktopSite';
import type { DesktopSite } from '../../apps/simulator/desktop/createDesktopSite';
import { startOrigin } from '../../apps/simulator/server/startOrigin';
import type { RunningOrigin } from '../../apps/simulator/server/startOrigin';
import type { Site } from '../../apps/simulator/server/site';
import { launchBrowser } from './launchBrowser';
import type { LaunchedBrowser } from './launchBrowser';

const WAIT = { timeout: 5_000 };

const clock = {
  now: () => Date.now(),
  after(delay: number, task: () => void) {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
};

/** A widget that shows what a widget can reach: its attribute, a live property, the host object. */
const WIDGET = `
  window.loads = (window.loads ?? 0) + 1;
  customElements.get('test-widget') ?? customElements.define('test-widget', class extends HTMLElement {
    set subStatus(value) { this.dataset.subStatus = value; }
    get subStatus() { return this.dataset.subStatus; }
    connectedCallback() {
      AGENTX_SERVICE.aqm.contact.eAgentContactAssigned.listen(({ data }) => (this.dataset.assigned = data.interactionId));
      this.textContent = 'widget of ' + this.getAttribute('agent');
    }
  });`;

function layoutOf(desktop: string): unknown {
  const widget = (script: string, comp = 'test-widget'): unknown => ({
    comp,
    script: `${desktop}${script}`,
    attributes: { agent: '$STORE.agent.agentName' },
    properties: { subStatus: '$STORE.agent.subStatus' },
  });
  const tab = { comp: 'md-tab', attributes: { slot: 'tab' }, children: [{ comp: 'span', textContent: 'Test tab' }] };
  const panel = { comp: 'md-tab-panel', attributes: { slot: 'panel' }, children: [widget('/test/good.js')] };
  return {
    agent: {
      area: {
        headless: {
          id: 'dw-headless',
          widgets: { comp1: widget('/test/good.js'), comp2: widget('/test/text', 'x-bad') },
        },
        panel: { comp: 'md-tabs', children: [tab, panel] },
      },
    },
  };
}

const widgetSite: Site = {
  async handle(request, response) {
    if (!request.url?.startsWith('/test/')) return false;
    const type = request.url.endsWith('.js') ? 'application/javascript' : 'text/plain';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(WIDGET);
    return true;
  },
};

/** A page that frames the Desktop, as the softphone does. */
const framingSite = (desktop: () => string): Site => ({
  async handle(_request, response) {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      `<!doctype html><body style="margin:0"><iframe src="${desktop()}/" style="border:0;width:500px;height:600px"></iframe>`,
    );
    return true;
  },
});

describe('the stand-in Agent Desktop', () => {
  let chromium: LaunchedBrowser;
  let context: BrowserContext;
  let page: Page;
  let engine: Engine;
  let site: DesktopSite;
  let desktop: RunningOrigin;
  let org: RunningOrigin;
  const desktopOrigin = (): string => `http://desktop.wxcc-us1.localhost:${desktop.port}`;
  const orgOrigin = (): string => `http://acme.lightning.localhost:${org.port}`;
  const foreignOrigin = (): string => `http://foreign.localhost:${org.port}`;
  const onError = (error: unknown): void => console.error(error);

  beforeAll(async () => {
    chromium = await launchBrowser();
    engine = createEngine({ clock, ids: { next: () => randomUUID() } });
    const frameAncestors = (): readonly string[] => [orgOrigin()];
    const layout = (): unknown => layoutOf(desktopOrigin());
    const captures = createCaptures({ clock: { now: () => Date.now() }, find: () => undefined, origin: () => '' });
    site = createDesktopSite({
      ...{ engine, captures },
      ids: { next: () => randomUUID() },
      dist: 'dist',
      frameAncestors,
      layout,
    });
    desktop = await startOrigin({ port: 0, sites: [widgetSite, site], onError });
    org = await startOrigin({ port: 0, sites: [framingSite(desktopOrigin)], onError });
  });

  afterAll(async () => {
    site.close();
    await chromium.close();
    await desktop.close();
    await org.close();
  });

  beforeEach(async () => {
    engine.reset();
    context = await chromium.browser.newContext({ viewport: { width: 500, height: 600 } });
    page = await context.newPage();
    page.setDefaultTimeout(WAIT.timeout);
  });

  afterEach(() => context.close());

  const frame = (): Frame => page.frames().find((one) => one.url().startsWith(desktopOrigin()))!;

  async function signIn(): Promise<Frame> {
    await page.goto(`${orgOrigin()}/`);
    await frame().waitForSelector('text=Sign in');
    const opened = page.waitForEvent('popup');
    await frame().click('button:has-text("Sign in")');
    await (await opened).click('text=Ada Moreno');
    await frame().click('text=Submit');
    await frame().waitForSelector('text=No call');
    return frame();
  }

  const call = (from = '+14155550123') => engine.calls.enter({ from });

  it('signs in by its own window and station, and takes a call to its wrap-up', async () => {
    const view = await signIn();
    await view.click('[aria-label="Agent state"]');
    await view.click('[role=menuitemradio]:has-text("Available")');
    const { interactionId, legs } = call();
    await view.click('text=Answer');
    await view.waitForSelector('text=Connected');
    await view.click('text=Hold');
    await view.click('text=Resume');
    await view.click('text="End"');
    await view.click('text=Resolved');
    await view.click('text=Submit wrap up');
    await view.waitForSelector('text=No call');
    expect(engine.findCall(interactionId).state).toBe('ended');
    expect(legs).toMatchObject([{ status: 'wrappedUp' }]);
  });

  it('loads the layout’s widgets with live values, and says why one is refused', async () => {
    const view = await signIn();
    await view.waitForSelector('#panel test-widget:has-text("widget of Ada Moreno")');
    await view.waitForSelector('text=/x-bad.*MIME type is text\\/plain/');
    expect(await view.evaluate('window.loads')).toBe(2);
    engine.agents.setState(engine.tenant.agents[0]!.id, AVAILABLE.id);
    await view.waitForSelector('#panel test-widget[data-sub-status="Available"]');
    const { interactionId } = call();
    await view.click('text=Answer');
    await view.waitForSelector(`#panel test-widget[data-assigned="${interactionId}"]`);
  });

  it('has no storage below Salesforce, and goes on with its call after a reload of the page all the same', async () => {
    const view = await signIn();
    const storage = await view.evaluate(
      `(() => { try { return String(localStorage.length); } catch { return 'refused'; } })()`,
    );
    expect(storage).toBe('refused');
    engine.agents.setState(engine.tenant.agents[0]!.id, AVAILABLE.id);
    call();
    await view.click('text=Answer');
    await view.waitForSelector('text=Connected');
    await page.reload();
    await page.waitForFunction('frames.length === 1');
    await frame().waitForSelector('text=Connected');
    expect(engine.listCalls()[0]!.legs).toMatchObject([{ status: 'connected' }]);
  });

  it('asks again after a reload when the simulator is set so', async () => {
    await signIn();
    engine.settings.signInAtEachReload = true;
    await page.reload();
    expect(await frame().waitForSelector('button:has-text("Sign in")')).toBeTruthy();
  });

  it('asks before it takes an agent over, and closes the Desktop that had the agent', async () => {
    const first = await signIn();
    const second = await context.newPage();
    await second.goto(`${desktopOrigin()}/?autoSignIn=1`);
    await second.click('text=Continue');
    await second.waitForSelector('text=No call');
    expect(await first.waitForSelector('text=You signed in somewhere else')).toBeTruthy();
  });

  it('signs in by itself when the address says so', async () => {
    const start = Date.now();
    await page.goto(`${desktopOrigin()}/?autoSignIn=2`);
    await page.waitForSelector('[aria-label="Profile of Ben Okafor"]');
    expect(Date.now() - start).toBeLessThan(3_000);
  });

  it('shows nothing to an origin that is not listed', async () => {
    await page.goto(`${foreignOrigin()}/`);
    await page.waitForTimeout(300);
    expect(page.frames()[1]!.url()).toMatch(/^chrome-error:/);
  });
});
