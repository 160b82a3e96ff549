import { createRandom } from './createRandom';
import { createScribe } from './createScribe';
import { createWorld } from './createWorld';
import type { World } from './createWorld';
import { checkWorld } from './checkWorld';
import { loadParts } from './loadParts';
import { CallPlayer } from './playCalls';
import { worldOptions } from './worldOptions';

export interface SeedResult {
  readonly seed: number;
  readonly calls: number;
  readonly tasks: number;
  /** What must not be; empty when all is well. */
  readonly broken: readonly string[];
  readonly trace: readonly string[];
}

const MINUTE = 60_000;
/** ms. Calls that nobody wrapped up are over after ten minutes; one that was handed over is finished half an hour later. */
const QUIET_AFTER = 44 * MINUTE;
/** ms. What waits for a time is due at once the next morning. */
const MORNING = 11 * MINUTE;
const NIGHT = 15 * 60 * MINUTE;

const openAll = ({ places }: World): void =>
  places.filter(({ browser }) => browser.tabs.length === 0).forEach(({ browser }) => void browser.open());

const closeAll = ({ places }: World): void =>
  places.forEach(({ browser }) => browser.tabs.forEach(({ life }) => life.kill()));

/** Everybody goes home without a goodbye, and signs in again. */
async function sleep(world: World): Promise<void> {
  const { clock } = world;
  closeAll(world);
  await clock.advanceTo(clock.now() + NIGHT);
  // A page that had died in the evening came back in the night.
  closeAll(world);
  openAll(world);
  await clock.advanceTo(clock.now() + MORNING);
}

async function endDay(world: World): Promise<void> {
  const { options, clock } = world;
  if (options.ending === 'stay') {
    openAll(world);
    await clock.advanceTo(clock.now() + QUIET_AFTER);
  } else {
    await clock.advanceTo(clock.now() + options.random.between(0, 2 * MINUTE));
    await sleep(world);
    // What was handed over by a call that only the morning brought to its end.
    await sleep(world);
  }
}

/** Plays one schedule and looks at what is left when everything is quiet (`checkWorld`). */
export async function playSeed(seed: number): Promise<SeedResult> {
  await loadParts();
  const options = worldOptions(createRandom(seed));
  const world = await createWorld(options);
  const scribe = createScribe(() => world.clock.now());
  const player = new CallPlayer(world, scribe);
  await player.play();
  scribe.note('calm');
  world.calmDown();
  await player.finish();
  scribe.note(options.ending);
  await endDay(world);
  const { random: _, ...shown } = options;
  const broken = checkWorld(world);

  closeAll(world);
  return {
    seed,
    calls: world.engine.listCalls().length,
    tasks: world.org.list('Task').filter(({ CallObject }) => typeof CallObject === 'string').length,
    broken,
    trace: [JSON.stringify(shown), ...scribe.lines],
  };
}
