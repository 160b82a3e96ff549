// Every state of the softphone on one page: `gallery/` lists them, `gallery/?state=ringing&language=es` shows one alone.
import { createLabelSource, createStore } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import en from '../../labels/en.json';
import es from '../../labels/es.json';
import { mountSoftphone } from '../mountSoftphone';
import { createFakeHost } from './fakeHost';
import { createFakePhone } from './fakePhone';
import { sampleSettings } from './sampleSettings';
import { SCENARIO_NOW, SCENARIOS, type Scenario } from './scenarios';

const query = new URLSearchParams(location.search);
const language = query.get('language') === 'es' ? 'es' : 'en';
const messages = { en, es }[language];

/** What stands in the frame here: the gallery has no Desktop. */
const DESKTOP = `<body style="margin:0;display:grid;place-items:center;height:100vh;background:#eceff3;color:#5c6670;
  font:14px sans-serif">Webex Agent Desktop</body>`;

const settingsOf = ({ noDesktopUrl }: Scenario): CallCenterSettings => sampleSettings(noDesktopUrl ? '' : undefined);

/** Opens the dial pad as an agent does, and types; it comes when it has loaded. */
function type(text: string): void {
  document.querySelector<HTMLElement>('.wxcc-bar__dial')?.click();
  const write = (): void => {
    const input = document.querySelector<HTMLInputElement>('.wxcc-pad__input');
    if (!input) requestAnimationFrame(write);
    else {
      input.value = text;
      input.dispatchEvent(new Event('input'));
    }
  };
  write();
}

/** Presses a button as soon as it is there: the part that it belongs to is loaded on demand. */
function press(selector: string): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (button) button.click();
  else requestAnimationFrame(() => press(selector));
}

function show(scenario: Scenario): void {
  const tick = createStore(SCENARIO_NOW, console.error);
  const host = createFakeHost(scenario.host, {
    size: { width: innerWidth, height: innerHeight },
    onFrame: (frame) => (frame.srcdoc = DESKTOP),
  });
  addEventListener('resize', () => host.setSize({ width: innerWidth, height: innerHeight }));
  const { settings } = scenario.state.readiness;
  const definition = settings === 'done' ? settingsOf(scenario) : undefined;
  const { recording } = scenario;
  const phone = {
    ...createFakePhone(scenario.state, definition, scenario.unlogged, scenario.dialing),
    recordings: { fetch: async () => recording?.captures },
  };
  const labels = createLabelSource(messages, language, { onUnknown: (code) => console.error('no text for', code) });
  const ui = { labels, tick, icons: 'symbols.svg', version: '1.0.0' };
  mountSoftphone(document.body, { ui, host, phone });
  tick.set(SCENARIO_NOW + (scenario.waited ?? 0));
  if (scenario.unlogged) document.querySelector<HTMLElement>('[data-code="notLogged"] button')?.click();
  if (recording) press('.wxcc-recording__play');
  if (scenario.dialing?.typed !== undefined) type(scenario.dialing.typed);
}

function list(): void {
  const [width, height] = [query.get('width') ?? '400', query.get('height') ?? '600'];
  const grid = document.createElement('div');
  grid.className = 'gallery';
  for (const { name } of SCENARIOS) {
    const figure = document.createElement('figure');
    const frame = document.createElement('iframe');
    Object.assign(frame, { width, height, title: name, loading: 'lazy', src: `?state=${name}&language=${language}` });
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    figure.append(caption, frame);
    grid.append(figure);
  }
  document.body.replaceChildren(grid);
}

document.documentElement.lang = language;
const wanted = SCENARIOS.find(({ name }) => name === query.get('state'));
if (wanted) show(wanted);
else list();
