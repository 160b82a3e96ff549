// `npm run screenshots` takes the guides' pictures from the simulator, with one agent and one call: docs/images/*.png.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { takePhonePictures } from './phone-pictures.mjs';
import { ensureChromium } from '../setup/chromium.mjs';

const PORT = '4780';
const ORG = `http://acme.lightning.localhost:${PORT}`;
const OUT = 'docs/images';
/** Grace Hall of the sample org. */
const CALLER = '+14155550123';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

function startSimulator() {
  const child = spawn(process.execPath, ['scripts/wxcc.mjs', 'start', '--port', PORT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The simulator ended with ${code}`)));
    child.stdout.on('data', (text) => String(text).includes('The simulator runs') && resolve(child));
  });
}

async function signIn({ page, desktop }) {
  const opened = page.waitForEvent('popup');
  await desktop.getByRole('button', { name: 'Sign in' }).click();
  const popup = await opened;
  await popup.getByRole('button').first().click();
  await desktop.getByRole('button', { name: 'Submit' }).click();
}

/** Node asks the system for names below localhost, which not every system knows. */
const API = `http://127.0.0.1:${PORT}/simulator/api`;

async function tell(path, what, method = 'POST') {
  const headers = { 'content-type': 'application/json', host: new URL(ORG).host };
  const response = await fetch(`${API}/${path}`, { method, headers, body: JSON.stringify(what) });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
}

async function takePictures(page) {
  const shoot = (name) => page.screenshot({ path: `${OUT}/${name}.png` });
  const softphone = page.frameLocator('iframe[src*="WxccSoftphone"]');
  const desktop = softphone.frameLocator('iframe');
  await page.goto(ORG);
  await page.locator('.slds-utility-bar__action').first().click();
  await desktop.getByRole('button', { name: 'Sign in' }).waitFor();
  await shoot('sign-in');
  await signIn({ page, desktop });
  await softphone.getByRole('combobox').first().waitFor();
  await tell('agents/1/state', { state: 'Available' });
  await tell('calls', { from: CALLER, to: '1' });
  await softphone.getByRole('button', { name: 'Answer' }).waitFor();
  await page.waitForTimeout(3_000);
  await shoot('ringing');
  await softphone.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('heading', { name: 'Grace Hall' }).first().waitFor();
  // No picture without its Task: then something is broken, and the guides should not show it.
  await softphone.getByText('Logged', { exact: true }).waitFor();
  await page.waitForTimeout(1_500);
  await shoot('first-call');
  await softphone.getByRole('button', { name: 'End', exact: true }).click();
  await softphone.getByLabel('Wrap-up reason').selectOption({ label: 'Resolved' });
  await softphone.getByRole('button', { name: 'Submit wrap-up' }).click();
  await page.waitForTimeout(2_000);
  await page.reload();
  await page.waitForTimeout(2_000);
  await shoot('logged');
  await takeRecording(page, shoot);
}

/** The call's recording: its place in the activity timeline, and the player on the Task while it plays. */
async function takeRecording(page, shoot) {
  await tell('captures', { partSeconds: 90, consult: true, transcript: true }, 'PATCH');
  const call = page.locator('.slds-timeline > li').filter({ hasText: 'Inbound Call' });
  await call.getByRole('button', { name: 'Show more actions' }).click();
  await page.getByRole('menuitem', { name: 'Play recording' }).waitFor();
  await shoot('recording-timeline');
  await call.locator('h3 a').click();
  await page.getByRole('button', { name: 'Play recording', exact: true }).click();
  await page.locator('.wxcc-recording[data-status="playing"]').waitFor();
  await page.waitForTimeout(12_000);
  await shoot('recording');
}

mkdirSync(OUT, { recursive: true });
const simulator = await startSimulator();
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: FLAGS });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await takePictures(page);
  await takePhonePictures(browser, OUT);
} finally {
  await browser.close();
  simulator.removeAllListeners('exit');
  simulator.kill();
}
console.log(`took the pictures in ${OUT}`);
