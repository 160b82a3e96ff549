import { ownDefinition } from 'c/wxccDefinition';
import { readBody } from '../../apps/simulator/control/readBody';
import { runScenario } from '../../apps/simulator/control/runScenario';
import { SCENARIOS } from '../../apps/simulator/control/scenarios';
import { createPlayed } from '../../apps/simulator/control/createPlayed';
import { AVAILABLE, createEngine } from '../../apps/simulator/desktop/engine';
import { settingsMap } from '../../apps/simulator/org/engine';
import { readEvents } from '../../apps/replay/readEvents';
import { replay } from '../../apps/replay/replay';
import { createCountingIds, createVirtualClock } from '../fakes/fakes';

const OWN = settingsMap({
  format: 'settings',
  items: ownDefinition.sections.flatMap(({ name: section, items }) =>
    items.map(({ name, label, value }) => ({ path: `/${section}/${name}`, label, value })),
  ),
});

/** A call that is answered, ended and wrapped up in the simulator's contact center. */
function play() {
  const clock = createVirtualClock();
  const engine = createEngine({ clock, ids: createCountingIds() });
  const played = createPlayed({ engine, clock });
  const [agent, other] = engine.tenant.agents;
  if (!agent || !other) throw new Error('No agents');
  engine.agents.signIn(agent.id);
  engine.agents.chooseStation(agent.id, { deviceType: 'BROWSER', dn: '', teamId: agent.teams[0]?.id ?? '' });
  return { clock, engine, played, agent, other };
}

it('what was played in the simulator makes the same Task in a replay', async () => {
  const { clock, engine, played, agent, other } = play();
  engine.agents.setState(agent.id, AVAILABLE.id, '');
  const { interactionId } = engine.calls.enter({ from: '+14155550123', target: { kind: 'agent', agentId: agent.id } });
  engine.calls.accept(interactionId, agent.id);
  await clock.advance(60_000);
  engine.calls.end(interactionId, agent.id);
  engine.calls.wrapUp(interactionId, agent.id, agent.wrapUpCodes[0]?.id ?? '');
  const events = played.of(agent.id);
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['eAgentOfferContact', 'eAgentContactAssigned', 'eAgentContactWrappedUp']),
  );
  expect(events[0]?.at).toBe(0);
  expect(played.of(other.id)).toEqual([]);
  const recording = readEvents(JSON.stringify(events));
  const { records } = await replay({ settings: OWN, recording, timeZone: 'UTC', org: {} });
  expect(records).toContainEqual(
    expect.objectContaining({
      ...{ CallObject: interactionId, CallDurationInSeconds: 60, Status: 'Completed' },
      CallDisposition: agent.wrapUpCodes[0]?.name,
    }),
  );
  played.clear();
  expect(played.of(agent.id)).toEqual([]);
});

const NUMBERS = {
  known: [{ number: '+14155550123', label: 'Grace Hall' }],
  ambiguous: [{ number: '+14155550160', label: 'Two' }],
  unknown: [{ number: '+14155550199', label: 'Nobody' }],
};

it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  'the scenario “%s” can be replayed by each agent who was in it, without an error',
  async (_, scenario) => {
    const { clock, engine, played, agent, other } = play();
    engine.agents.signIn(other.id);
    engine.agents.chooseStation(other.id, { deviceType: 'BROWSER', dn: '', teamId: other.teams[0]?.id ?? '' });
    const deps = { engine, clock, numbers: async () => NUMBERS };
    await runScenario(deps, scenario, readBody({ to: agent.id }));
    await clock.advance(30_000);
    const runs = [agent, other].map(({ id }) => played.of(id)).filter((events) => events.length > 0);
    expect(runs).toHaveLength(['transfer', 'consult', 'conference'].includes(scenario.end) ? 2 : 1);
    for (const events of runs) {
      const recording = readEvents(JSON.stringify(events));
      expect(recording.broken).toEqual([]);
      const { notices } = await replay({ settings: OWN, recording, timeZone: 'UTC', org: {} });
      expect(notices.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  },
);
