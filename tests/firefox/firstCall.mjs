// The first call in Firefox: sign in, answer, pop, end, wrap up, and the Task in the org. Run by `npm run test:firefox`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import puppeteer from 'puppeteer-core';
import { ensureFirefox } from '../../scripts/setup/firefox.mjs';

const PORT = 4961;
const ORG = `http://acme.lightning.localhost:${PORT}`;
// Node does not resolve *.localhost everywhere; browsers do.
const API = `http://127.0.0.1:${PORT}`;
const GRACE = '+14155550123';
const PATIENCE = 20_000;

/** Starts the simulator as a person would, and waits until it says so. */
function startSimulator() {
  const child = spawn(process.execPath, ['scripts/wxcc.mjs', 'start', '--port', String(PORT)]);
  child.stderr.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes(ORG) && resolve(child));
    child.once('exit', (code) => reject(new Error(`The simulator ended with ${code}.`)));
  });
}

async function request(path, body) {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(API + path, options);
  return response.json();
}

/** Asks again and again until the answer is there. */
async function until(what, look) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not seen in Firefox: ${what}`);
}

const frameOf = (page, part) => until(part, () => page.frames().find((frame) => frame.url().includes(part)));

/** Clicks a button by its text, by the page's own click: Firefox's pointer does not reach into frames everywhere. */
const press = (frame, text) =>
  until(`button ${text}`, () =>
    frame.evaluate((wanted) => {
      const named = (each) => each.textContent.trim().startsWith(wanted) && !each.disabled;
      const button = [...document.querySelectorAll('button')].find(named);
      button?.click();
      return Boolean(button);
    }, text),
  );

async function signIn(page) {
  const desktop = await frameOf(page, 'desktop.wxcc-us1');
  await press(desktop, 'Sign in');
  const opened = await until('the sign-in window', async () =>
    (await page.browser().pages()).find((each) => each.url().includes('/sign-in')),
  );
  await press(opened, 'Ada Moreno');
  await press(await frameOf(page, 'desktop.wxcc-us1'), 'Submit');
}

async function wrapUp(softphone) {
  await until('wrap-up reasons', () => softphone.$('select[aria-label="Wrap-up reason"]'));
  await softphone.evaluate(() => {
    const select = document.querySelector('select[aria-label="Wrap-up reason"]');
    select.value = [...select.options].find((option) => option.text === 'Resolved').value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await press(softphone, 'Submit wrap-up');
}

async function playCall(page) {
  await page.goto(ORG);
  await (await page.waitForSelector('.slds-utility-bar__action')).click();
  await signIn(page);
  const softphone = await frameOf(page, 'WxccSoftphone');
  await until('the agent state', () => softphone.$('select'));
  const { interactionId } = await request('/simulator/api/calls', { from: GRACE, to: '1' });
  await press(softphone, 'Answer');
  await until('the contact', () => page.url().includes('/lightning/r/Contact/003'));
  await press(softphone, 'End');
  await wrapUp(softphone);
  return interactionId;
}

async function readTask(interactionId) {
  return until('the finished Task', async () => {
    const answer = await request('/api/org/records/Task');
    const tasks = (answer.records ?? answer).filter((task) => task.CallObject === interactionId);
    assert.ok(tasks.length <= 1, `one Task, not ${tasks.length}`);
    return tasks.find((task) => task.Status === 'Completed');
  });
}

const simulator = await startSimulator();
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: await ensureFirefox(),
  headless: true,
  // A person's click may open the sign-in window; a script's click counts as nobody's.
  extraPrefsFirefox: { 'dom.disable_open_during_load': false },
});
try {
  const page = await browser.newPage();
  const task = await readTask(await playCall(page));
  assert.equal(task.Wxcc_ANI__c, GRACE);
  assert.equal(task.CallDisposition, 'Resolved');
  assert.ok(task.WhoId);
  console.log(`${await browser.version()}: ${task.Subject}`);
  console.log('1 passed, 0 failed, 0 skipped');
} finally {
  await browser.close();
  simulator.kill();
}
