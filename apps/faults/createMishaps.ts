import type { DoorSetting } from '../simulator/org/engine';
import type { Random } from './createRandom';
import type { Scribe } from './createScribe';
import type { Workplace, World } from './createWorld';

/** Salesforce's own ways to fail. */
const FAULTS: readonly [DoorSetting, ...DoorSetting[]] = [
  { lose: 'answer', times: 1 },
  { lose: 'request', times: 1 },
  { failure: { code: 'SERVER_ERROR', description: 'UNABLE_TO_LOCK_ROW: unable to obtain exclusive access' }, times: 2 },
  { failure: { code: 'GENERIC_ERROR', description: 'INVALID_SESSION_ID: Session expired or invalid' }, times: 4 },
  { failure: { code: 'SERVER_ERROR', description: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: not now' }, times: 1 },
  { failure: { code: 'SOFTPHONE_CONTAINER_ERROR', description: 'not ready' }, times: 2 },
  { latency: 9_000, times: 2 },
  { latency: 40_000, times: 1 },
];

/** `saveLog` may refuse fields by name. */
const FIELD_REFUSAL: DoorSetting = {
  failure: {
    code: 'SERVER_ERROR',
    description: 'An error occurred while trying to update the record. Please try again.',
    details: { fieldErrors: { WhoId: [{ field: 'WhoId', errorCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'no' }] } },
  },
  times: 1,
};

const DOORS = ['apex.saveCall', 'saveLog', 'searchAndScreenPop', 'getCallCenterSettings', '*'] as const;

/** Steps of a page until it dies: most of what a call does takes fewer. */
const LONGEST_FUSE = 120;
/** ms. */
const LONGEST_ABSENCE = 30_000;

/** What goes wrong between two acts of a call. */
export interface Mishaps {
  /** Perhaps something. */
  happen(): void;
}

class PlayedMishaps implements Mishaps {
  private readonly world: World;
  private readonly random: Random;
  private readonly scribe: Scribe;
  private edits = 0;

  constructor(world: World, scribe: Scribe) {
    this.world = world;
    this.random = world.options.random;
    this.scribe = scribe;
  }

  happen(): void {
    const { random, world } = this;
    if (world.isCalm) return;
    const { isOrgFaulty, isMortal, isStorageFaulty } = world.options;
    if (isOrgFaulty && random.chance(0.3)) this.breakDoor();
    if (isStorageFaulty && random.chance(0.2)) this.breakStorage();
    if (random.chance(0.1)) this.edit(random.pick(world.places));
    if (isMortal && random.chance(0.35)) this.disturb(random.pick(world.places));
  }

  private breakDoor(): void {
    const door = this.random.pick(DOORS);
    const fault = door === 'saveLog' && this.random.chance(0.3) ? FIELD_REFUSAL : this.random.pick(FAULTS);
    this.scribe.note(`${door} ${JSON.stringify(fault)}`);
    this.world.org.door.set(door, fault);
  }

  private breakStorage(): void {
    const isRefused = this.random.chance(0.6);
    this.scribe.note(`storage ${isRefused ? 'refuses' : 'works'}`);
    this.world.refuseStorage(isRefused);
  }

  /** The administrator changes the definition, and the agent's page asks for it. */
  private edit({ agent, browser }: Workplace): void {
    const { org } = this.world;
    this.edits += 1;
    org.useSettings({ ...org.settings(), '/reqGeneralInfo/reqDisplayName': `Edition ${this.edits}` });
    this.scribe.note(`${agent.name}: edition ${this.edits}`);
    browser.tabs.forEach(({ phone }) => phone?.definition.readAgain());
  }

  private disturb(place: Workplace): void {
    const what = this.random.pick(['fuse', 'fuse', 'reload', 'desktop', 'open', 'close', 'show', 'takeOver'] as const);
    this.scribe.note(`${place.agent.name}: ${what}`);
    this[what](place);
  }

  /** A page dies in the middle of something, and comes back, or does not. */
  private fuse(place: Workplace): void {
    const tab = place.browser.leader ?? place.browser.tabs[0];
    if (!tab) return this.open(place);
    tab.life.light(this.random.between(0, LONGEST_FUSE));
    tab.life.onDeath(() => {
      this.scribe.note(`${place.agent.name}: the page died`);
      this.comeBack(place);
    });
    return undefined;
  }

  private reload(place: Workplace): void {
    place.browser.leader?.life.kill();
    this.comeBack(place);
  }

  private comeBack(place: Workplace): void {
    if (this.random.chance(0.2) && place.browser.tabs.length > 0) return;
    this.world.clock.after(this.random.between(200, LONGEST_ABSENCE), () => void place.browser.open());
  }

  private desktop({ browser }: Workplace): void {
    browser.leader?.reloadDesktop();
  }

  private open({ browser }: Workplace): void {
    if (browser.tabs.length < 3) browser.open();
  }

  private close({ browser }: Workplace): void {
    const [first, ...others] = browser.tabs;
    if (first && others.length > 0) this.random.pick([first, ...others]).life.kill();
  }

  private show({ browser }: Workplace): void {
    const [tab] = browser.tabs;
    if (tab) browser.show(tab);
  }

  private takeOver({ browser }: Workplace): void {
    const follower = browser.tabs.find(({ leader }) => leader.role.value === 'follower');
    follower?.leader.takeOver().catch((error: unknown) => this.world.watch.noteError(error));
  }
}

export function createMishaps(world: World, scribe: Scribe): Mishaps {
  return new PlayedMishaps(world, scribe);
}
