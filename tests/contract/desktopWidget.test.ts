/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createDesktopHost } from '../../apps/simulator/desktop/host';

// The built scripts, as a Desktop loads them: plain scripts, in any order and number.

const FOLDER = 'dist/desktop-widget';
const text = (name: string): string => readFileSync(`${FOLDER}/${name}.js`, 'utf8');
const load = (name: string): void => (0, eval)(text(name)) as void;
const scope = globalThis as { AGENTX_SERVICE?: unknown };
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const built = existsSync(`${FOLDER}/wxcc-relay.js`) ? describe : describe.skip;

built('the built scripts', () => {
  beforeEach(() => {
    for (const method of ['log', 'info', 'warn', 'error', 'debug', 'groupCollapsed'] as const)
      jest.spyOn(console, method).mockImplementation(() => undefined);
  });

  test.each([
    ['wxcc-relay', 100],
    ['wxcc-panel', 60],
  ])('%s stays below its budget of %i KiB', (name, most) => {
    expect(gzipSync(text(name), { level: 9 }).length).toBeLessThan(most * 1024);
  });

  test('load twice, and where there is no Desktop, without a word', () => {
    for (const name of ['wxcc-relay', 'wxcc-panel', 'wxcc-relay', 'wxcc-panel']) load(name);
    expect(customElements.get('wxcc-relay')).toBeDefined();
    expect(customElements.get('wxcc-panel')).toBeDefined();
    expect(console.error).not.toHaveBeenCalled();
  });

  test('contain no dynamic import, which would resolve against the Desktop', () => {
    expect(text('wxcc-relay')).not.toMatch(/\bimport\s*\(/);
    expect(text('wxcc-panel')).not.toMatch(/\bimport\s*\(/);
  });

  test('the panel says in one line that this Desktop stands alone', () => {
    load('wxcc-panel');
    const panel = document.body.appendChild(document.createElement('wxcc-panel'));
    const line = panel.shadowRoot!.querySelector('[role="status"]')!;
    expect(line.getAttribute('data-state')).toBe('outside');
    expect(line.textContent).toContain('Salesforce');
  });

  test('two relay elements start the SDK once, lazily, when the Desktop is there', async () => {
    load('wxcc-relay');
    const host = createDesktopHost({
      profile: () => ({ agentId: 'a', agentName: 'Ana', teams: [], idleCode: { id: '0', name: '' } }),
      tasks: () => new Map(),
      execute: async () => ({}),
    });
    for (let count = 0; count < 2; count += 1) {
      const relay = document.createElement('wxcc-relay');
      relay.setAttribute('softphone-origins', 'https://acme--c.vf.force.com');
      Object.assign(relay, { agentId: 'a', selectedTaskId: null });
      document.body.append(relay);
    }
    await later(300);
    scope.AGENTX_SERVICE = host.service;
    await later(600);
    // Once by us: a second start would have doubled it.
    expect(host.listeners('eAgentOfferContact')).toBe(1);
    delete scope.AGENTX_SERVICE;
  });
});
