// Pictures of the phone alone, in both languages, from the gallery: docs/images/phone-*.png. Part of `npm run screenshots`.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const GALLERY = 'dist/gallery';
const ORIGIN = 'http://gallery.localhost';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Name of the picture, and the gallery's state. */
const PICTURES = [
  ['ringing', 'ringing'],
  ['call', 'withDetails'],
  ['chooser', 'chooser'],
  ['transfer', 'transferPicker'],
  ['wrap-up', 'wrapUp'],
  ['panel', 'panelCall'],
  ['help', 'help'],
];

async function serve(route) {
  const name = path.basename(new URL(route.request().url()).pathname) || 'index.html';
  const file = path.join(GALLERY, name);
  if (!existsSync(file)) return route.fulfill({ status: 404 });
  return route.fulfill({ body: readFileSync(file), contentType: TYPES[path.extname(file)] ?? 'text/plain' });
}

/** @param {import('playwright-core').Browser} browser @param {string} out folder */
export async function takePhonePictures(browser, out) {
  const page = await browser.newPage({ viewport: { width: 400, height: 560 } });
  await page.route(`${ORIGIN}/**`, serve);
  for (const language of ['en', 'es'])
    for (const [name, state] of PICTURES) {
      await page.goto(`${ORIGIN}/?state=${state}&language=${language}`);
      await page.locator('body[data-steps="done"]').waitFor();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${out}/phone-${name}-${language}.png` });
    }
  await page.close();
}
