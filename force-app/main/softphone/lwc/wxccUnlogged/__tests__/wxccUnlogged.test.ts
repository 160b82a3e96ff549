import { createElement } from 'lwc';
import fc from 'fast-check';
import type { WaitingCall } from 'c/wxccSalesforce';
import WxccUnlogged from 'c/wxccUnlogged';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleUnlogged, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';
import { unloggedFile } from '../unloggedFile';

const ready = SCENARIOS.find(({ name }) => name === 'ready')!.state;

function show(calls: readonly WaitingCall[] = sampleUnlogged, language: 'en' | 'es' = 'en') {
  const phone = createFakePhone(ready, undefined, calls);
  const ui = createTestUi(language);
  const list = createElement('c-wxcc-unlogged', { is: WxccUnlogged });
  Object.assign(list, { ui, phone });
  document.body.replaceChildren(list);
  const rows = () => [...list.querySelectorAll('li')];
  const button = (text: string, row?: number): HTMLButtonElement => {
    const all = [...(row === undefined ? list : rows()[row]!).querySelectorAll('button')];
    return all.find(({ textContent }) => textContent?.trim() === text)!;
  };
  return { list, phone, ui, rows, button };
}

afterEach(() => document.body.replaceChildren());

describe('the list of calls that are not logged yet', () => {
  it('says of each what it is, since when, how it stands and what Salesforce says', () => {
    const { rows, ui } = show();
    expect(rows().map(({ dataset }) => dataset.status)).toEqual(['refused', 'unsure', 'waiting']);
    expect(rows()[0]!.textContent).toContain('Inbound Call 01-01-2026 07:09 AM');
    expect(rows()[0]!.textContent).toContain('Salesforce says: FIELD_CUSTOM_VALIDATION_EXCEPTION');
    expect(rows()[1]!.textContent).toContain('Perhaps saved');
    expect(rows()[2]!.textContent).toContain('sent again by itself');
    expect(ui.unknown).toEqual([]);
  });

  it('speaks Spanish', () => {
    const { list, ui } = show(sampleUnlogged, 'es');
    expect(list.textContent).toContain('Quizá guardada');
    expect(ui.unknown).toEqual([]);
  });

  it('sends one again, or all', () => {
    const { phone, button } = show();
    button('Send again', 1).click();
    button('Send all now').click();
    expect(phone.commands).toEqual([
      ['unlogged.retry', 'call-2'],
      ['unlogged.retry', ''],
    ]);
  });

  it('opens what there is to look at, and offers it only where there is something', () => {
    const { phone, button } = show();
    button('Open', 0).click();
    expect(phone.commands).toEqual([['unlogged.open', 'call-3']]);
    expect(button('Open', 2)).toBeUndefined();
  });

  it('throws nothing away without asking why', async () => {
    const { phone, button } = show();
    button('Discard', 0).click();
    await rendered();
    expect(phone.commands).toEqual([]);
    expect(document.activeElement?.textContent?.trim()).toBe('It is in Salesforce');
    button('Keep', 0).click();
    await rendered();
    expect(document.activeElement).toBe(button('Discard', 0));
    button('Discard', 1).click();
    await rendered();
    button('Nobody needs it', 1).click();
    expect(phone.commands).toEqual([['unlogged.discard', 'call-2', 'unwanted']]);
  });

  it('takes the question back on Escape', async () => {
    const { phone, button } = show();
    button('Discard', 0).click();
    await rendered();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await rendered();
    expect(button('Keep', 0)).toBeUndefined();
    expect(document.activeElement).toBe(button('Discard', 0));
    expect(phone.commands).toEqual([]);
  });

  it('offers nothing for a call that is under way', () => {
    const { rows } = show([{ ...sampleUnlogged[0]!, status: 'sending' }]);
    expect(rows()[0]!.querySelector('button')).toBeNull();
  });

  it('shows markup of anybody as text', () => {
    const { list } = show([{ ...sampleUnlogged[0]!, task: { Subject: '<img src=x onerror=alert(1)>' } }]);
    expect(list.querySelector('img')).toBeNull();
    expect(list.textContent).toContain('<img src=x');
  });

  it('gives them all away as a file', () => {
    const made: Blob[] = [];
    const named: string[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function note(
      this: HTMLAnchorElement,
    ) {
      named.push(this.download);
    });
    show().button('Download').click();
    click.mockRestore();
    expect(named).toEqual(['calls-not-logged.csv']);
    expect(made[0]!.type).toBe('text/csv');
  });
});

describe('the file', () => {
  it('has the fields by their names, and keeps what the agent wrote', () => {
    const text = unloggedFile([
      { ...sampleUnlogged[0]!, task: { Subject: 'Say "hi"', Description: 'two\nlines', Wxcc_ANI__c: '+1 415' } },
    ]);
    expect(
      text.startsWith('\uFEFF"Call","Written","State","Reason","Id","Description","Subject","Wxcc_ANI__c"\r\n'),
    ).toBe(true);
    expect(text).toContain('"Say ""hi"""');
    expect(text).toContain('"two\nlines"');
    expect(text).toContain('"+1 415"');
  });

  it('never holds a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '@', '\t', '+cmd', '-2+3'.replace('2', 'x')), fc.string(), (start, rest) => {
        const text = unloggedFile([{ ...sampleUnlogged[0]!, task: { Subject: start + rest } }]);
        const subject = text.split('\r\n').slice(1).join('\r\n').split('","').at(-1)!;
        expect(subject.startsWith("'")).toBe(true);
      }),
    );
  });
});
