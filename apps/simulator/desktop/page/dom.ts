type Child = Node | string | undefined | false;
type Value = string | boolean | undefined | ((event: Event) => void);

function setValue(element: HTMLElement, name: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
  else if (value === true) element.setAttribute(name, '');
  else if (typeof value === 'string') element.setAttribute(name, value);
}

/** An element with attributes, listeners (`onclick`) and children. Text is always text, never markup. */
export function h(tag: string, values: Record<string, Value> = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  Object.entries(values).forEach(([name, value]) => setValue(element, name, value));
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** Draws into `place` only when `key` changed, so that focus and half-typed text survive. */
export function createRegion(place: HTMLElement): (key: unknown, draw: () => Child[]) => void {
  let last: string | undefined;
  return (key, draw) => {
    const text = JSON.stringify(key) ?? '';
    if (text === last) return;
    last = text;
    place.replaceChildren(...draw().filter((child): child is Node | string => child !== undefined && child !== false));
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `mm:ss`, or `h:mm:ss` from an hour on. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:` : ''}${twoDigits(minutes)}:${twoDigits(seconds % 60)}`;
}

/** A span that counts up from `since`, or down to it when that lies ahead (ms since 1970). */
export const timer = (since: number): HTMLElement =>
  h('span', { class: 'timer', 'data-since': String(since) }, formatDuration(Math.abs(Date.now() - since)));

/** Keeps every timer on the page going. */
export function startTimers(): void {
  setInterval(() => {
    document.querySelectorAll<HTMLElement>('[data-since]').forEach((element) => {
      const since = Number(element.dataset['since']);
      const text = formatDuration(element.dataset['down'] ? since - Date.now() : Math.abs(Date.now() - since));
      if (element.textContent !== text) element.textContent = text;
    });
  }, 250);
}

/** A text field of a form; files and missing fields are empty. */
export function formText(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
