import type { OrgRecord } from '../simulator/org/engine';
import { createRandom } from './createRandom';
import { createStage } from './createStage';
import type { Stage, StageOptions } from './createStage';
import { CallPlayer } from './playCalls';

export interface SeedResult {
  readonly seed: number;
  readonly calls: number;
  readonly tasks: number;
  /** What must not be; empty when all is well. */
  readonly broken: readonly string[];
  readonly trace: readonly string[];
}

/** ms. Every time limit, pause and patience of the phone is over after that. */
const QUIET_AFTER = 6 * 3_600_000;

const OWNER = 'org|user';

const tasksOf = (stage: Stage, interactionId: string): readonly OrgRecord[] =>
  stage.org.list('Task').filter((task) => task.CallObject === interactionId);

/** Must this call have a Task by now? */
function mustBeLogged(stage: Stage, player: CallPlayer, options: StageOptions, id: string): boolean {
  if (!options.hasApex || !player.answered.has(id) || !stage.shown.has(id)) return false;
  return options.createAt === 'connected' || !player.reloaded.has(id);
}

function checkCall(stage: Stage, player: CallPlayer, options: StageOptions, id: string): string[] {
  const count = tasksOf(stage, id).length;
  const name = id.slice(-4);
  const waits = Object.values(stage.outbox().state.value.calls).some((call) => call.interactionId === id);
  return [
    ...(count > 1 ? [`call ${name} has ${count} Tasks`] : []),
    ...(count > 0 && !player.answered.has(id) ? [`call ${name} was not answered and has a Task`] : []),
    ...(count === 0 && mustBeLogged(stage, player, options, id) ? [`call ${name} has no Task`] : []),
    ...(count === 0 && !options.hasApex && stage.shown.has(id) && !player.reloaded.has(id) && !waits
      ? [`call ${name} has no Task, and nobody was told`]
      : []),
  ];
}

async function check(stage: Stage, player: CallPlayer, options: StageOptions): Promise<string[]> {
  const ids = stage.engine.listCalls().map(({ interactionId }) => interactionId);
  const left = await stage.journal.entries(OWNER);
  const waiting = left.filter(({ state }) => state !== 'unsure');
  return [
    ...ids.flatMap((id) => checkCall(stage, player, options, id)),
    ...(options.hasApex && waiting.length > 0 ? [`${waiting.length} entries are left in the journal`] : []),
  ];
}

function optionsFor(seed: number): StageOptions & { calls: number } {
  const random = createRandom(seed);
  return {
    random,
    createAt: random.pick(['connected', 'wrappedUp']),
    hasApex: random.chance(0.8),
    isWireFaulty: random.chance(0.7),
    calls: random.between(1, 3),
  };
}

/** What a phone loads on demand takes real time the first time, on no clock of ours: it is there before anything counts. */
const loadParts = (): Promise<unknown> =>
  Promise.all([
    import('c/wxccCallHandling'),
    import('c/wxccCallLog'),
    import('c/wxccOutdial'),
    import('c/wxccScreenpop'),
    import('c/wxccApex'),
  ]);

/**
 * Plays one schedule and looks at what is left when everything is quiet. On the Apex path exactly one Task for each call
 * that was answered; with `saveLog` never two, and never none in silence; no Task for a call that nobody answered.
 */
export async function playSeed(seed: number): Promise<SeedResult> {
  await loadParts();
  const options = optionsFor(seed);
  const stage = await createStage(options);
  const player = new CallPlayer(stage, options.random);
  await player.play(options.calls);
  stage.org.door.clear();
  await stage.clock.runAll(QUIET_AFTER);
  const { createAt, hasApex, isWireFaulty, calls } = options;
  return {
    seed,
    calls,
    tasks: stage.org.list('Task').filter((task) => typeof task.CallObject === 'string').length,
    broken: await check(stage, player, options),
    trace: [JSON.stringify({ createAt, hasApex, isWireFaulty, calls }), ...player.trace],
  };
}
