import type { DesktopStore } from './desktopStore';
import { h } from './dom';
import { loadWidgetScript } from './loadWidgetScript';
import { storeValues, substitute } from './storeValues';

/** A widget of a desktop layout, as far as this Desktop understands it. */
export interface WidgetSpec {
  readonly comp: string;
  readonly script?: string;
  readonly attributes?: Record<string, unknown>;
  readonly properties?: Record<string, unknown>;
  readonly children?: readonly WidgetSpec[];
  readonly textContent?: string;
  readonly wrapper?: { readonly title?: string };
  readonly visibility?: string;
}

/** How long a script may take to define its element, ms. */
const DEFINE_TIME = 10_000;

/** Parts of Webex's own that a layout names and that have no stand-in. */
const isWebexPart = (comp: string): boolean => /^(agentx-|md-|slot$)/.test(comp);

/** Attributes are text; an object stands there as JSON, nothing as an empty text. */
const attributeText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

function setAttributes(element: HTMLElement, spec: WidgetSpec, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(spec.attributes ?? {})) {
    const text = attributeText(substitute(value, values));
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

function setProperties(element: HTMLElement, spec: WidgetSpec, values: Record<string, unknown>): void {
  const target = element as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(spec.properties ?? {})) {
    const next = substitute(value, values);
    if (JSON.stringify(target[name]) !== JSON.stringify(next)) target[name] = next;
  }
}

async function waitUntilDefined(comp: string): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`it defines no element <${comp}>`)), DEFINE_TIME);
  });
  await Promise.race([customElements.whenDefined(comp), late]);
}

async function loadScript(spec: WidgetSpec, store: DesktopStore): Promise<boolean> {
  if (!spec.script) return true;
  try {
    await loadWidgetScript(spec.script);
    if (spec.comp.includes('-')) await waitUntilDefined(spec.comp);
    return true;
  } catch (error) {
    store.notify('error', `Widget ${spec.comp} (${spec.script}) does not load: ${(error as Error).message}.`);
    return false;
  }
}

function createElement(spec: WidgetSpec, store: DesktopStore): HTMLElement {
  const element = document.createElement(spec.comp);
  const fill = (): void => {
    const values = storeValues(store.state);
    setAttributes(element, spec, values);
    setProperties(element, spec, values);
  };
  fill();
  store.onChange(fill);
  if (spec.textContent !== undefined) element.textContent = spec.textContent;
  element.append(...(spec.children ?? []).flatMap((child) => renderWidget(child, store)));
  return element;
}

/** The element is made once its script has defined it: properties set before would hide the class's own setters. */
function createWidget(spec: WidgetSpec, store: DesktopStore): HTMLElement {
  if (!spec.script) return createElement(spec, store);
  const place = h('div', { class: 'widget-place' });
  void loadScript(spec, store).then((isLoaded) => isLoaded && place.append(createElement(spec, store)));
  return place;
}

/** Draws a widget with its children. Nothing for Webex's own parts, which only exist in the real Desktop. */
export function renderWidget(spec: WidgetSpec, store: DesktopStore): HTMLElement[] {
  if (spec.comp === 'md-tabs') return [renderTabs(spec, store)];
  if (spec.visibility || (!spec.script && isWebexPart(spec.comp))) return [];
  const element = createWidget(spec, store);
  if (!spec.wrapper) return [element];
  return [h('section', { class: 'widget' }, h('h2', {}, spec.wrapper.title ?? spec.comp), element)];
}

function textOf(spec: WidgetSpec): string {
  return [spec.textContent ?? '', ...(spec.children ?? []).map(textOf)].join('').trim();
}

interface Tab {
  readonly button: HTMLElement;
  readonly panel: HTMLElement;
}

function createTab(title: string, content: readonly HTMLElement[], index: number): Tab {
  const [tabId, panelId] = [`tab-${index}`, `tab-panel-${index}`];
  return {
    button: h('button', { role: 'tab', type: 'button', id: tabId, 'aria-controls': panelId }, title),
    panel: h('div', { role: 'tabpanel', id: panelId, 'aria-labelledby': tabId, tabindex: '0' }, ...content),
  };
}

/** Pairs of `md-tab` and `md-tab-panel` become tabs; a pair whose panel is empty here is left out. */
function readTabs(spec: WidgetSpec, store: DesktopStore): Tab[] {
  const children = spec.children ?? [];
  const titles = children.filter(({ comp }) => comp === 'md-tab');
  const panels = children.filter(({ comp }) => comp === 'md-tab-panel');
  return titles.flatMap((title, index) => {
    const panel = panels[index];
    const content = title.visibility ? [] : (panel?.children ?? []).flatMap((child) => renderWidget(child, store));
    return content.length > 0 ? [createTab(textOf(title) || 'Widget', content, index)] : [];
  });
}

function renderTabs(spec: WidgetSpec, store: DesktopStore): HTMLElement {
  const tabs = readTabs(spec, store);
  const select = (chosen: Tab): void =>
    tabs.forEach(({ button, panel }) => {
      const isChosen = button === chosen.button;
      button.setAttribute('aria-selected', String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
      panel.hidden = !isChosen;
    });
  tabs.forEach((tab, index) => {
    tab.button.addEventListener('click', () => select(tab));
    tab.button.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const next = tabs.at((index + step) % tabs.length);
      if (step === 0 || !next) return;
      select(next);
      next.button.focus();
    });
  });
  if (tabs[0]) select(tabs[0]);
  const list = h('div', { role: 'tablist', 'aria-label': 'Widgets' }, ...tabs.map(({ button }) => button));
  return h('div', { class: 'tabs' }, list, ...tabs.map(({ panel }) => panel));
}
