import { createElement } from 'lwc';
import axe from 'axe-core';
import WxccSoftphone from 'c/wxccSoftphone';
import type { CallCenterSettings } from 'c/wxccDefinition';
import { createFakeHost, type FakeHost, type FakeHostOptions } from '../../../../../../apps/softphone/gallery/fakeHost';
import { createFakePhone, type FakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { SCENARIOS, type Scenario } from '../../../../../../apps/softphone/gallery/scenarios';
import { sampleSettings } from '../../../../../../apps/softphone/gallery/sampleSettings';
import { createTestUi, rendered, type TestUi } from '../../../../../../apps/softphone/gallery/testKit';

interface Shown {
  readonly element: HTMLElement;
  readonly host: FakeHost;
  readonly phone: FakePhone;
  readonly ui: TestUi;
}

const settings = (url: string) =>
  ({ ...sampleSettings(url), general: { softphoneWidth: 500, softphoneHeight: 620 } }) as CallCenterSettings;

function scenario(name: string): Scenario {
  const found = SCENARIOS.find((each) => each.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return found;
}

async function show(of: Scenario, options: FakeHostOptions = {}, language: 'en' | 'es' = 'en'): Promise<Shown> {
  const ui = createTestUi(language);
  const host = createFakeHost(of.host, options);
  const isRead = of.state.readiness.settings === 'done';
  const phone = createFakePhone(of.state, isRead ? settings(of.noDesktopUrl ? '' : 'https://x.example') : undefined);
  const element = createElement('c-wxcc-softphone', { is: WxccSoftphone });
  Object.assign(element, { ui, host, phone });
  document.body.append(element);
  if (of.waited) ui.tick.set(ui.tick.value + of.waited);
  await rendered();
  return { element, host, phone, ui };
}

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (element: Element, text: string): HTMLButtonElement => {
  const found = [...element.querySelectorAll('button')].find((each) => textOf(each).includes(text));
  if (!found) throw new Error(`no button ${text} in: ${textOf(element)}`);
  return found;
};

afterEach(() => document.body.replaceChildren());

describe.each(SCENARIOS)('the state $name', (of) => {
  it.each(['en', 'es'] as const)('has words in %s, all from labels', async (language) => {
    const { element, ui } = await show(of, {}, language);
    expect(textOf(element).length).toBeGreaterThan(5);
    expect(textOf(element)).not.toMatch(/undefined|\[object|\{\w+\}|(state|bar|call|notice)_/);
    expect(ui.unknown).toEqual([]);
  });

  it('is accessible', async () => {
    const { element } = await show(of);
    // Colours need a layout, which jsdom has not; the page's frame has its document elsewhere.
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(element, {
      rules,
      iframes: false,
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});

describe('what stands in the way', () => {
  it.each([
    ['noCallCenter', 'Open me from the utility bar'],
    ['noDefinition', 'You have no definition yet'],
    ['settingsSlow', 'Salesforce is slow'],
    ['noDesktopUrl', 'Which Desktop?'],
    ['loading', 'Loading the Desktop'],
    ['signingIn', 'Sign in to Webex'],
    ['signingInSlow', 'Allow pop-ups for this site'],
    ['notAnswering', 'The Desktop does not answer'],
    ['signedOut', 'Signed out'],
    ['signedInElsewhere', 'You are signed in somewhere else'],
    ['outdated', 'too old or too new'],
    ['station', 'Choose your station'],
    ['popupBlocked', 'allow pop-ups for this site'],
    ['storageBlocked', 'refuses the Desktop its storage'],
    ['microphoneRefused', 'refuses the microphone'],
  ])('%s is said: "%s"', async (name, words) => {
    const { element } = await show(scenario(name));
    expect(textOf(element)).toContain(words);
  });

  it.each(['ready', 'ringing', 'connected', 'wrapUp'])('is nothing when the phone is %s', async (name) => {
    const { element } = await show(scenario(name));
    expect(element.querySelector('.wxcc-state')).toBeNull();
  });

  it('changes its words while the agent waits, and only then', async () => {
    const { element, ui } = await show(scenario('signingIn'));
    ui.tick.set(ui.tick.value + 14_999);
    await rendered();
    expect(textOf(element)).toContain('Sign in to Webex');
    ui.tick.set(ui.tick.value + 1);
    await rendered();
    expect(textOf(element)).toContain('Still waiting for your sign-in');
  });

  it('starts waiting anew when something moved', async () => {
    const { element, ui, phone } = await show(scenario('loading'));
    ui.tick.set(ui.tick.value + 20_000);
    phone.set({ readiness: { ...phone.state.value.readiness, desktop: 'signingIn' } });
    await rendered();
    expect(textOf(element)).toContain('Sign in to Webex');
  });
});

describe('the button of a state', () => {
  it.each([
    ['notAnswering', 'Load it again'],
    ['signedOut', 'Sign in again'],
    ['signedInElsewhere', 'Use it here'],
    ['outdated', 'Load it again'],
  ])('%s asks the phone for another try', async (name, text) => {
    const { element, phone } = await show(scenario(name));
    button(element, text).click();
    expect(phone.commands).toEqual([['retryDesktop']]);
  });

  it.each([
    ['elsewhere', 'Take it here', 'takeOver'],
    ['settingsFailed', 'Reload', 'reload'],
    ['crashed', 'Reload', 'reload'],
  ])('%s asks the page', async (name, text, done) => {
    const { element, host } = await show(scenario(name));
    button(element, text).click();
    expect(host.done.filter((each) => each !== 'frameReady')).toEqual([done]);
  });
});

describe('the Desktop', () => {
  const small = { size: { width: 400, height: 300 } };
  const box = (element: Element) => element.querySelector<HTMLElement>('.wxcc-desktop');

  it('stands open where there is room, and is folded where there is not', async () => {
    expect(box((await show(scenario('ready'))).element)?.className).toBe('wxcc-desktop');
    const folded = box((await show(scenario('ready'), small)).element);
    expect(folded?.className).toContain('wxcc-desktop_folded');
    expect(folded?.inert).toBe(true);
  });

  it('keeps its frame, the very same, whatever happens', async () => {
    const { element, phone } = await show(scenario('loading'), small);
    const frame = element.querySelector('iframe');
    button(element, 'Desktop').click();
    await rendered();
    phone.set({ readiness: { ...phone.state.value.readiness, desktop: 'signedOut' } });
    await rendered();
    button(element.querySelector('.wxcc-bar') as Element, 'Desktop').click();
    await rendered();
    expect(element.querySelector('iframe')).toBe(frame);
    expect(frame).not.toBeNull();
  });

  it('is handed to the page once, when it is drawn', async () => {
    const frames: HTMLIFrameElement[] = [];
    const { element, host } = await show(scenario('ready'), { onFrame: (frame) => frames.push(frame) });
    host.setSize({ width: 300, height: 300 });
    await rendered();
    expect(frames).toEqual([element.querySelector('iframe')]);
  });

  it.each(['noCallCenter', 'elsewhere', 'crashed'])('has no frame in the state %s', async (name) => {
    const { element } = await show(scenario(name));
    expect(element.querySelector('iframe')).toBeNull();
  });

  it('unfolds with a larger panel, and folding gives the old size back', async () => {
    const { element, host } = await show(scenario('ready'), small);
    const fold = button(element, 'Desktop');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fold.click();
    await rendered();
    expect(host.asked).toEqual([{ width: 500, height: 620 }]);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    fold.click();
    await rendered();
    expect(host.asked.at(-1)).toEqual(small.size);
    expect(box(element)?.className).toContain('folded');
  });

  it('unfolds in what room there is when the panel refuses', async () => {
    const { element, host } = await show(scenario('ready'), { ...small, refuses: true });
    button(element, 'Desktop').click();
    await rendered();
    await rendered();
    expect(box(element)?.className).toBe('wxcc-desktop');
    expect(host.done).toContain('report Error: refused');
  });

  it('can be unfolded from the sign-in words', async () => {
    const { element, host } = await show(scenario('signingIn'), small);
    button(element, 'Show the Desktop').click();
    await rendered();
    expect(host.asked).toHaveLength(1);
    expect(element.querySelector('.wxcc-state button')).toBeNull();
  });
});

describe('dark mode', () => {
  it('follows the agent’s Desktop', async () => {
    expect((await show(scenario('dark'))).element.querySelector('.wxcc-dark')).not.toBeNull();
    document.body.replaceChildren();
    expect((await show(scenario('ready'))).element.querySelector('.wxcc-dark')).toBeNull();
  });
});

describe('taken out of the page', () => {
  it('listens to nothing any more', async () => {
    const { element, phone, ui } = await show(scenario('ready'));
    element.remove();
    const before = textOf(element);
    phone.set({ notLogged: 3 });
    ui.tick.set(ui.tick.value + 1000);
    await rendered();
    expect(textOf(element)).toBe(before);
  });
});
