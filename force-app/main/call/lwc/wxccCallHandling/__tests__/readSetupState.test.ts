import { readAgentSnapshot } from 'c/wxccDesktop';
import { createFakeDesktop } from '../../../../../../tests/fakes/createFakeDesktop';
import { readSetupState } from '../readSetupState';

const agent = (stationReady: boolean) =>
  readAgentSnapshot({ agentId: 'a', stationReady, idleCodes: [{ id: 'i-1', name: 'Lunch' }] });
const parts = { version: 'v', definition: '[]', layout: undefined };

describe('what the administrator’s tab may know of a phone', () => {
  it('has no layout where Salesforce gave none', async () => {
    const desktop = createFakeDesktop(agent(false));
    expect(await readSetupState({ ...parts, desktop })).toEqual({ version: 'v', definition: '[]', idleCodes: [] });
  });

  it.each([
    [true, { microphone: false }],
    [false, { microphone: true }],
  ])('says whether the frames let the microphone through: refused %s', async (microphoneRefused, told) => {
    const desktop = createFakeDesktop(readAgentSnapshot({ agentId: 'a', stationReady: false, microphoneRefused }));
    expect(await readSetupState({ ...parts, desktop })).toMatchObject(told);
  });

  it('has the codes of the profile where the Desktop does not answer', async () => {
    const desktop = createFakeDesktop(agent(true));
    desktop.answer = () => {
      throw new Error('busy');
    };
    const layout = { Inbound: {} };
    expect(await readSetupState({ ...parts, layout, desktop })).toMatchObject({
      layout: '{"Inbound":{}}',
      idleCodes: ['Lunch'],
    });
  });
});
