// Every state of the softphone on one page: `gallery/` lists them, `gallery/?state=ringing&language=es` shows one alone.
import { createElement } from 'lwc';
import WxccPanel from 'c/wxccPanel';
import { createLabelSource, createStore } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import en from '../../labels/en.json';
import es from '../../labels/es.json';
import { mountSoftphone, type SoftphoneParts } from '../mountSoftphone';
import { createFakeHost } from './fakeHost';
import { createFakePhone } from './fakePhone';
import { sampleSettings } from './sampleSettings';
import { SCENARIO_NOW, SCENARIOS, type SceneStep, type Scenario } from './scenarios';

const query = new URLSearchParams(location.search);
const language = query.get('language') === 'es' ? 'es' : 'en';
const messages = { en, es }[language];

/** What stands in the frame here: the gallery has no Desktop. */
const DESKTOP = `<body style="margin:0;display:grid;place-items:center;height:100vh;background:#eceff3;color:#5c6670;
  font:14px sans-serif">Webex Agent Desktop</body>`;

const settingsOf = ({ noDesktopUrl }: Scenario): CallCenterSettings => sampleSettings(noDesktopUrl ? '' : undefined);

/** The element, when it has loaded and been drawn. */
function appear(selector: string): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = document.querySelector<HTMLElement>(selector);
      if (found) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Does what an agent does first; `data-steps="done"` on the body tells when that is over. */
async function play(steps: readonly SceneStep[]): Promise<void> {
  for (const step of steps) {
    if ('click' in step) (await appear(step.click)).click();
    else {
      const input = (await appear(step.type)) as HTMLInputElement;
      input.value = step.text;
      input.dispatchEvent(new Event('input'));
    }
  }
  document.body.dataset['steps'] = 'done';
}

function stepsOf({ unlogged, dialing, recording, steps = [] }: Scenario): readonly SceneStep[] {
  const typed = dialing?.typed;
  return [
    ...(unlogged ? [{ click: '[data-code="notLogged"] button' }] : []),
    ...(recording ? [{ click: '.wxcc-recording__play' }] : []),
    ...(typed === undefined ? [] : [{ click: '.wxcc-bar__dial' }, { type: '.wxcc-pad__input', text: typed }]),
    ...steps,
  ];
}

/** The panel in the Desktop, in the place of the softphone. */
function mountPanel(root: Element, parts: Pick<SoftphoneParts, 'ui' | 'phone'>, { state, panel }: Scenario): void {
  const element = createElement('c-wxcc-panel', { is: WxccPanel });
  Object.assign(element, { ...parts, status: panel, dark: state.agent?.darkMode === true });
  root.replaceChildren(element);
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
  const main = document.createElement('main');
  document.body.replaceChildren(main);
  if (scenario.panel) mountPanel(main, { ui, phone }, scenario);
  else mountSoftphone(main, { ui, host, phone });
  tick.set(SCENARIO_NOW + (scenario.waited ?? 0));
  play(stepsOf(scenario)).catch(console.error);
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
