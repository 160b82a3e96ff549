import { createElement } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordInView } from 'c/wxccSalesforce';
import WxccLightningPhone from 'c/wxccLightningPhone';
import type { LightningPhoneOptions } from '../../../../../../apps/lightning/startLightningPhone';

/** What Jest's stand-ins of wire adapters take. */
interface Emitter {
  emit(value: unknown): void;
  error?(body?: unknown): void;
}

const mockStarted: LightningPhoneOptions[] = [];
const mockNoted: unknown[] = [];
let mockDisposed = 0;
jest.mock(
  'lightning/platformUtilityBarApi',
  () => {
    const { createTestWireAdapter } = jest.requireActual<{ createTestWireAdapter(): unknown }>(
      '@salesforce/wire-service-jest-util',
    );
    const done = (): Promise<boolean> => Promise.resolve(true);
    return {
      ...{ EnclosingUtilityId: createTestWireAdapter(), open: done, minimize: done },
      ...{ updatePanel: done, updateUtility: done },
    };
  },
  { virtual: true },
);
jest.mock('c/wxccVendorPhone', () => ({
  startLightningPhone: (options: LightningPhoneOptions) => {
    mockStarted.push(options);
    return { note: (error: unknown) => mockNoted.push(error), dispose: () => (mockDisposed += 1) };
  },
}));

const ID = '003000000000001AAA';
const pageOf = CurrentPageReference as unknown as Emitter;
const recordOf = getRecord as unknown as Emitter;
const goTo = (recordId: string, objectApiName?: string): void =>
  pageOf.emit({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view', objectApiName }, state: {} });
const named = (Name: string): unknown => ({ fields: { Name: { value: Name } } });

describe('the phone as a utility', () => {
  let element: HTMLElement;

  beforeEach(() => {
    mockStarted.length = 0;
    mockDisposed = 0;
    element = createElement('c-wxcc-lightning-phone', { is: WxccLightningPhone as never });
    document.body.append(element);
  });
  afterEach(() => element.remove());

  const page = () => mockStarted[0]!.page;
  const listen = (): (RecordInView | undefined)[] => {
    const told: (RecordInView | undefined)[] = [];
    page().onNavigation((record) => told.push(record));
    return told;
  };

  it('starts one phone, with a place to fill and texts', () => {
    expect(mockStarted).toHaveLength(1);
    expect(mockStarted[0]?.root).toBeInstanceOf(HTMLElement);
    expect(Object.keys(mockStarted[0]?.texts ?? {}).length).toBeGreaterThan(100);
  });

  it('ends it when the utility goes, and starts another when it is back', async () => {
    element.remove();
    expect(mockDisposed).toBe(1);
    document.body.append(element);
    await Promise.resolve();
    expect(mockStarted).toHaveLength(2);
  });

  it('tells of a record once it has a name', async () => {
    const told = listen();
    goTo(ID, 'Contact');
    await Promise.resolve();
    expect(told).toEqual([]);
    // An id is no name: who asks before it is read learns the name when it is told.
    expect(await page().recordInView()).toEqual({ recordId: ID, objectType: 'Contact', recordName: '' });
    recordOf.emit(named('Ada'));
    expect(told).toEqual([{ recordId: ID, objectType: 'Contact', recordName: 'Ada' }]);
    expect(await page().recordInView()).toEqual(told[0]);
  });

  it('tells of it once, however often Lightning reads it', async () => {
    const told = listen();
    goTo(ID, 'Contact');
    await Promise.resolve();
    recordOf.emit(named('Ada'));
    recordOf.emit(named('Ada'));
    recordOf.emit(named('Ada Lovelace'));
    expect(told.map((record) => record?.recordName)).toEqual(['Ada', 'Ada Lovelace']);
  });

  it('keeps the name of a record that the page comes to again', async () => {
    goTo(ID, 'Contact');
    await Promise.resolve();
    recordOf.emit(named('Ada'));
    goTo(ID, 'Contact');
    expect(await page().recordInView()).toMatchObject({ recordId: ID, recordName: 'Ada' });
  });

  it('calls a record by its id that cannot be read, or has no object to ask by', async () => {
    const told = listen();
    goTo(ID, 'Task');
    await Promise.resolve();
    recordOf.error?.({ message: 'Not supported' });
    expect(told).toMatchObject([{ recordId: ID, recordName: ID }]);
    goTo('00T000000000001AAA');
    expect(told.at(-1)).toMatchObject({ recordId: '00T000000000001AAA', objectType: '' });
  });

  it('tells when no record is in view any more', async () => {
    goTo(ID, 'Contact');
    await Promise.resolve();
    recordOf.emit(named('Ada'));
    const told = listen();
    pageOf.emit({ type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} });
    expect(told).toEqual([undefined]);
    expect(await page().recordInView()).toBeUndefined();
  });

  it('tells nobody who does not listen any more', async () => {
    const told: unknown[] = [];
    const stop = page().onNavigation((record) => told.push(record));
    stop();
    goTo(ID, 'Contact');
    await Promise.resolve();
    recordOf.emit(named('Ada'));
    expect(told).toEqual([]);
  });

  it('does without a utility bar: nothing to open, nothing thrown', async () => {
    await expect(page().utility.show(true)).resolves.toBeUndefined();
    await expect(page().utility.label('Incoming call')).resolves.toBeUndefined();
  });
});
