import { createElement } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import WxccCallNumbers from 'c/wxccCallNumbers';

// Nobody ships a stand-in of this module.
jest.mock(
  'lightning/actions',
  () => ({
    CloseActionScreenEvent: class extends CustomEvent<undefined> {
      constructor() {
        super('lightning__actionsclosescreen');
      }
    },
  }),
  { virtual: true },
);

/** What Jest's stand-ins of the UI API's wires take. */
interface Wire {
  emit(value: unknown): void;
  error(body?: unknown): void;
  getLastConfig(): Readonly<Record<string, unknown>>;
}

const infoOf = getObjectInfo as unknown as Wire;
const recordOf = getRecord as unknown as Wire;

const ID = '0035g0000000001EAA';
const field = (label: string, dataType: string) => ({ label, dataType });
const CONTACT = {
  nameFields: ['Name'],
  fields: {
    Name: field('Full Name', 'String'),
    Phone: field('Business Phone', 'Phone'),
    MobilePhone: field('Mobile', 'Phone'),
  },
};
const named = (values: Readonly<Record<string, unknown>>) => ({
  fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, displayValue: null }])),
});
const GRACE = named({ Name: 'Grace Hall', Phone: '(415) 555-0123', MobilePhone: '+1 415 555 0199' });

type Button = HTMLElement & { label: string; number: string; record: unknown };

describe('the numbers on the page of a record', () => {
  let element: HTMLElement & { recordId: string; objectApiName: string };

  beforeEach(() => {
    element = createElement('c-wxcc-call-numbers', { is: WxccCallNumbers });
    Object.assign(element, { recordId: ID, objectApiName: 'Contact' });
    document.body.append(element);
  });
  afterEach(() => element.remove());

  const buttons = (): Button[] => [...element.shadowRoot!.querySelectorAll<Button>('c-wxcc-call-button')];
  const status = (): string | null | undefined => element.shadowRoot!.querySelector('[role="status"]')?.textContent;
  const settle = (): Promise<void> => Promise.resolve();
  const read = async (info: unknown, record?: unknown): Promise<void> => {
    infoOf.emit(info);
    await settle();
    if (record) recordOf.emit(record);
    await settle();
  };

  it('are read once it is known which fields hold them', async () => {
    expect(recordOf.getLastConfig().optionalFields).toBeUndefined();
    await read(CONTACT);
    expect(recordOf.getLastConfig()).toEqual({
      recordId: ID,
      optionalFields: ['Contact.Phone', 'Contact.MobilePhone', 'Contact.Name'],
    });
  });

  it('have each a button, that knows whose number it is', async () => {
    await read(CONTACT, GRACE);
    expect(buttons().map(({ label, number }) => [label, number])).toEqual([
      ['Business Phone', '(415) 555-0123'],
      ['Mobile', '+1 415 555 0199'],
    ]);
    expect(buttons()[0]?.record).toEqual({ id: ID, name: 'Grace Hall', objectType: 'Contact' });
    expect(status()).toBeUndefined();
  });

  it('are being loaded until both answers are there', async () => {
    expect(status()).toBe('c.Wxcc_companion_callLoading');
    await read(CONTACT);
    expect(status()).toBe('c.Wxcc_companion_callLoading');
  });

  it.each([
    ['the record holds none', CONTACT, named({ Name: 'Grace Hall', Phone: null, MobilePhone: '' })],
    ['the object has none', { nameFields: ['Subject'], fields: { Subject: field('Subject', 'String') } }, undefined],
  ])('are said to be missing where %s', async (_where, info, record) => {
    await read(info, record);
    expect([status(), buttons()]).toEqual(['c.Wxcc_companion_callNone', []]);
  });

  it.each([
    ['the object', (): void => infoOf.error({ message: 'No access' })],
    ['the record', (): void => recordOf.error({ message: 'No access' })],
  ])('cannot be read where Salesforce refuses %s', async (_what, refuse) => {
    await read(CONTACT);
    refuse();
    await settle();
    expect([status(), buttons()]).toEqual(['c.Wxcc_companion_callUnreadable', []]);
  });

  it('close the window of the action once the phone has one of them', async () => {
    let closed = 0;
    element.addEventListener('lightning__actionsclosescreen', () => (closed += 1));
    await read(CONTACT, GRACE);
    buttons()[0]?.dispatchEvent(new CustomEvent('taken'));
    expect(closed).toBe(1);
  });
});
