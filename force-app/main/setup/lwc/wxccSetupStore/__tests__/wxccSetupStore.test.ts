import { createElement } from 'lwc';
import look from '@salesforce/apex/WxccDefinitionController.look';
import readSettings from '@salesforce/apex/WxccDefinitionController.settings';
import removeDefinition from '@salesforce/apex/WxccDefinitionController.remove';
import storeDefinition from '@salesforce/apex/WxccDefinitionController.store';
import { settingsMapFromDocument } from 'c/wxccDefinition';
import { newDraft } from 'c/wxccDefinitionDraft';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import WxccSetupStore from 'c/wxccSetupStore';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

jest.mock('@salesforce/apex/WxccDefinitionController.look', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/WxccDefinitionController.settings', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/WxccDefinitionController.remove', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/WxccDefinitionController.store', () => ({ default: jest.fn() }), { virtual: true });

type Method = jest.Mock<Promise<string>, [Readonly<Record<string, string>>]>;
const [looking, reading, removing, storing] = [look, readSettings, removeDefinition, storeDefinition].map(
  (method) => method as unknown as Method,
) as [Method, Method, Method, Method];

const AT = Date.UTC(2026, 10, 20, 9);
const SALES = { id: 'm01', name: 'Sales', holdsFor: 'profile:00e1', changedAt: AT };
const LISTS = {
  profiles: [{ id: '00e1', name: 'Sales Agents' }],
  permissions: [{ name: 'Night_Shift', label: 'Night Shift' }],
};
const ok = (data: unknown = {}): string => JSON.stringify({ v: 1, ok: true, data });
const refused = (code: string, message: string): string =>
  JSON.stringify({ v: 1, ok: false, error: { code, message } });
/** Apex has answered and the tab shows it. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function show(language: 'en' | 'es' = 'en', draft: DefinitionDraft | null = newDraft()) {
  const { labels } = createTestUi(language);
  const element = createElement('c-wxcc-setup-store', { is: WxccSetupStore });
  Object.assign(element, { labels, draft: draft ?? undefined });
  const opened: DefinitionDraft[] = [];
  element.addEventListener('open', (event) => opened.push((event as CustomEvent<DefinitionDraft>).detail));
  document.body.replaceChildren(element);
  const root = element.shadowRoot!;
  const find = <T extends HTMLElement>(selector: string): T | null => root.querySelector<T>(selector);
  await settled();
  return {
    ...{ root, opened, find },
    text: (selector: string): string => find(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    texts: (selector: string): string[] => [...root.querySelectorAll(selector)].map((each) => each.textContent ?? ''),
    press: async (selector: string): Promise<void> => {
      find(selector)!.click();
      await settled();
    },
    choose: async (holdsFor: string): Promise<void> => {
      const select = find<HTMLSelectElement>('[data-id="holder"]')!;
      select.value = holdsFor;
      select.dispatchEvent(new CustomEvent('change'));
      await settled();
    },
  };
}

beforeEach(() => {
  [looking, reading, removing, storing].forEach((method) => method.mockReset());
  looking.mockResolvedValue(ok({ definitions: [SALES], ...LISTS }));
});
afterEach(() => document.body.replaceChildren());

describe('definitions stored for phones without Open CTI', () => {
  it('are listed with whom they hold for', async () => {
    const { texts } = await show();
    expect(texts('tbody th')).toEqual(['Sales']);
    expect(texts('tbody td')[0]).toBe('Profile: Sales Agents');
  });

  it('are said to be none where there is none', async () => {
    looking.mockResolvedValue(ok({ definitions: [], ...LISTS }));
    const { find, root } = await show();
    expect(find('table')).toBeNull();
    expect(root.textContent).toContain('Nothing is stored yet');
  });

  it('can hold for everybody, a custom permission or a profile', async () => {
    const { texts } = await show();
    expect(texts('option').map((each) => each.trim())).toEqual([
      'Everybody who has no other',
      'Custom permission: Night Shift',
      'Profile: Sales Agents',
    ]);
  });

  it('tell when an administrator may not see the profiles and permissions', async () => {
    looking.mockResolvedValue(ok({ definitions: [] }));
    const { texts, root } = await show();
    expect(texts('option')).toHaveLength(1);
    expect(root.textContent).toContain('cannot be read, so not all of them are offered');
  });

  it('need one that is open', async () => {
    const { find } = await show('en', null);
    expect(find('[data-id="store"]')).toBeNull();
  });
});

describe('storing the definition at work', () => {
  it('asks first, with the focus on the question, and does nothing by itself', async () => {
    const { press, find, root } = await show();
    await press('[data-id="store"]');
    expect(root.activeElement).toBe(find('[data-id="question"]'));
    expect(storing).not.toHaveBeenCalled();
    await press('[data-id="no"]');
    expect([find('[data-id="question"]'), root.activeElement]).toEqual([null, find('[data-id="title"]')]);
  });

  it('stores what the file says, for whom was chosen, and lists it', async () => {
    storing.mockResolvedValue(ok({ id: 'm02' }));
    const draft = newDraft();
    const { press, choose, text } = await show('en', draft);
    await choose('permission:Night_Shift');
    await press('[data-id="store"]');
    await press('[data-id="yes"]');
    const [args] = storing.mock.calls[0]!;
    expect(args).toMatchObject({ holdsFor: 'permission:Night_Shift' });
    expect(JSON.parse(args.settings!)).toEqual(settingsMapFromDocument(draft.document));
    expect(text('.wxcc-done')).toContain('Night Shift');
    expect(looking).toHaveBeenCalledTimes(2);
  });

  it('names in the question what it would replace, also when its holder is spelt otherwise', async () => {
    looking.mockResolvedValue(ok({ definitions: [{ ...SALES, holdsFor: 'PROFILE:00E1' }], ...LISTS }));
    const { press, choose, text } = await show();
    await press('[data-id="store"]');
    expect(text('[data-id="question"]')).not.toContain('Nov');
    await choose('profile:00e1');
    expect(text('[data-id="question"]')).toBe('');
    await press('[data-id="store"]');
    expect(text('[data-id="question"]')).toMatch(/replaces Sales, stored Nov 20, 2026/);
  });

  it.each([
    ['for want of the right', 'notPermitted', /may not|permission/],
    ['for a reason of Salesforce’s', 'badInput', /Too long\./],
  ])('says that it was refused %s, and lists nothing anew', async (_why, code, words) => {
    storing.mockResolvedValue(refused(code, 'Too long.'));
    const { press, text } = await show();
    await press('[data-id="store"]');
    await press('[data-id="yes"]');
    expect(text('[role="alert"]')).toMatch(words);
    expect([text('.wxcc-done'), looking.mock.calls.length]).toEqual(['', 1]);
  });

  it('says why the org could not be asked', async () => {
    looking.mockRejectedValue({ body: { message: 'You do not have access to the Apex class.' } });
    const { text, find } = await show();
    expect(text('[role="alert"]')).toContain('You do not have access to the Apex class.');
    expect(find('[data-id="store"]')).toBeNull();
  });
});

describe('a stored definition', () => {
  it('is opened to be worked on', async () => {
    const map = settingsMapFromDocument(newDraft().document);
    reading.mockResolvedValue(ok({ settings: JSON.stringify(map) }));
    const { press, opened } = await show();
    await press('tbody button:first-of-type');
    expect(reading.mock.calls).toEqual([[{ definitionId: 'm01' }]]);
    expect(opened[0] && settingsMapFromDocument(opened[0].document)).toEqual(map);
  });

  it('is told to be unreadable when it is no definition', async () => {
    reading.mockResolvedValue(ok({ settings: 'no definition' }));
    const { press, opened, text } = await show();
    await press('tbody button:first-of-type');
    expect([opened, text('[role="alert"]')]).toEqual([[], expect.stringContaining('Sales')]);
  });

  it('is removed after a question that names it', async () => {
    removing.mockResolvedValue(ok());
    const { press, text } = await show();
    await press('tbody button:last-of-type');
    expect(text('[data-id="question"]')).toMatch(/^Remove Sales\? It holds for: Profile: Sales Agents\./);
    expect(removing).not.toHaveBeenCalled();
    looking.mockResolvedValue(ok({ definitions: [], ...LISTS }));
    await press('[data-id="yes"]');
    expect(removing.mock.calls).toEqual([[{ definitionId: 'm01' }]]);
    expect(text('.wxcc-done')).toContain('Sales');
    expect(text('table')).toBe('');
  });

  it('is spoken of in Spanish to who reads Spanish', async () => {
    const { texts } = await show('es');
    expect(texts('tbody td')[0]).toBe('Perfil: Sales Agents');
  });
});
