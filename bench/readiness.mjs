// From the load of the softphone's page to ready, in Chromium, with a Salesforce that answers after a set time.
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../scripts/setup/chromium.mjs';
import { summarise } from './statistics.mjs';

const PORT = 4971;
const ORG = `http://acme.lightning.localhost:${PORT}`;
const API = `http://127.0.0.1:${PORT}`;
/** ms of each answer of Salesforce. */
const LATENCIES = [0, 150, 300, 600];
const MARKS = ['wxcc:first-paint', 'wxcc:settings', 'wxcc:desktop', 'wxcc:ready'];
const PATIENCE = 30_000;

function startSimulator() {
  const child = spawn(process.execPath, ['scripts/wxcc.mjs', 'start', '--port', String(PORT)]);
  child.stderr.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes(ORG) && resolve(child));
    child.once('exit', (code) => reject(new Error(`The simulator ended with ${code}.`)));
  });
}

async function send(method, path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(API + path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}

/** Loads the org with the phone started and reads the page's marks. @returns {Promise<Record<string, number>>} ms since the page began to load */
async function loadOnce(context) {
  const page = await context.newPage();
  await page.goto(ORG);
  await page.locator('.slds-utility-bar__action').first().click();
  const element = await page.waitForSelector('#softphone-frame');
  const softphone = await element.contentFrame();
  const isReady = () => performance.getEntriesByName('wxcc:ready').length > 0;
  await softphone.waitForFunction(isReady, null, { timeout: PATIENCE, polling: 20 });
  const marks = await softphone.evaluate(() =>
    Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])),
  );
  await page.close();
  return marks;
}

async function measureAt(browser, latency, runs) {
  await send('PUT', '/api/org/door/*', { latency });
  const seen = Object.fromEntries(MARKS.map((mark) => [mark, []]));
  for (let run = 0; run < runs; run += 1) {
    // A context of its own: nothing is remembered from the run before, as on a Monday morning.
    const context = await browser.newContext();
    const marks = await loadOnce(context);
    MARKS.filter((mark) => mark in marks).forEach((mark) => seen[mark].push(marks[mark]));
    await context.close();
    await send('POST', '/simulator/api/agents/1/signout', {});
  }
  return MARKS.filter((mark) => seen[mark].length > 0).map((mark) =>
    summarise(`${mark.replace('wxcc:', '')} at ${latency} ms`, 'ms', seen[mark]),
  );
}

/** @param {number} runs loads for each latency */
export async function measureReadiness(runs) {
  const simulator = await startSimulator();
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
  try {
    await send('PATCH', '/simulator/api/settings', { autoSignIn: '1' });
    const figures = [];
    for (const latency of LATENCIES) figures.push(...(await measureAt(browser, latency, runs)));
    return figures;
  } finally {
    await browser.close();
    simulator.kill();
  }
}
