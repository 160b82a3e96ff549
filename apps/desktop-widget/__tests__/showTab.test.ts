/** @jest-environment jsdom */
import { showTab } from '../showTab';

/** @returns what was clicked or pressed, by the tab's id */
function showIn(html: string): string[] {
  document.body.innerHTML = html;
  const told: string[] = [];
  for (const kind of ['mousedown', 'click'])
    document.body.addEventListener(kind, ({ target }) => told.push(`${kind} ${(target as HTMLElement).id}`), {
      once: true,
    });
  showTab(document.querySelector('wxcc-panel')!);
  return told;
}

test('brings its tab of the Desktop to the front, the one at its place', () => {
  const tabs = (panel: string) => `<md-tabs>
    <md-tab id="a"></md-tab><md-tab-panel></md-tab-panel>
    <md-tab id="b"></md-tab><md-tab-panel><div>${panel}</div></md-tab-panel></md-tabs>`;
  expect(showIn(tabs('<wxcc-panel></wxcc-panel>'))).toEqual(['mousedown b', 'click b']);
});

test('or the one that names it', () => {
  const html =
    '<button id="t" role="tab"></button><div role="tabpanel" aria-labelledby="t"><wxcc-panel></wxcc-panel></div>';
  expect(showIn(html)).toEqual(['mousedown t', 'click t']);
});

test('and does nothing where it stands in no tab', () => {
  expect(showIn('<div><wxcc-panel></wxcc-panel></div>')).toEqual([]);
  expect(showIn('<div role="tabpanel"><wxcc-panel></wxcc-panel></div>')).toEqual([]);
});
