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

/** Rules of WCAG 2.2 A and AA, contrast and target sizes included: what only a real browser can measure. */
const CHECK = `axe.run(document, {
  iframes: false, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } }, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}).then(({ violations }) => violations)`;

/**
 * What a reader at 200 % cannot read: texts beyond the edge, and texts cut by their own element without an ellipsis (whose
 * words stand in a title, too). Texts for screen readers alone are cut on purpose.
 */
const CUT = `(() => {
  const isHidden = (element) => element.closest('.slds-assistive-text, [inert], iframe');
  const isCut = (element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isLonger = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    return isLonger && overflowX !== 'visible' && overflowX !== 'auto' && textOverflow !== 'ellipsis';
  };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.checkVisibility() && !isHidden(element) && hasText(element))
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || isCut(element))
    .map((element) => element.outerHTML.slice(0, 120));
})()`;

/** Texts and all that is measured in them twice as large, in a panel that keeps its width. */
const ZOOM = `document.documentElement.style.fontSize = '200%'`;

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
    // And what stands behind a click is open.
    await page.locator('body[data-steps="done"]').waitFor();
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
        await page.evaluate(ZOOM);
        found.push(...(await page.evaluate<string[]>(CUT)).map((html) => `${name} at 200 %: ${html}`));
        const width = await page.evaluate(() => document.body.scrollWidth);
        if (width > 400) found.push(`${name} at 200 %: ${width} px wide`);
      }
      expect(found).toEqual([]);
    },
    ALL_STATES,
  );

  it.each([
    ...['ringing', 'wrapUp', 'withDetails', 'chooser', 'tenCalls', 'notAnswering', 'notices', 'unlogged', 'dark'],
    ...['help', 'search', 'keypad', 'transferPicker', 'discarding', 'panelChooser', 'panelSearch', 'panelNotDone'],
  ])('reaches everything by the keyboard, from top to bottom, and shows where it is: %s', async (state) => {
    await open(state, 'en');
    const wanted = await page
      .locator('main :is(button, select, a, input, textarea):enabled:not([tabindex="-1"]), main a')
      .evaluateAll((all) =>
        all
          // Of one group of radio buttons the Tab key stops at one; arrows move inside.
          .filter((each, at) => {
            const { type, name } = each as HTMLInputElement;
            const isSame = (other: Element): boolean => (other as HTMLInputElement).name === name;
            return type !== 'radio' || all.findIndex(isSame) === at;
          })
          .map((each) => each.outerHTML.slice(0, 80)),
      );
    // Whatever has the focus after the steps: the walk begins at the top.
    await page.keyboard.press('Tab');
    await page.locator('main :is(button, select, a, input, textarea):enabled').first().focus();
    const visited: string[] = [];
    for (let step = 0; step < wanted.length; step += 1) {
      if (step > 0) await page.keyboard.press('Tab');
      const { html, ring } = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement!);
        const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        return { html: document.activeElement!.outerHTML.slice(0, 80), ring: hasOutline || boxShadow !== 'none' };
      });
      visited.push(html);
      expect({ html, ring }).toEqual({ html, ring: true });
    }
    expect(visited).toEqual(wanted);
  });
});
