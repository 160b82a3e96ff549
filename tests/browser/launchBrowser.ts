import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SERVER = `
  import { chromium } from 'playwright-core';
  const options = JSON.parse(process.argv[1]);
  const server = await chromium.launchServer(options);
  process.stdin.on('end', () => server.close()).resume();
  console.log(server.wsEndpoint());`;

/** A browser and the way to end it. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Starts Chromium from a process of its own. Inside Jest's sandbox Playwright's driver cannot click in frames of another
 * origin (it waits for ever after scrolling); outside it can, and Jest keeps only the remote control.
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<LaunchedBrowser> {
  const args = [...ARGS, ...flags];
  const options = JSON.stringify({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args });
  const child = spawn(process.execPath, ['--input-type=module', '-e', SERVER, options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', (code) => reject(new Error(`The browser ended with ${code}.`)));
  });
  const browser = await chromium.connect(endpoint);
  // Chromium ends with its last window. This one stays, so that a test may close all of its own.
  const anchor = await browser.newContext();
  await anchor.newPage();
  return {
    browser,
    async close() {
      await browser.close();
      if (child.exitCode !== null) return;
      child.stdin.end();
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}
