import { WxccError } from 'c/wxccBase';
import { createFakeCrm } from '../../../tests/fakes/createFakeCrm';
import { createFakePhone } from '../../softphone/gallery/fakePhone';
import { SCENARIOS } from '../../softphone/gallery/scenarios';
import { watchDefinition } from '../watchDefinition';

const stateOf = (wanted: string) => {
  const state = SCENARIOS.find(({ name }) => name === wanted)?.state;
  if (!state) throw new Error(`There is no scenario “${wanted}”.`);
  return state;
};
const refusal = (reason: string) => new WxccError('refused', 'Apex refused', { reason, action: 'definition' });

/** A phone that asks for the definition, gets this error, and is in a state then. */
async function play(error: unknown, scenario: string) {
  const crm = createFakeCrm();
  const watch = watchDefinition(crm);
  const phone = createFakePhone(stateOf('settings'));
  const told: boolean[] = [];
  const stop = watch.follow(phone, (isLacking) => told.push(isLacking));
  const ask = () => watch.crm.session.settings().catch((thrown: unknown) => thrown);
  crm.answers.failures.set('settings', error);
  const answer = await ask();
  phone.set(stateOf(scenario));
  return { told, answer, ask, phone, stop };
}

describe('a user without a definition', () => {
  it('is told of by the phone that cannot start, and the error stays what it is', async () => {
    const error = refusal('noDefinition');
    const { told, answer } = await play(error, 'settingsFailed');
    expect(answer).toBe(error);
    expect(told).toEqual([true]);
  });

  it('has one again when the phone could read it', async () => {
    const { told, ask, phone } = await play(refusal('noDefinition'), 'settingsFailed');
    await ask();
    phone.set(stateOf('settings'));
    expect(told).toEqual([true, false]);
  });

  it('is left alone where the phone works already', async () => {
    expect((await play(refusal('noDefinition'), 'ready')).told).toEqual([]);
  });

  it.each([
    ['another refusal', refusal('badInput')],
    ['no line', new WxccError('unreachable', 'No line')],
    ['a fault of ours', new TypeError('x')],
  ])('%s is not taken for that', async (_what, error) => {
    expect((await play(error, 'settingsFailed')).told).toEqual([]);
  });

  it('is not told of once nobody listens', async () => {
    const { told, phone, stop } = await play(refusal('noDefinition'), 'settings');
    stop();
    phone.set(stateOf('settingsFailed'));
    expect(told).toEqual([]);
  });
});
