// Finds a Firefox, or installs Debian's, for the one command that plays the first call in it.
import { existsSync } from 'node:fs';
import { aptInstall, canApt } from './run.mjs';

const CANDIDATES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

const findFirefox = () => [process.env.FIREFOX, ...CANDIDATES].find((file) => file && existsSync(file));

/** @returns {Promise<string>} path of a Firefox @throws when none can be had; the message says what to do */
export async function ensureFirefox() {
  if (!findFirefox() && canApt()) await aptInstall(['firefox-esr']);
  const found = findFirefox();
  if (!found) throw new Error('No Firefox: install it, or set FIREFOX to its path, and run again.');
  return found;
}
