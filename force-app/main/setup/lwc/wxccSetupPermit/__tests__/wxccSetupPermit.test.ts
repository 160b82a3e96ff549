import { createElement } from 'lwc';
import permit from '@salesforce/apex/WxccSetupController.permit';
import WxccSetupPermit from 'c/wxccSetupPermit';
import type { UserFact } from 'c/wxccSetupCheck';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

jest.mock('@salesforce/apex/WxccSetupController.permit', () => ({ default: jest.fn() }), { virtual: true });
const apex = permit as unknown as jest.Mock<Promise<unknown>, [unknown]>;

const USERS: readonly UserFact[] = [
  { id: '2', name: 'Ben Okafor', permitted: false },
  { id: '3', name: 'Eva Ruiz', permitted: false },
];

function show(language: 'en' | 'es' = 'en', users = USERS) {
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-setup-permit', { is: WxccSetupPermit });
  Object.assign(element, { labels: ui.labels, users });
  const heard: string[] = [];
  for (const name of ['permitted', 'close']) element.addEventListener(name, () => heard.push(name));
  document.body.replaceChildren(element);
  const find = <T extends HTMLElement>(selector: string): T | null => element.shadowRoot!.querySelector<T>(selector);
  return {
    ...{ element, heard, ui },
    button: (id: string) => find<HTMLButtonElement>(`[data-id="${id}"]`),
    text: () => find('[role="status"]')?.textContent ?? '',
  };
}

/** Apex has answered and the page shows it. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => apex.mockReset());
afterEach(() => document.body.replaceChildren());

describe('giving agents the permission set', () => {
  it('asks first, by name, with the focus on the answer, and does nothing by itself', () => {
    const { element, button, text } = show();
    expect(text()).toBe('Assign “Webex Contact Center Agent” to: Ben Okafor, Eva Ruiz?');
    expect(element.shadowRoot!.activeElement).toBe(button('permit'));
    expect(apex).not.toHaveBeenCalled();
  });

  it('gives it to exactly those, says so, and has the org looked over again', async () => {
    apex.mockResolvedValue([{ name: 'Ben Okafor' }, { name: 'Eva Ruiz' }]);
    const { button, heard, text } = show();
    button('permit')!.click();
    await rendered();
    expect(button('permit')!.disabled).toBe(true);
    expect(button('close')!.disabled).toBe(true);
    await settled();
    expect(apex.mock.calls).toEqual([[{ userIds: ['2', '3'] }]]);
    expect(text()).toContain('is assigned to: Ben Okafor, Eva Ruiz.');
    expect(button('permit')).toBeNull();
    expect(heard).toEqual(['permitted']);
  });

  it('says of each who did not get it why', async () => {
    apex.mockResolvedValue([{ name: 'Ben Okafor' }, { name: 'Eva Ruiz', reason: 'No licence is left.' }]);
    const { button, heard, text } = show();
    button('permit')!.click();
    await settled();
    expect(text()).toContain('is assigned to: Ben Okafor.');
    expect(text()).toContain('Not assigned to Eva Ruiz: No licence is left.');
    expect(heard).toEqual(['permitted']);
  });

  it('says that nothing was done where Apex refuses, and can be tried again', async () => {
    apex.mockRejectedValue({ body: { message: 'You may not assign permission sets.' } });
    const { button, heard, text } = show();
    button('permit')!.click();
    await settled();
    expect(text()).toBe('Nothing was assigned: You may not assign permission sets.');
    expect(heard).toEqual([]);
    apex.mockResolvedValue([]);
    button('permit')!.click();
    await settled();
    expect(text()).toContain('no longer in a call center of this softphone');
  });

  it('can be left, and speaks Spanish', () => {
    const { button, heard, text, ui } = show('es');
    expect(text()).toContain('¿Asignar «Webex Contact Center Agent» a: Ben Okafor, Eva Ruiz?');
    button('close')!.click();
    expect(heard).toEqual(['close']);
    expect(apex).not.toHaveBeenCalled();
    expect(ui.unknown).toEqual([]);
  });

  it('names ten at most, and how many there are', () => {
    const users = Array.from({ length: 12 }, (_, at) => ({ id: String(at), name: `Agent ${at}` }));
    expect(show('en', users).text()).toMatch(/Agent 9, … \(12\)\?$/);
  });
});
