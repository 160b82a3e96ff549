import { connectedStage, createBridgeStage, DESKTOP, hello } from '../../../../../../tests/fakes/createBridgeStage';

const ready = { kind: 'ready' };
const event = { kind: 'event', seq: 1, at: 1, module: 'm', event: 'e', message: {} };

function startedStage(options: Parameters<typeof createBridgeStage>[0] = {}) {
  const stage = createBridgeStage(options);
  stage.link.start(DESKTOP);
  const heard: string[] = [];
  stage.link.onEvent((each) => heard.push(each.event));
  return { ...stage, heard };
}

describe('a line that was offered', () => {
  test('carries nothing before it is taken', () => {
    const { link, hear, pipes, heard } = startedStage();
    hear({ data: hello() });
    pipes[0]!.ends[1].send(event);
    expect([link.status.value, link.refused, heard]).toEqual(['loading', 1, []]);
  });

  test('is taken once', () => {
    const { link, hear, pipes } = startedStage();
    hear({ data: hello() });
    pipes[0]!.ends[1].send(ready);
    pipes[0]!.ends[1].send(ready);
    expect([link.status.value, link.refused]).toEqual(['connected', 1]);
  });

  test('to the panel stands while the relay takes its own', () => {
    const { link, hear, pipes } = startedStage();
    hear({ data: hello() });
    hear({ data: hello({ role: 'panel', nonce: 'p'.repeat(20) }) });
    pipes[0]!.ends[1].send(ready);
    pipes[1]!.ends[1].send(ready);
    expect([link.status.value, link.panel.connected.value]).toEqual(['connected', true]);
  });

  test('is withdrawn when eight newer ones wait, the others are not', () => {
    const { link, hear, pipes } = startedStage();
    for (let at = 0; at < 9; at += 1) hear({ data: hello() });
    pipes[0]!.ends[1].send(ready);
    expect(link.status.value).toBe('loading');
    pipes[1]!.ends[1].send(ready);
    expect(link.status.value).toBe('connected');
  });

  test('comes twenty times at once and then once a second', async () => {
    const { link, hear, pipes, clock } = startedStage();
    for (let at = 0; at < 22; at += 1) hear({ data: hello() });
    expect([pipes.length, link.refused]).toEqual([20, 2]);
    await clock.advance(1_000);
    hear({ data: hello() });
    expect(pipes).toHaveLength(21);
  });

  test('is not offered to a foreign origin because sandboxed widgets are heard', () => {
    const { link, hear, pipes } = startedStage({ allowOpaqueOrigin: true });
    hear({ data: hello(), origin: 'https://evil.example.com' });
    expect([pipes.length, link.refused]).toEqual([0, 1]);
  });
});

describe('a link that stopped', () => {
  test('hears neither its lines nor new widgets', () => {
    const { link, hear, pipes, posts, heard } = startedStage();
    hear({ data: hello() });
    pipes[0]!.ends[1].send(ready);
    link.stop();
    pipes[0]!.ends[1].send(event);
    hear({ data: hello({ nonce: 'm'.repeat(20) }) });
    expect([heard, posts.length, link.refused, link.status.value]).toEqual([[], 1, 0, 'idle']);
  });
});

describe('a link that never started', () => {
  test('is idle, and there is nothing to retry', () => {
    const { link, frames } = createBridgeStage();
    link.retry();
    expect([link.status.value, frames.loads]).toEqual(['idle', []]);
  });

  test.each(['', 'ftp://desktop.example', 'xhttps://desktop.example', 'https://', ' http'])('refuses %j', (url) => {
    const { link, frames } = createBridgeStage();
    expect(() => link.start(url)).toThrow(expect.objectContaining({ details: { where: 'desktopUrl' } }) as Error);
    expect(frames.loads).toEqual([]);
  });

  test('takes a Desktop without encryption, as on one’s own machine', () => {
    const { link, frames } = createBridgeStage();
    link.start('http://localhost:3000/desktop');
    expect(frames.loads).toEqual(['http://localhost:3000/desktop']);
  });

  test('says which request it could not pass on', async () => {
    await expect(createBridgeStage().link.request('accept', { interactionId: 'c' })).rejects.toMatchObject({
      details: { command: 'accept' },
      message: expect.stringContaining('accept') as string,
    });
  });
});

describe('the session', () => {
  const say = (stage: ReturnType<typeof connectedStage>, module: string, name: string, message: unknown = {}) =>
    stage.widget.send({ module, event: name, message });
  function signedInStage() {
    const stage = connectedStage();
    say(stage, 'relay', 'agent', { agentId: 'me' });
    return stage;
  }

  test.each([
    ['relay', 'other'],
    ['other', 'agent'],
  ])('is not the agent’s when %s says %s', (module, name) => {
    const stage = signedInStage();
    say(stage, module, name, { agentId: 'forged' });
    expect(stage.link.agent.value?.agentId).toBe('me');
  });

  test.each([
    ['other', 'eAgentLogoutSuccess'],
    ['logout', 'eSomethingElse'],
    ['logout', 'toString'],
    ['logout', 'eAgentReloginSuccess'],
  ])('goes on when %s says %s', (module, name) => {
    const stage = signedInStage();
    say(stage, module, name);
    expect([stage.link.status.value, stage.link.agent.value?.agentId]).toEqual(['connected', 'me']);
  });

  test('ends by a sign-out, and begins again by a sign-in without a reload, which keeps what is known', () => {
    const stage = signedInStage();
    say(stage, 'logout', 'eAgentLogoutSuccess');
    expect([stage.link.status.value, stage.link.agent.value]).toEqual(['signedOut', undefined]);
    say(stage, 'relay', 'agent', { agentId: 'me' });
    say(stage, 'logout', 'eAgentStationLoginSuccess');
    expect([stage.link.status.value, stage.link.agent.value?.agentId]).toEqual(['connected', 'me']);
  });

  test('of an agent who signed in elsewhere is over: the line is closed', () => {
    const stage = signedInStage();
    const heard: string[] = [];
    say(stage, 'logout', 'eAgentMultiLogin');
    stage.link.onEvent((each) => heard.push(each.event));
    heard.length = 0;
    say(stage, 'm', 'eLater');
    expect([heard, stage.link.agent.value]).toEqual([[], undefined]);
  });

  test('of an agent who only signed out keeps its line', () => {
    const stage = signedInStage();
    const heard: string[] = [];
    stage.link.onEvent((each) => heard.push(each.event));
    say(stage, 'logout', 'eAgentLogoutSuccess');
    say(stage, 'm', 'eLater');
    expect(heard).toContain('eLater');
  });
});

describe('a widget', () => {
  test('says hello again ever more seldom until somebody answers', async () => {
    const { clock, createWidget, link } = createBridgeStage();
    link.start('https://other.example.com');
    const widget = createWidget();
    widget.start();
    expect(link.refused).toBe(1);
    await clock.advance(1_500);
    expect(link.refused).toBe(3);
    await clock.advance(14_000);
    expect(link.refused).toBe(6);
    await clock.advance(30_000);
    expect(link.refused).toBe(8);
    widget.stop();
    await clock.advance(60_000);
    expect(link.refused).toBe(8);
  });

  test('that stopped is not connected, and sends nothing', () => {
    const { widget, link } = connectedStage();
    const heard: string[] = [];
    link.onEvent((each) => heard.push(each.event));
    widget.stop();
    widget.send({ module: 'm', event: 'eLate', message: {} });
    expect([widget.connected.value, heard]).toEqual([false, []]);
  });
});
