import { createRequestServer } from 'c/wxccDesktop';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { checkCommand } from '../commandSchemas';

/** An error of ours of that kind, as `toThrow` compares it. */
const withCode = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('commands from outside', () => {
  test.each([
    ['accept', {}],
    ['accept', { interactionId: 'a b' }],
    ['accept', { interactionId: 'a', extra: 1 }],
    ['stateChange', { state: 'Offline', auxCodeId: '1' }],
    ['startOutdial', { entryPointId: 'e', destination: '<script>', attributes: {} }],
    ['updateCadVariables', { interactionId: 'a', attributes: { x: 1 } }],
    ['updateCadVariables', { interactionId: 'a', attributes: { x: 'y'.repeat(2000) } }],
    ['sendDtmf', { digit: '12' }],
  ])('%s with %j is refused', (command, args) => {
    expect(() => checkCommand(command, args)).toThrow(withCode('badInput'));
  });

  test.each(['getToken', 'toString', '__proto__', ''])('%j is unknown', (command) => {
    expect(() => checkCommand(command, {})).toThrow(withCode('notSupported'));
  });
});

describe('a refused command says what was wrong', () => {
  const errorOf = (command: string, args: unknown): unknown => {
    try {
      return checkCommand(command, args);
    } catch (error) {
      return error;
    }
  };

  test.each<[string, unknown, string]>([
    ['accept', {}, 'interactionId'],
    ['updateCadVariables', { interactionId: 'a', attributes: { x: 1 } }, 'attributes.x'],
    ['accept', 'text', ''],
  ])('%s with %j: “%s”', (command, args, where) => {
    expect(errorOf(command, args)).toMatchObject({
      message: expect.stringContaining(`wrong argument ${where}`) as string,
      details: { command, where },
    });
  });

  test('names are cut', () => {
    const long = 'x'.repeat(300);
    expect(errorOf(long, {})).toMatchObject({ details: { command: 'x'.repeat(100) } });
    const args = { interactionId: 'a', attributes: { [long]: 'v' } };
    expect(errorOf('updateCadVariables', args)).toMatchObject({
      details: { where: `attributes.${long}`.slice(0, 100) },
    });
  });
});

describe('the answer to a request', () => {
  const ask = (command: string, args: unknown, execute = (): Promise<unknown> => Promise.resolve({})) =>
    createRequestServer({ clock: createVirtualClock(), execute })({ kind: 'request', id: 'r', command, args });
  const accept = (error: unknown) =>
    ask('accept', { interactionId: 'a' }, () => {
      throw error;
    });

  test('to a question whether somebody is there is yes, and nothing is carried out', async () => {
    const execute = () => Promise.reject(new Error('carried out'));
    expect(await ask('ping', {}, execute)).toEqual({ kind: 'response', id: 'r', ok: true });
  });

  test('to a wrong argument names its place', async () => {
    const error = { code: 'badInput', reason: 'interactionId' };
    expect(await ask('accept', {})).toEqual({ kind: 'response', id: 'r', ok: false, error });
  });

  test('to an unknown command says that it is not supported', async () => {
    const answer = await ask('getToken', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'notSupported' } });
    expect(JSON.stringify(answer)).toContain('unknown command');
  });

  test.each<[string, unknown, string]>([
    ['its reason', { details: { data: { reason: 'BUSY', reasonCode: '9' }, reason: 'x' } }, 'BUSY'],
    ['then its code', { details: { data: { reasonCode: '9' }, reason: 'x' } }, '9'],
    ['then the reason outside', { details: { reason: 'x' }, message: 'm' }, 'x'],
    ['then its message', { message: 'm', id: 'i' }, 'm'],
    ['then its id', { id: 'Service.aqm.reqs.Timeout' }, 'Service.aqm.reqs.Timeout'],
    ['else that nobody knows', 'text', 'unknown'],
  ])('to what the SDK refused tells %s', async (_name, error, reason) => {
    expect(await accept(error)).toMatchObject({ ok: false, error: { code: 'refused', reason } });
  });

  test('carries no credentials', async () => {
    const execute = () => Promise.resolve({ accessToken: 'a', name: 'n' });
    expect(await ask('fetchDestinations', {}, execute)).toMatchObject({ ok: true, value: { name: 'n' } });
    expect(JSON.stringify(await ask('fetchDestinations', {}, execute))).not.toContain('accessToken');
  });
});
