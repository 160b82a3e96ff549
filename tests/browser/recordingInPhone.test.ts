import type { CaptureSettings } from '../../apps/simulator/recording/captureSettings';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

/** Place of the supervisor in the sample tenant. */
const SUPERVISOR = 2;
const SPANISH = { Id: '0055g000000000EAAA', Name: 'Elena Ruiz', LanguageLocaleKey: 'es_MX' };
/** The page's message channels, as the doubles of both hosts keep them. */
type Page = { simChannels: Map<string, Set<(message: unknown) => void>> };
/** Sound is heard in real time, and a broken address is tried twice. */
const PATIENCE = 20_000;

type Failure = readonly [code: string, fault: CaptureSettings['fault'], english: RegExp, spanish: RegExp];
const FAILURES: readonly Failure[] = [
  ['roleMissing', 'roleMissing', /not as a supervisor/, /no como supervisor/],
  ['notYet', 'empty', /not stored the recording yet.*again by itself/, /aún no ha guardado.*por sí solo/],
  ['sensitive', 'sensitive', /keeps this recording masked/, /mantiene esta grabación enmascarada/],
  ['cannotPlay', 'deadLinks', /no sound from http/, /no obtuvo sonido de http/],
];

describe.each([
  ['English', {}, { play: 'Play recording', reason: 'Wrap-up reason', answer: 'Answer', end: 'End', column: 2 }],
  [
    'Spanish',
    { orgFile: { user: SPANISH } },
    { play: 'Reproducir grabación', reason: 'Motivo de cierre', answer: 'Contestar', end: 'Finalizar', column: 3 },
  ],
] as const)('a recording in the phone, in %s', (_language, options, words) => {
  let stage: Stage;
  let agent: AgentPage;
  const said: string[] = [];

  beforeAll(async () => {
    stage = await openStage(options);
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    // eslint-disable-next-line jest/no-standalone-expect -- holds for every test
    expect(agent.failures).toEqual([]);
    stage.simulator.captures.reset();
    await stage.reset();
  });

  /** A call that the person has answered and ended; the wrap-up is due. */
  const afterACall = async (place: number): Promise<void> => {
    said.length = 0;
    agent = await stage.agent(place);
    agent.page.on('console', (message) => said.push(message.text()));
    await agent.start();
    agent.call('+14155550123');
    await agent.softphone.getByRole('button', { name: words.answer }).click();
    await agent.softphone.getByRole('button', { name: words.end, exact: true }).click();
    await agent.softphone.getByLabel(words.reason).waitFor();
  };

  /** What the phone tells a component of the page that greets it on the message channel. */
  const snapshot = (): Promise<unknown> =>
    agent.page.evaluate(
      () =>
        new Promise((resolve) => {
          const channel = (globalThis as unknown as Page).simChannels.get('Wxcc__c')!;
          const greeting = { v: 1, kind: 'hello', id: 'greeting', sender: 'page', data: {} };
          const listen = (message: unknown): void => {
            if ((message as { kind: string }).kind === 'snapshot') resolve(message);
          };
          [...channel.add(listen)].forEach((listener) => listener(greeting));
        }),
    );

  it('is played to a supervisor by the Desktop’s session, and its address reaches nobody else', async () => {
    await afterACall(SUPERVISOR);
    await agent.softphone.getByRole('button', { name: words.play }).click();
    await agent.softphone.locator('.wxcc-recording[data-status="ended"]').waitFor({ timeout: PATIENCE });
    const told = await snapshot();
    const traces = JSON.stringify([said, told, stage.simulator.org.door.operations(), stage.records('Task')]);
    expect(told).toMatchObject({ data: { calls: [{ state: 'wrappingUp' }] } });
    expect(stage.records('Task')).not.toHaveLength(0);
    expect(traces).not.toMatch(/Signature|\/captures\//);
  });

  it.each(FAILURES)('says why there is nothing to hear: %s', async (...failure) => {
    const [code, fault] = failure;
    stage.simulator.captures.settings.fault = fault;
    await afterACall(SUPERVISOR);
    await agent.softphone.getByRole('button', { name: words.play }).click();
    const outcome = agent.softphone.locator(`[data-outcome="${code}"]`);
    await outcome.waitFor({ timeout: PATIENCE });
    expect(await outcome.textContent()).toMatch(failure[words.column]);
  });

  it('is not offered to an agent', async () => {
    await afterACall(1);
    expect(await agent.softphone.locator('.wxcc-recording').count()).toBe(0);
  });
});
