import type { JsonValue } from 'c/wxccBase';
import type { PageMessage } from 'c/wxccPageMessages';
import { createToolkitLink } from 'c/wxccToolkitLink';
import { createCountingIds } from '../../../../../../tests/fakes/createCountingIds';

const STATUS = { statusId: '0N5000000000001AAA', statusName: 'Busy', statusApiName: 'Busy' };

function stageWith(answers: Record<string, unknown> = {}) {
  const said: PageMessage[] = [];
  const calls: [string, unknown][] = [];
  const link = createToolkitLink({
    publish: (message) => void said.push(message as unknown as PageMessage),
    call: async (method, args) => {
      calls.push([method, args]);
      if (!(method in answers)) throw new Error('The user is not logged in.');
      return answers[method];
    },
    clock: { now: () => 1_000 },
    ids: createCountingIds(),
  });
  const hear = async (kind: string, data: JsonValue, id = 'm1'): Promise<void> => {
    link.hear({ v: 1, kind, id, sender: 'phone', data });
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const words = () => said.map(({ kind, data, answerTo }) => ({ kind, data, ...(answerTo && { answerTo }) }));
  return { link, calls, hear, words };
}

describe('the link to Omni-Channel’s toolkit', () => {
  it('tells how things stand when it is asked', async () => {
    const works = JSON.stringify([
      { workId: '0Bz000000000001', isEngaged: true },
      { workId: '0Bz000000000002', isEngaged: false },
    ]);
    const { hear, words } = stageWith({ getServicePresenceStatusId: STATUS, getAgentWorks: { works } });
    await hear('omniAsk', {});
    const status = { id: STATUS.statusId, name: 'Busy', apiName: 'Busy' };
    expect(words()).toEqual([
      { kind: 'omniState', data: { isLoggedIn: true, status, reason: '', works: ['0Bz000000000001'] }, answerTo: 'm1' },
    ]);
  });

  it('tells of nobody logged in when the toolkit rejects', async () => {
    const { hear, words } = stageWith();
    await hear('omniAsk', {});
    expect(words()).toEqual([
      { kind: 'omniState', data: { isLoggedIn: false, reason: '', works: [] }, answerTo: 'm1' },
    ]);
  });

  it('sets a status by its shorter id, once, and says how that went', async () => {
    const { hear, words, calls } = stageWith({ setServicePresenceStatus: STATUS });
    await hear('omniSet', { statusId: STATUS.statusId, until: 2_000 });
    await hear('omniSet', { statusId: STATUS.statusId, until: 2_000 });
    expect(calls).toEqual([['setServicePresenceStatus', { statusId: '0N5000000000001' }]]);
    expect(words()).toEqual([{ kind: 'ack', data: { done: true }, answerTo: 'm1' }]);
  });

  it('says why Salesforce refused', async () => {
    const { hear, words } = stageWith();
    await hear('omniSet', { statusId: STATUS.statusId, until: 2_000 });
    expect(words()[0]?.data).toEqual({ done: false, reason: 'The user is not logged in.' });
  });

  it('leaves late orders alone', async () => {
    const { hear, words, calls } = stageWith();
    await hear('omniSet', { statusId: STATUS.statusId, until: 999 });
    expect([calls, words()]).toEqual([[], []]);
  });

  it('passes on changes of status and work, and nothing of capacity alone', () => {
    const { link, words } = stageWith();
    link.tell('omniChannelStatusChanged', { ...STATUS, channels: '[]', reason: 'OmniManualStatusChange' });
    link.tell('omniChannelWorkAccepted', { workItemId: '500000000000001', workId: '0Bz000000000001' });
    link.tell('omniChannelWorkloadChanged', { newWorkload: 3 });
    link.tell('omniChannelLogout', { reason: 'Logout' });
    expect(words().map(({ kind, data }) => [kind, data])).toEqual([
      [
        'omniState',
        {
          isLoggedIn: true,
          status: { id: STATUS.statusId, name: 'Busy', apiName: 'Busy' },
          reason: 'OmniManualStatusChange',
        },
      ],
      ['omniWork', { event: 'accepted', workId: '0Bz000000000001' }],
      ['omniState', { isLoggedIn: false, reason: 'Logout' }],
    ]);
  });
});
