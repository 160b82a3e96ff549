// Finds a Chromium for the browser tests, or installs one: Debian as root by apt, elsewhere Playwright's own.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { aptInstall, canApt, run } from './run.mjs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** @returns {string | undefined} path of a Chromium or Chrome that is here */
export function findChromium() {
  const own = chromium.executablePath();
  return [process.env.CHROMIUM, ...CANDIDATES, own].find((file) => file && existsSync(file));
}

/**
 * Makes sure there is a Chromium.
 * @returns {Promise<string>} its path
 * @throws when none can be had; the message says what to do
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  process.stderr.write('No Chromium found; installing one for the browser tests …\n');
  if (canApt()) await aptInstall(['chromium']);
  if (!findChromium()) {
    const cli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));
    await run(process.execPath, [cli, 'install', 'chromium']);
  }
  const installed = findChromium();
  if (!installed)
    throw new Error('No Chromium: install Chromium or Chrome, or set CHROMIUM to its path, and run again.');
  return installed;
}
