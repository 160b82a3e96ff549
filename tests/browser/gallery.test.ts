import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './launchBrowser';
import type { LaunchedBrowser } from './launchBrowser';
import { SCENARIOS } from '../../apps/softphone/gallery/scenarios';

const GALLERY = path.resolve('dist/gallery');
const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
/** All states, one after the other, each loaded and measured, ms. */
const ALL_STATES = 300_000;
const ORIGIN = 'http://gallery.localhost';
const TYPES: Record<string, string> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' },
};

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Rules of WCAG 2.1 A and AA, contrast included: what only a real browser can measure. */
const CHECK = `axe.run(document, {
  iframes: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
}).then(({ violations }) => violations)`;

async function openGallery(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 400, height: 600 } });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const file = path.join(GALLERY, path.basename(name));
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[path.extname(file)] ?? 'text/plain' });
  });
  return page;
}

const describeFinding = ({ id, nodes }: Finding): string =>
  `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`;

describe('every state of the softphone, in the browser', () => {
  let launched: LaunchedBrowser;
  let page: Page;

  beforeAll(async () => {
    launched = await launchBrowser();
    page = await openGallery(launched.browser);
  });
  afterAll(() => launched.close());

  const open = async (state: string, language: string): Promise<void> => {
    await page.goto(`${ORIGIN}/?state=${state}&language=${language}`);
    await page.locator('main').waitFor();
    // What is loaded on demand has come.
    await page.waitForFunction(() => !document.querySelector('c-wxcc-later:empty'));
  };

  it.each(['en', 'es'])(
    'keeps the accessibility rules with %s texts, and none is blank or too wide',
    async (language) => {
      const found: string[] = [];
      for (const { name } of SCENARIOS) {
        await open(name, language);
        await page.evaluate(AXE);
        const findings = await page.evaluate<Finding[]>(CHECK);
        const facts = await page.evaluate(() => [document.body.innerText.trim().length, document.body.scrollWidth]);
        found.push(...findings.map((finding) => `${name}: ${describeFinding(finding)}`));
        if ((facts[0] ?? 0) < 10) found.push(`${name}: blank`);
        if ((facts[1] ?? 0) > 400) found.push(`${name}: ${facts[1]} px wide`);
      }
      expect(found).toEqual([]);
    },
    ALL_STATES,
  );

  it.each(['ringing', 'wrapUp', 'withDetails', 'chooser', 'tenCalls', 'notAnswering', 'notices', 'unlogged', 'dark'])(
    'reaches everything by the keyboard, from top to bottom, and shows where it is: %s',
    async (state) => {
      await open(state, 'en');
      const wanted = await page
        .locator('main :is(button, select, a, input, textarea):enabled:not([tabindex="-1"]), main a')
        .evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 80)));
      const visited: string[] = [];
      for (let step = 0; step < wanted.length; step += 1) {
        await page.keyboard.press('Tab');
        const { html, ring } = await page.evaluate(() => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement!);
          const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
          return { html: document.activeElement!.outerHTML.slice(0, 80), ring: hasOutline || boxShadow !== 'none' };
        });
        visited.push(html);
        expect({ html, ring }).toEqual({ html, ring: true });
      }
      expect(visited).toEqual(wanted);
    },
  );
});
