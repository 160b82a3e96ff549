import { randomUUID } from 'node:crypto';
import { createElement } from 'lwc';
import { MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import { createPageMessage } from 'c/wxccPageMessages';
import type { PageMessage } from 'c/wxccPageMessages';
import WxccCallButton from 'c/wxccCallButton';

type Listener = (message: unknown) => void;

const context = MessageContext as unknown as { emit(value: unknown): void };
const published = publish as unknown as jest.Mock<void, [unknown, string, PageMessage]>;
const subscribed = subscribe as unknown as jest.Mock<unknown, [unknown, string, Listener, object]>;
const left = unsubscribe as unknown as jest.Mock;

const NUMBER = '(415) 555-0123';
const RECORD = { id: '0035g0000000001EAA', name: 'Grace Hall', objectType: 'Contact' };
/** How long a phone has to answer (ms). */
const PATIENCE = 3_000;

describe('a call button', () => {
  let element: HTMLElement & { number: string; label: string; record?: typeof RECORD };
  let taken: number;

  beforeEach(() => {
    jest.useFakeTimers();
    // jsdom has no ids of its own.
    Object.defineProperty(globalThis, 'crypto', { configurable: true, value: { randomUUID } });
    subscribed.mockReturnValue({ of: 'the button' });
    element = createElement('c-wxcc-call-button', { is: WxccCallButton });
    taken = 0;
    element.addEventListener('taken', () => (taken += 1));
    Object.assign(element, { number: NUMBER, label: 'Mobile', record: RECORD });
    document.body.append(element);
  });
  afterEach(() => {
    element.remove();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  const shown = (selector: string): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const status = (): string => shown('[role="status"]').textContent ?? '';
  const settle = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  const click = async (): Promise<void> => {
    shown('button').click();
    await settle();
  };
  const connect = (): void => context.emit({ of: 'the page' });
  const answer = async (data: { done: boolean; reason?: string }, to?: string): Promise<void> => {
    const order = published.mock.calls.at(-1)![2];
    const listener = subscribed.mock.calls.at(-1)![2];
    listener(createPageMessage('ack', data, { id: 'answer', sender: 'phone', answerTo: to ?? order.id }));
    await settle();
  };

  it('shows the number and what kind it is, and names both to who cannot see the icon', () => {
    expect(shown('.wxcc-label').textContent).toBe('Mobile');
    expect(shown('.wxcc-digits').textContent).toBe(NUMBER);
    expect(shown('button').getAttribute('aria-label')).toBe('c.Wxcc_companion_callNumber');
  });

  it('asks the phone on the channel of all tabs, with the record and until when', async () => {
    connect();
    await click();
    expect(published.mock.calls).toEqual([
      [
        { of: 'the page' },
        'Wxcc__c',
        expect.objectContaining({
          kind: 'dial',
          data: { number: NUMBER, record: RECORD, until: Date.now() + PATIENCE },
        }),
      ],
    ]);
    expect(subscribed.mock.calls[0]?.[3]).toHaveProperty('scope');
    expect(status()).toBe('c.Wxcc_companion_callAsking');
  });

  it('names no record that it was given none of', async () => {
    element.record = undefined;
    connect();
    await click();
    expect(published.mock.calls[0]?.[2].data).not.toHaveProperty('record');
  });

  it('says that the phone has it, and tells who holds the button', async () => {
    connect();
    await click();
    await answer({ done: true });
    expect([status(), taken]).toEqual(['c.Wxcc_companion_callTaken', 1]);
  });

  it('says why the phone has refused', async () => {
    connect();
    await click();
    await answer({ done: false, reason: 'On a call' });
    expect([status(), taken]).toEqual(['c.Wxcc_companion_callRefused', 0]);
  });

  it('says when no phone answers, and can be pressed again', async () => {
    connect();
    await click();
    await settle(PATIENCE - 1);
    expect(status()).toBe('c.Wxcc_companion_callAsking');
    await settle(1);
    expect([status(), taken]).toEqual(['c.Wxcc_companion_callNobody', 0]);
    await click();
    expect(published).toHaveBeenCalledTimes(2);
  });

  it('asks once, however often it is pressed, and says that it is busy', async () => {
    connect();
    await click();
    await click();
    expect(published).toHaveBeenCalledTimes(1);
    expect(shown('button').getAttribute('aria-disabled')).toBe('true');
    await answer({ done: true });
    expect(shown('button').getAttribute('aria-disabled')).toBe('false');
  });

  it('is not settled by an answer to somebody else', async () => {
    connect();
    await click();
    await answer({ done: true }, 'another order');
    expect([status(), taken]).toEqual(['c.Wxcc_companion_callAsking', 0]);
  });

  it('listens once, and no longer than it is on the page', () => {
    connect();
    connect();
    expect(subscribed).toHaveBeenCalledTimes(1);
    element.remove();
    expect(left.mock.calls).toEqual([[{ of: 'the button' }]]);
  });

  it('does nothing where the page has no channel', async () => {
    await click();
    expect([status(), published.mock.calls]).toEqual(['', []]);
  });
});
