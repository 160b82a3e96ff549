import fc from 'fast-check';
import { createLogger, redact, WxccError } from 'c/wxccBase';
import type { ErrorDetails, LogEntry, Logger } from 'c/wxccBase';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';

function createBench(capacity?: number): { logger: Logger; lines: LogEntry[] } {
  const lines: LogEntry[] = [];
  const logger = createLogger({
    sink: (entry) => lines.push(entry),
    clock: createVirtualClock(),
    ...(capacity && { capacity }),
  });
  return { logger, lines };
}

describe('a redacted text', () => {
  it.each([
    ['+1 (415) 555-0123', '+[…23]'],
    ['call 4155550123 now', 'call […23] now'],
    ['٠١٢٣٤٥٦٧٨', '[…٧٨]'],
    ['write ada@example.com', 'write [e-mail]'],
    ['https://a.example/p?token=abc#x', 'https://a.example/p?…'],
    ['https://user:secret@a.example/p', 'https://a.example/p'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '[token]'],
    ['Authorization: Bearer abc', 'Authorization [token]'],
    ['token=abc and more', 'token [token] and more'],
    ['00D5g000000AbCd!AQ8AQ.xyz_123', '[token]'],
    ['x'.repeat(50), '[token]'],
    ['saveLog', 'saveLog'],
    ['limit 15000 ms, 3 tries', 'limit 15000 ms, 3 tries'],
  ])('%j becomes %j', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('is short', () => {
    expect(redact('ab '.repeat(1000)).length).toBeLessThanOrEqual(201);
  });

  const secret = fc.oneof(
    fc.stringMatching(/^\+?\d{7,15}$/),
    fc.stringMatching(/^\d{3}[ -]\d{3}[ -]\d{4}$/),
    fc.emailAddress(),
    fc.stringMatching(/^https:\/\/a\.example\/\?t=[a-z0-9]{5,20}$/),
    fc.stringMatching(/^eyJ[A-Za-z0-9_-]{10,20}\.[A-Za-z0-9_-]{10}\.[A-Za-z0-9_-]{10}$/),
  );
  const text = fc
    .array(fc.oneof(secret, fc.string({ unit: 'grapheme' })), { maxLength: 6 })
    .map((parts) => parts.join(' '));

  it('holds neither seven digits in a row nor an e-mail address, whatever it was', () => {
    fc.assert(
      fc.property(text, (given) => {
        const shown = redact(given);
        expect(shown).not.toMatch(/\p{Nd}{7,}/u);
        expect(shown).not.toMatch(/[\w.]+@[\w.]+/);
      }),
    );
  });

  it('shows no phone number, however it is spaced', () => {
    const spaced = fc.tuple(fc.stringMatching(/^[2-9]\d{9}$/), fc.constantFrom('', ' ', '-', '.', ') ', '/', ' - '));
    fc.assert(
      fc.property(spaced, ([number, gap]) => {
        expect(redact([...number].join(gap)).replace(/\D/g, '').length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('takes no longer than a moment for hostile text', () => {
    const started = Date.now();
    for (const hostile of ['1 '.repeat(50_000), '@'.repeat(50_000), 'a://'.repeat(20_000), '- '.repeat(50_000)])
      redact(hostile);
    expect(Date.now() - started).toBeLessThan(500);
  });
});

describe('the logger', () => {
  it('writes what happened, when and where', () => {
    const { logger, lines } = createBench();
    logger.named('salesforce.outbox').warning('saveFailed', { method: 'saveLog', attempts: 2 });
    expect(lines).toEqual([
      {
        at: '2026-01-01T09:00:00.000Z',
        level: 'warning',
        source: 'salesforce.outbox',
        event: 'saveFailed',
        details: { method: 'saveLog', attempts: 2 },
      },
    ]);
  });

  it('takes free text for no event', () => {
    const { logger, lines } = createBench();
    logger.info('The caller said 4155550123');
    expect(lines[0]?.event).toBe('unnamed');
  });

  it('masks numbers given as numbers', () => {
    const { logger, lines } = createBench();
    logger.info('dialled', { target: 4155550123, tries: 3 });
    expect(lines[0]?.details).toEqual({ target: '[…23]', tries: 3 });
  });

  it('drops what is no text, number or boolean', () => {
    const { logger, lines } = createBench();
    const odd = { a: { b: 1 }, c: [1], d: undefined, e: null, f: Number.NaN, g: () => 1, h: Symbol('x'), ok: true };
    logger.info('odd', odd as unknown as ErrorDetails);
    expect(lines[0]?.details).toEqual({ ok: true });
  });

  it('drops keys that sound like notes, values or secrets', () => {
    const { logger, lines } = createBench();
    logger.info('x', { note: 'a', cadValue: 'b', accessToken: 'c', callerName: 'd', ani: 'e', eventName: 'f' });
    expect(lines[0]?.details).toEqual({ eventName: 'f' });
  });

  it('knows our errors, and of others only the name', () => {
    const { logger, lines } = createBench();
    logger.failure('a', new WxccError('refused', 'text', { method: 'saveLog' }));
    logger.failure('b', new TypeError('Cannot read 4155550123'));
    logger.failure('c', 'ada@example.com');
    expect(lines.map(({ details }) => details)).toEqual([
      { code: 'refused', method: 'saveLog' },
      { kind: 'TypeError' },
      { kind: 'string' },
    ]);
  });

  it('withholds details that cannot be read', () => {
    const { logger, lines } = createBench();
    const trap = Object.defineProperty({}, 'x', {
      enumerable: true,
      get() {
        throw new Error('trap');
      },
    });
    logger.info('trapped', trap);
    expect(lines[0]?.details).toEqual({ withheld: true });
  });

  it('survives a sink that throws, and keeps the line', () => {
    const logger = createLogger({
      clock: createVirtualClock(),
      sink: () => {
        throw new Error('no console');
      },
    });
    logger.info('kept');
    expect(logger.entries()).toHaveLength(1);
  });

  it('keeps the last entries only, of all sources together', () => {
    const { logger } = createBench(3);
    for (const event of ['a', 'b', 'c', 'd']) logger.named('x').info(event);
    expect(logger.entries().map(({ event }) => event)).toEqual(['b', 'c', 'd']);
  });

  it('never writes seven digits or an e-mail address, whatever it is given', () => {
    const anything = fc.dictionary(
      fc.string(),
      fc.oneof(fc.anything(), fc.emailAddress(), fc.stringMatching(/^\d{7,12}$/)),
    );
    fc.assert(
      fc.property(fc.string(), anything, fc.anything(), (event, details, thrown) => {
        const { logger } = createBench();
        logger.info(event, details as ErrorDetails);
        logger.failure(event, thrown);
        for (const entry of logger.entries()) {
          expect(JSON.stringify(entry.details)).not.toMatch(/\d{7,}/);
          expect(JSON.stringify(entry)).not.toMatch(/[\w.]+@[\w.]+/);
        }
      }),
    );
  });
});
