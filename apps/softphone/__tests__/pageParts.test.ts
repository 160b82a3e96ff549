import { createStore, WxccError, type Notice } from 'c/wxccBase';
import { createTick } from '../createTick';
import { createFakePhone } from '../gallery/fakePhone';
import { createNoticingPhone, nameOf } from '../noticingPhone';
import { readPageData } from '../pageData';
import { readPageLabels } from '../pageLabels';
import { loadLaterLabels } from '../loadLaterLabels';
import { markStartUp } from '../pageMarks';
import { createStillPhone } from '../stillPhone';

const rethrow = (error: unknown): never => {
  throw error;
};
const starting = createStillPhone(rethrow).state.value;
const notice = (code: string): Notice => ({ severity: 'info', code, params: {} });

describe('the page’s data', () => {
  it('is what Visualforce wrote, and empty where it wrote nothing', () => {
    const root = document.createElement('div');
    root.dataset.userId = '005000000000001';
    root.dataset.timeZone = 'Europe/Madrid';
    expect(readPageData(root)).toEqual({
      userId: '005000000000001',
      orgId: '',
      language: '',
      timeZone: 'Europe/Madrid',
      icons: '',
    });
  });
});

describe('the page’s texts', () => {
  const read = (loaded: unknown) => readPageLabels(loaded, { timeZone: '', onUnknown: () => undefined });

  it('come from the loaded file', () => {
    const labels = read({ language: 'es', messages: { bar_ready: 'Conectado' } });
    expect(labels.language).toBe('es');
    expect(labels.text('bar_ready')).toBe('Conectado');
  });

  it('grow by what comes later, in the page’s language', () => {
    const loaded: { language: string; messages: object; add?: (more: unknown) => void } = {
      language: 'es',
      messages: {},
    };
    const labels = read(loaded);
    loaded.add?.({ dial_call: 'Llamar', broken: 4 });
    expect(labels.text('dial_call')).toBe('Llamar');
    expect(labels.has('broken')).toBe(false);
    Object.assign(window, { wxccLabels: loaded });
    loadLaterLabels(document, new URL('https://org.example/resource/later/'));
    expect(document.head.querySelector('script')?.src).toBe('https://org.example/resource/later/labels.es.js');
    Object.assign(window, { wxccLabels: undefined });
    document.head.replaceChildren();
    loadLaterLabels(document, new URL('https://org.example/resource/later/'));
    expect(document.head.querySelector('script')).toBeNull();
  });

  it.each([undefined, null, 'x', { messages: 4 }, { language: 4, messages: { bar_ready: {} } }])(
    'are their own codes when the file was %p',
    (loaded) => {
      expect(read(loaded).text('bar_ready')).toBe('bar_ready');
    },
  );
});

describe('the tick', () => {
  it('tells the time once a second', () => {
    let now = 1000;
    let due: (() => void) | undefined;
    const clock = {
      now: () => now,
      after: (delay: number, task: () => void) => {
        expect(delay).toBe(1000);
        due = task;
        return () => undefined;
      },
    };
    const tick = createTick(clock, rethrow);
    const told: number[] = [];
    tick.subscribe((value) => told.push(value));
    for (now of [2000, 3005]) due?.();
    expect(tick.value).toBe(3005);
    expect(told).toEqual([2000, 3005]);
  });
});

describe('a fault of ours', () => {
  it('becomes one message, however often it happens', () => {
    const phone = createNoticingPhone(createFakePhone(starting), rethrow);
    phone.note(new TypeError('secret'));
    phone.note(new TypeError('another'));
    phone.note(new WxccError('refused', 'x'));
    expect(phone.state.value.notices).toEqual([
      { severity: 'error', code: 'unexpected', params: { what: 'TypeError' } },
      { severity: 'error', code: 'unexpected', params: { what: 'refused' } },
    ]);
  });

  it('stands after the phone’s own messages, and is closed by itself', () => {
    const fake = createFakePhone({ ...starting, notices: [notice('a')] });
    const phone = createNoticingPhone(fake, rethrow);
    phone.note('x');
    fake.set({ notices: [notice('a'), notice('b')] });
    expect(phone.state.value.notices.map(({ code }) => code)).toEqual(['a', 'b', 'unexpected']);
    phone.notices.dismiss(2);
    expect(phone.state.value.notices.map(({ code }) => code)).toEqual(['a', 'b']);
    phone.notices.dismiss(1);
    expect(fake.commands).toEqual([['dismiss', 1]]);
  });

  it('is named by its kind, never by its text', () => {
    expect(nameOf(new RangeError('a CAD value'))).toBe('RangeError');
    expect(nameOf({})).toBe('object');
  });
});

describe('marks', () => {
  it('are set once each, when the phone gets there', () => {
    const phone = createFakePhone(starting);
    const marks: string[] = [];
    markStartUp(phone, (name) => marks.push(name));
    expect(marks).toEqual([]);
    const readiness = { ...starting.readiness, settings: 'done' as const };
    phone.set({ readiness });
    phone.set({ readiness: { ...readiness, desktop: 'connected', ready: true } });
    phone.set({ readiness });
    phone.set({ readiness: { ...readiness, desktop: 'connected', ready: true } });
    expect(marks).toEqual(['wxcc:settings', 'wxcc:desktop', 'wxcc:ready']);
  });
});

describe('the still phone', () => {
  it('answers every command with nothing', () => {
    const phone = createStillPhone(rethrow);
    phone.controls.accept('1');
    phone.controls.wrapUp('1', '2');
    expect(phone.state.value.calls).toEqual([]);
    expect(createStore(1, rethrow).value).toBe(1);
  });
});
